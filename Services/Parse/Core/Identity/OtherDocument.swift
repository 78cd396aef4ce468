import Text

/// Tells by its title a document that is no annual report of an authority:
/// half a year's, an interpretation, a draft, a hospital's.
struct OtherDocument {
    let source: SourceText
    let folded: FoldedText

    /// Whether the words of a title, or those right before or behind it on its
    /// line, say so; ranges are folded bytes, `name` ends where the authority's
    /// name would.
    func isNamed(by title: Range<Int>, name: Range<Int>, line: Range<Int>) -> Bool {
        if Self.bodies.contains(where: { folded.hasLabel($0, endingAt: name.upperBound) }) { return true }
        if isPart(title) || folded.label(of: Self.before, at: title.lowerBound) != nil { return true }
        // What stands behind a blank is a menu's.
        if title.upperBound < line.upperBound, !hasGap(before: title.upperBound) {
            let remark = folded.label(of: Self.opening, at: title.upperBound) != nil
            if folded.label(of: Self.behind, at: title.upperBound) != nil { return true }
            if remark, isPart(title.upperBound..<min(line.upperBound, title.upperBound + Self.longestRemark)) {
                return true
            }
        }
        var start = title.lowerBound
        while start > line.lowerBound, !hasGap(before: start),
            let mark = Self.marks.first(where: { folded.hasLabel($0, endingAt: start) })
        {
            start -= mark.count
        }
        guard start > line.lowerBound, !hasGap(before: start) else { return false }
        return Self.before.contains { folded.hasLabel($0, endingAt: start) }
    }

    private func hasGap(before offset: Int) -> Bool {
        guard offset > 0, offset < folded.bytes.count else { return false }
        let gap = folded.source(offset - 1..<offset).upperBound..<folded.source(offset)
        return source.bytes[gap].contains { [0x20, 0x09, 0x0A, 0x7C].contains($0) }
    }

    /// Whether half a year, a quarter or months are named: 2024年1-6月.
    private func isPart(_ range: Range<Int>) -> Bool {
        if Self.parts.contains(where: { folded.firstIndex(of: $0, in: range) != nil }) { return true }
        let isMonth = folded.indices(of: Self.month, in: range).contains { place in
            place > range.lowerBound && (0x30...0x39).contains(folded.bytes[place - 1])
        }
        return isMonth && !Self.years.contains { folded.firstIndex(of: $0, in: range) != nil }
    }

    private static let longestRemark = 60
    private static let years = words("1-12月 1月-12月 1至12月 1月至12月 1—12月 1月—12月 1月1日")
    private static let parts = words("上半年 下半年 半年度 季度 月度 月份 前三季")
    private static let behind = words(
        """
        》解读 》的解读 》图解 》的图解 》说明 》的说明 》起草说明 》的起草说明 》编制说明 》的编制说明
        解读 的解读 图解 的图解 起草说明 编制说明 的起草说明 的编制说明 的说明 说明
        征求意见 草案 送审稿 讨论稿 初稿 草稿 (征求意见 (草案 (送审稿 (讨论稿 (初稿 (草稿 (稿 (图解 (解读
        """)
    private static let before = words("解读 图解 一图读懂 图说 一图看懂 读懂 看懂")
    private static let bodies = words("医院 卫生院 大学 职业技术学院 职业学院 师范学院 医学院 中学 小学 学校 幼儿园 公司 集团")
    private static let opening = words("(")
    /// What may stand between 解读 and a title; quotation marks are not in folded text.
    private static let marks = words("《 〈 : — 】 ]")
    private static let month = FoldedText.fold("月")

    private static func words(_ list: String) -> [[UInt8]] {
        list.split(whereSeparator: \.isWhitespace).map { FoldedText.fold(String($0)) }
    }
}
