/// Takes the numbers of a ``NumberList`` one after the other, so that none has
/// to be kept.
struct NumberListReader {
    private let text: [UInt8]
    private var place = 0
    /// Whether the last number was taken.
    private(set) var isAtEnd: Bool

    /// Creates a reader of so many numbers: none and one that is none are written
    /// alike.
    init(_ text: ColumnText, count: Int) {
        self.text = text.utf8
        isAtEnd = count == 0 && text.utf8.isEmpty
    }

    /// The next number, or that there is none; nil if the text has no more, or
    /// something else.
    mutating func next() -> Int64?? {
        guard !isAtEnd else { return nil }
        var value: Int64 = 0
        var digits = 0
        let isNegative = place < text.count && text[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        while place < text.count {
            let digit = Int64(text[place]) - 0x30
            guard digit >= 0, digit <= 9 else { break }
            let (shifted, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
            guard !isTooLarge, !overflow else { return nil }
            value = sum
            digits += 1
            place += 1
        }
        if place == text.count {
            isAtEnd = true
        } else {
            guard text[place] == UInt8(ascii: ",") else { return nil }
            place += 1
        }
        guard digits > 0 || !isNegative else { return nil }
        return .some(digits > 0 ? value : nil)
    }

    /// The next number; nil if it is none, or fits no `Int`.
    mutating func nextNumber() -> Int? {
        guard let number = next(), let number else { return nil }
        return Int(exactly: number)
    }

    /// Line, start and length; nil if one of them is none.
    mutating func nextSpan() -> Span? {
        guard let line = nextNumber(), let start = nextNumber(), let length = nextNumber() else { return nil }
        return Span(line: line, start: start, length: length)
    }
}
