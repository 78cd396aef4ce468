import Text

extension FoldedText {
    /// The character that ends at a folded offset, and where it begins.
    func scalar(before end: Int) -> (scalar: UInt32, start: Int)? {
        guard end > 0 else { return nil }
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (Scalars.decode(bytes, at: start).scalar, start)
    }

    /// The first of some folded labels that stands at an offset.
    func label(of labels: [[UInt8]], at offset: Int) -> [UInt8]? {
        labels.first { hasLabel($0, at: offset) }
    }
}
