import Text

/// The running numbers that stand before a table's labels at the start of their
/// lines, as `12 2.其他法律…`: they are no values of the rows before.
struct RunningNumbers {
    /// Where each row begins, in bytes of the source: at its number or its label.
    let starts: [Int]

    /// Numbers are running if most labels have one and it is one more than the one
    /// before. `labels` are where the labels begin.
    init(before labels: [Int], in source: SourceText) {
        let numbers = labels.map { Self.number(before: $0, in: source) }
        let following = zip(numbers, numbers.dropFirst()).count { left, right in
            left.map { $0.value + 1 } == right?.value && right != nil
        }
        let areRunning = following > Self.fewest && following * 2 > labels.count
        starts = zip(labels, numbers).map { areRunning ? $1?.start ?? $0 : $0 }
    }

    private static let fewest = 5
    private static let mostDigits = 3

    /// The number between the start of a line and a label on it, and nothing else.
    private static func number(before label: Int, in source: SourceText) -> (value: Int, start: Int)? {
        var offset = label
        while offset > 0, source.bytes[offset - 1] == 0x20 { offset -= 1 }
        let end = offset
        while offset > 0, end - offset < mostDigits, (0x30...0x39).contains(source.bytes[offset - 1]) { offset -= 1 }
        let start = offset
        while offset > 0, source.bytes[offset - 1] == 0x20 || source.bytes[offset - 1] == 0x09 { offset -= 1 }
        guard start < end, offset == 0 || source.bytes[offset - 1] == 0x0A else { return nil }
        return (source.bytes[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }, start)
    }
}
