import Models
import Text

/// Headings of parts of a section that have lost brackets of their number:
/// `)扎实推进…`, `一)主动公开…`, `一主动公开情况`.
struct SubheadingNumbers {
    /// Bare numerals before words, of which one alone may be a word: 一网通办.
    private var bare: [(numeral: UInt32, words: Range<Int>)] = []

    /// Looks at a line; returns what is lost at its start.
    mutating func read(_ passage: Passage, isInBrackets: Bool, of bytes: [UInt8]) -> Range<Int>? {
        guard passage.section != nil, passage.isLineStart else { return nil }
        if passage[0] == 0x29 {
            return !isInBrackets && passage.isHan(1) && passage.isHan(2)
                ? passage.source(0..<min(5, passage.count), in: bytes) : nil
        }
        guard Scalars.isOrdinal(passage[0]) else { return nil }
        if passage[1] == 0x29 {
            return passage.isHan(2) && passage.isHan(3)
                ? passage.source(0..<min(6, passage.count), in: bytes) : nil
        }
        // A short line of nothing but Chinese characters that ends as a heading does.
        guard passage.isLineEnd, (4...20).contains(passage.count),
            (1..<passage.count).allSatisfy(passage.isHan), !Scalars.isOrdinal(passage[1]),
            Self.endings.contains(where: { passage.has($0, at: passage.count - $0.count) }), bare.count < 20
        else { return nil }
        bare.append((passage[0], passage.source(0..<passage.count, in: bytes)))
        return nil
    }

    /// Those of the last section that come one after the other from 一 on.
    mutating func endSection() -> [Range<Int>] {
        defer { bare.removeAll() }
        let numerals = bare.map(\.numeral)
        guard numerals.count > 1, numerals == Array(Self.numerals.prefix(numerals.count)) else { return [] }
        return bare.map(\.words)
    }

    private static let numerals = [UInt32](scalarsOf: "一二三四五六七八九十")
    private static let endings = [[UInt32]](
        words: "问题 情况 措施 方面 工作 建设 管理 保障 公开 机制 方向 打算 思路 不足")
}
