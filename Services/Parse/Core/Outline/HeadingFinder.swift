import Models
import Text

/// Finds the places where the headings' words stand as headings: behind a
/// Chinese numeral with a comma or a stop, or alone on their line.
struct HeadingFinder {
    let source: SourceText
    let folded: FoldedText

    /// Headings with their number: `三、…`, also within a line.
    func numbered() -> [Heading] {
        found { place in
            numeral(before: place)
        } where: { range in
            isOutsideSentence(range)
        }
    }

    /// Headings that fill their line; with a sign before them as well, as
    /// `（三）`, `3.` or `第三部分`, if those are wanted.
    func bare(withSigns: Bool) -> [Heading] {
        found { place in
            let line = source.lines[source.line(at: folded.source(place))]
            guard line.count <= Self.longestLine else { return nil }
            return lineStart(before: place, line: line, withSigns: withSigns)
        } where: { range in
            let line = source.lines[source.line(at: folded.source(range.lowerBound))]
            // 行政复议 行政诉讼 alone is the head of a table.
            return isLineEnd(range.upperBound, of: line)
                && Self.lastWords.contains { folded.hasLabel($0, endingAt: range.upperBound) }
        }
    }

    /// The headings whose words begin where `start` finds a beginning for them.
    private func found(
        _ start: (Int) -> Int?, where isHeading: (Range<Int>) -> Bool = { _ in true }
    ) -> [Heading] {
        let matches = HeadingWords.finder.matches(in: folded, range: 0..<folded.bytes.count)
        var found: [Heading] = matches.compactMap { match in
            guard let start = start(match.place) else { return nil }
            let range = start..<headingEnd(from: HeadingWords.finder.end(of: match))
            return isHeading(range) ? Heading(kind: HeadingWords.kinds[match.phrase], range: range) : nil
        }
        // Of two that begin together the nearer words count: the head of the table below repeats 行政复议 行政诉讼.
        found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var kept: [Heading] = []
        for heading in found where kept.last.map({ $0.range.upperBound <= heading.range.lowerBound }) ?? true {
            kept.append(heading)
        }
        return kept
    }

    /// The place of the Chinese numeral that numbers the heading: not more than
    /// twenty characters before its words, with a comma or a stop behind it in
    /// the source, and nothing but Chinese characters and digits between.
    private func numeral(before place: Int) -> Int? {
        var offset = place
        for _ in 0..<20 {
            guard let before = folded.scalar(before: offset) else { return nil }
            if before.scalar == 0x2E {
                // A stop after the numeral is kept when folding: `三.主动公开…`.
                return offset >= 4 && isNumeral(at: offset - 4) ? offset - 4 : nil
            }
            guard Scalars.isHan(before.scalar) || (0x30...0x39).contains(before.scalar) else { return nil }
            offset = before.start
            if isNumeral(at: offset), isNumbering(offset) { return offset }
        }
        return nil
    }

    private func isNumeral(at offset: Int) -> Bool {
        guard folded.bytes[offset] & 0xF0 == 0xE0,
            Scalars.isOrdinal(Scalars.decode(folded.bytes, at: offset).scalar)
        else { return false }
        guard offset > 0 else { return true }
        // （一） numbers a sub-heading, 第一、 an item.
        return folded.bytes[offset - 1] != UInt8(ascii: "(") && !folded.hasLabel(Self.ordinal, endingAt: offset)
    }

