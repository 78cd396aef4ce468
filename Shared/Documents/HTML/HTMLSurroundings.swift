import Text

/// What stands around the article of a page: navigation, lists, the site's footer,
/// and between them what says something of the article.
enum HTMLSurroundings {
    /// Whether a line around the article is kept: one with a label of a document's
    /// description (索引号, 发布机构 …), and before the article a title with its year.
    static func isKept(_ line: ArraySlice<UInt8>, isBefore: Bool) -> Bool {
        guard line.count <= longest else { return false }
        if labels.contains(where: { ByteSearch.contains($0, in: line) }) { return true }
        return isBefore && ByteSearch.contains(title, in: line) && line.contains { (0x30...0x39).contains($0) }
    }

    /// A longer line is no label with its value.
    private static let longest = 600

    private static let title = Array("年度报告".utf8)

    private static let labels = [
        "索引号", "索 引 号", "发布机构", "发布单位", "发文机关", "发文单位", "发文机构", "公开主体", "公开机构", "公开单位", "责任单位", "发布日期", "发布时间",
        "公开日期", "公开时间", "发文日期", "生成日期", "成文日期", "公布日期", "公布时间", "发文字号", "文号", "文 号",
    ].map { Array($0.utf8) }
}
