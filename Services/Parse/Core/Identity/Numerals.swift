import Text

/// Numerals as years and days are printed in: 2024, 二〇二四, 二零二四, 2O24.
enum Numerals {
    /// The digit that a character stands for in a year; nil if it is none.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        // 〇 零, and what is typed for it: ○ ◯ O o, the Greek and the Cyrillic one.
        case 0x3007, 0x96F6, 0x25CB, 0x25EF, 0x4F, 0x6F, 0x39F, 0x41E: 0
        default: chinese.firstIndex(of: scalar).map { $0 + 1 }
        }
    }

    /// A year of four digits that ends at a folded offset, not below `lowest`.
    static func year(in folded: FoldedText, endingAt end: Int, from lowest: Int) -> (value: Int, start: Int)? {
        var start = end
        var value = 0
        var weight = 1
        for _ in 0..<4 {
            guard let before = folded.scalar(before: start), before.start >= lowest,
                let digit = digit(before.scalar)
            else { return nil }
            value += digit * weight
            weight *= 10
            start = before.start
        }
        guard (2000...2100).contains(value) else { return nil }
        // Four digits of a longer number are no year.
        if start > lowest, (0x30...0x39).contains(folded.bytes[start - 1]) { return nil }
        return (value, start)
    }

    /// A number from 1 to 99 in Chinese numerals, as 十二 and 三十一.
    static func number(in folded: FoldedText, at start: Int) -> (value: Int, end: Int)? {
        var cursor = start
        func unit() -> Int? {
            guard cursor + 3 <= folded.bytes.count else { return nil }
            let (scalar, length) = Scalars.decode(folded.bytes, at: cursor)
            guard length == 3, let index = chinese.firstIndex(of: scalar) else { return nil }
            cursor += length
            return index + 1
        }
        let first = unit()
        guard cursor + 3 <= folded.bytes.count, Scalars.decode(folded.bytes, at: cursor).scalar == ten else {
            return first.map { ($0, cursor) }
        }
        cursor += 3
        return ((first ?? 1) * 10 + (unit() ?? 0), cursor)
    }

    private static let chinese: [UInt32] = "一二三四五六七八九".unicodeScalars.map(\.value)
    private static let ten: UInt32 = 0x5341
}