    /// Whether what stands behind a numeral makes it a number: a comma; or
    /// blanks, if the numeral begins its line.
    private func isNumbering(_ offset: Int) -> Bool {
        let numeral = folded.source(offset..<offset + 3)
        let between = numeral.upperBound..<folded.source(offset + 3)
        var position = between.lowerBound
        while position < between.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: position)
            if [0x3001, 0xFF0C, 0x2C].contains(scalar) { return true }
            position += length
        }
        guard !between.isEmpty else { return false }
        let line = source.lines[source.line(at: numeral.lowerBound)]
        return folded.folded(line.lowerBound) == offset && between.upperBound <= line.upperBound
    }

    /// Whether a numeral is no word's end: 不统一、主动公开…不够 and 其一，主动公开…
    /// are sentences. Where the text before is glued to the heading, nothing
    /// but the form's own comma and the heading's last word make it one.
    private func isOutsideSentence(_ range: Range<Int>) -> Bool {
        let start = folded.source(range.lowerBound)
        guard let before = source.scalar(before: start), Scalars.isHan(before.scalar) else { return true }
        let comma = folded.source(range.lowerBound..<range.lowerBound + 3).upperBound
        return Scalars.decode(source.bytes, at: comma).scalar == 0x3001 && !Self.beforeOne.contains(before.scalar)
            && Self.lastWords.contains { folded.hasLabel($0, endingAt: range.upperBound) }
    }

    /// Where a heading ends whose words end at `end`: with its line, unless the
    /// line is cut inside the heading. What the next line begins with, as
    /// 公开政府信息320条, is text.
    private func headingEnd(from end: Int) -> Int {
        var end = end
        while let ending = folded.label(of: HeadingWords.endings, at: end) {
            let next = end + ending.count
            guard line(of: next - 1) == line(of: end - 1) || isCut(at: end, before: ending) else { return end }
            end = next
        }
        return end
    }

    /// Whether a heading that lacks its last word goes on behind the end of its
    /// line: inside a word, or with words that fill the next line.
    private func isCut(at end: Int, before ending: [UInt8]) -> Bool {
        guard !Self.lastWords.contains(where: { folded.hasLabel($0, endingAt: end) }) else { return false }
        let next = line(of: end)
        if next == line(of: end - 1) { return true }
        var last = end + ending.count
        while let more = folded.label(of: HeadingWords.endings, at: last), line(of: last) == next { last += more.count }
        return isLineEnd(last, of: source.lines[next])
    }

    /// The line of a folded byte.
    private func line(of offset: Int) -> Int { source.line(at: folded.source(offset)) }

    /// Where the heading on a line begins, if nothing but what belongs to a
    /// heading stands before its words.
    private func lineStart(before place: Int, line: Range<Int>, withSigns: Bool) -> Int? {
        let start = folded.folded(line.lowerBound)
        var offset = start
        let words = withSigns ? Self.signsAndBeginnings : Self.beginnings
        while offset < place {
            guard let word = folded.label(of: words, at: offset)
            else { return nil }
            offset += word.count
        }
        guard offset == place else { return nil }
        return start
    }

    private func isLineEnd(_ end: Int, of line: Range<Int>) -> Bool {
        let lineEnd = folded.folded(line.upperBound)
        guard end < lineEnd else { return end == lineEnd }
        // （数据准确、要素齐全）: an instruction that was left in.
        return folded.bytes[end] == UInt8(ascii: "(") && folded.bytes[lineEnd - 1] == UInt8(ascii: ")")
            && lineEnd - end <= Self.longestRemark
    }

    private static let ordinal = FoldedText.fold("第")
    /// What makes a word with 一: 其一, 之一, 统一, 唯一, 同一, 单一, 万一, 第一, 专一.
    private static let beforeOne: [UInt32] = "其之统唯同单万第专逐星期周".unicodeScalars.map(\.value)
    private static let lastWords = ["情况", "事项", "措施", "方向", "思路", "概述"].map(FoldedText.fold)
    /// What stands before the words of a heading, as 本年度行政机关主动公开…; anything else makes a sentence.
    private static let beginnings =
        ([
            "年度", "年", "本", "单位", "机关", "行政机关", "政府信息公开", "政务公开", "工作", "因", "被申请", "申请", "存在的", "存在", "主要",
            "的",
        ] + (0...9).map(String.init)).map(FoldedText.fold)
    private static let signs =
        (["(", ")", ".", "第", "部分", ":"] + (0...9).map(String.init) + "一二三四五六七八九十".map(String.init)).map(
            FoldedText.fold)
    private static let signsAndBeginnings = signs + beginnings
    private static let longestLine = 240
    private static let longestRemark = 60
}
