import Text

/// The lines that a page puts around a report: links to its neighbours, and
/// what begins the page's foot.
struct PageWords {
    let source: SourceText

    /// Whether a line, or the label that fills the line above it, says that it
    /// names another document: 上一篇：… and 相关文件.
    func isLink(line index: Int) -> Bool {
        let line = source.trimmed(source.lines[index])
        if isLink(line) { return true }
        guard let above = above(index), above.count <= Self.longestLabel else { return false }
        return isLink(above) && !hasText(above)
    }

    /// Where the foot of the page begins, behind an offset: what stands there
    /// is said of other documents and of the page.
    func foot(from offset: Int) -> Int {
        guard offset < source.bytes.count else { return source.bytes.count }
        let first = Self.firstCharacters
        for line in source.lines[source.line(at: offset)...] where line.lowerBound > offset {
            // Nearly all lines begin with something else.
            guard let start = firstCharacter(of: line), first.contains(start) else { continue }
            let line = source.trimmed(line)
            if isLink(line) || rest(of: line, behind: Self.buttons).map(isLabelEnd) == true
                || rest(of: line, behind: Self.foots) != nil
            {
                return line.lowerBound
            }
        }
        return source.bytes.count
    }

    /// The next line above one that is not empty.
    func above(_ index: Int) -> Range<Int>? {
        // Hundreds of empty lines part nothing from its label.
        for line in source.lines[..<index].suffix(Self.linesAbove).reversed() {
            let line = source.trimmed(line)
            if !line.isEmpty { return line }
        }
        return nil
    }

    private func isLink(_ line: Range<Int>) -> Bool {
        rest(of: line, behind: Self.neighbours) != nil || rest(of: line, behind: Self.related).map(isLabelEnd) == true
    }

    /// What stands behind the last of some words that a line begins with, in
    /// brackets or not: 【打印】.
    private func rest(of line: Range<Int>, behind words: [[UInt8]]) -> ArraySlice<UInt8>? {
        let start = behindOpenings(of: line)
        return words.last { source.has($0, at: start, before: line.upperBound) }
            .map { source.bytes[start + $0.count..<line.upperBound] }
    }

    /// The first character of a line that is not blank.
    private func firstCharacter(of line: Range<Int>) -> UInt32? {
        var offset = line.lowerBound
        while offset < line.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if !Scalars.isBlank(scalar) { return scalar }
            offset += length
        }
        return nil
    }

    /// Where the brackets and marks end that a line begins with.
    private func behindOpenings(of line: Range<Int>) -> Int {
        var start = line.lowerBound
        while start < line.upperBound, Self.openingBytes[Int(source.bytes[start])],
            let opening = Self.openings.first(where: { source.has($0, at: start, before: line.upperBound) })
        {
            start += opening.count
        }
        return start
    }

    /// Whether a word ends as a label or a button does: 相关信息 goes on in a sentence.
    private func isLabelEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.isEmpty
            || !Scalars.isHan(Scalars.decode(source.bytes, at: rest.startIndex).scalar)
                && !(0x30...0x39).contains(source.bytes[rest.startIndex])
    }

    /// Whether a line that begins with a link's label holds the link's text too.
    private func hasText(_ line: Range<Int>) -> Bool {
        let rest = rest(of: line, behind: Self.neighbours + Self.related) ?? []
        return rest.contains { $0 & 0xF0 == 0xE4 || (0xE5...0xE9).contains($0) }
    }

    private static let linesAbove = 20
    /// The bytes of the longest line that is a label or a button and no sentence.
    private static let longestLabel = 60
    private static let openings = words("【 [ 〖 ( （ # * - · • > »")
    private static let neighbours = words("上一篇 下一篇 上一条 下一条 上篇 下篇 前一篇 后一篇")
    private static let related = words(
        "相关文件 相关文章 相关链接 相关信息 相关附件 相关文档 相关阅读 相关新闻 相关稿件 相关解读 相关政策 相关推荐 关联文件 关联稿件 关联解读 解读链接 原文链接 政策原文")
    private static let buttons = words("打印 打印本页 打印此页 打印文章 打印页面 关闭 关闭窗口 关闭本页 分享到 分享 扫码")
    private static let foots = words("扫一扫 扫描二维码 返回顶部 网站地图 版权所有 主办单位 主办：")

    /// For each byte whether an opening begins with it.
    private static let openingBytes = (0...UInt8.max).map { byte in openings.contains { $0.first == byte } }
    /// What the openings and the words begin with.
    private static let firstCharacters = ScalarSet(
        (openings + neighbours + related + buttons + foots).map { Scalars.decode($0, at: 0).scalar })

    private static func words(_ list: String) -> [[UInt8]] {
        list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }
}
