import Text

/// The words that authorities' names end in, and what is no name although it
/// ends so.
enum AuthorityWords {
    /// The bytes of a stretch that is nothing but an authority's name, without
    /// blanks and Markdown marks around it.
    static func name(in stretch: Range<Int>, of source: SourceText) -> Range<Int>? {
        var range = source.trimmed(stretch)
        while let first = source.bytes[range].first, first == UInt8(ascii: "#") || first == UInt8(ascii: "*") {
            range = source.trimmed(range.lowerBound + 1..<range.upperBound)
        }
        while let last = source.bytes[range].last, last == UInt8(ascii: "*") {
            range = source.trimmed(range.lowerBound..<range.upperBound - 1)
        }
        // Most lines have something else in them: those are not copied.
        guard range.count <= 240, isChinese(range, of: source) else { return nil }
        let bytes = plain(range, of: source)
        // A place alone on a line, as 走进某某县, is the site's menu; in a title it is a government.
        let isPlace = places.contains(where: bytes.hasSuffix) && !zones.contains(where: bytes.hasSuffix)
        return !isPlace && isName(bytes) ? range : nil
    }

    /// Whether nothing but Chinese characters and blanks stands in a range.
    private static func isChinese(_ range: Range<Int>, of source: SourceText) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            guard Scalars.isHan(scalar) || Scalars.isBlank(scalar) else { return false }
            offset += length
        }
        return true
    }

    /// The bytes of a range without blanks.
    static func plain(_ range: Range<Int>, of source: SourceText) -> [UInt8] {
        var bytes: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if !Scalars.isBlank(scalar) { Scalars.append(scalar, to: &bytes) }
            offset += length
        }
        return bytes
    }

    /// Whether bytes are an authority's name: Chinese characters only, with an
    /// authority's ending, more than a bare kind of authority.
    static func isName(_ bytes: [UInt8]) -> Bool {
        guard bytes.count % 3 == 0, (9...120).contains(bytes.count) else { return false }
        for offset in stride(from: 0, to: bytes.count, by: 3) {
            guard bytes[offset] & 0xF0 == 0xE0, Scalars.isHan(Scalars.decode(bytes, at: offset).scalar) else {
                return false
            }
        }
        return allEndings.contains(where: bytes.hasSuffix) && !otherEndings.contains(where: bytes.hasSuffix)
            && !kinds.contains(bytes) && !sentences.contains(where: bytes.starts)
    }

    private static let endings = words(
        """
        局 委员会 委 厅 政府 办公室 办事处 办 院 处 中心 所 队 部 署 会 站 馆 社 校 行 团 司 海关
        街道 镇 乡 苏木
        """)
    private static let places = words("省 市 区 县 州 旗 盟")
    private static let allEndings = endings + places
    private static let zones = words("开发区 实验区 试验区 示范区 管理区 新区")
    /// What sites and sentences end in.
    private static let otherEndings = words("网站 官网 我市 我县 我区 我省 全市 全县 全区 全省 本市 本县 本区 本省 专区 社会 机会 部会 主办 承办 协办")
    /// A kind of authority is nobody's name; so stands the second half of a name that was wrapped.
    private static let kinds = Set(words("管理局 监督局 监管局 委员会 办公室 办公厅 人民政府 政府办 办事处 街道办 分局 服务中心 管委会 自治区 自治州 自治县"))
    /// What a sentence or a second year begins with, but no authority's name.
    private static let sentences = words("关于 走进 现 根据 依照 依据 按照 年 由 度")

    private static func words(_ list: String) -> [[UInt8]] {
        list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }
}
