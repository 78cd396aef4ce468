import Text

/// What a page's head says of the document for programs, by the names that the
/// rules for government sites ask for (国务院办公厅政府网站发展指引, 网页标签规范).
struct HTMLMetadata {
    private var published: [UInt8] = []

    /// Takes the name and the content of a `meta`; the first of its name counts.
    mutating func add(_ name: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) {
        guard published.isEmpty, content.count <= 40 else { return }
        if name.lazy.map({ (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }).elementsEqual(Self.date) {
            published = content.filter { (0x20...0x7E).contains($0) }
        }
    }

    /// The lines to put before a page's text, as the page would print them, for
    /// what its text does not say.
    func missing(in text: [UInt8]) -> [UInt8] {
        guard !published.isEmpty, published.contains(where: { (0x30...0x39).contains($0) }),
            !Self.labels.contains(where: { ByteSearch.contains($0, in: text[...]) })
        else { return [] }
        return Array("发布日期：".utf8) + published + [0x0A]
    }

    private static let date = Array("pubdate".utf8)
    private static let labels = ["发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "公布时间"].map { Array($0.utf8) }
}
