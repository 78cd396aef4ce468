/// The elements of a page that may hold its article, by the names that the systems
/// of Chinese government sites give to them.
struct HTMLContent {
    /// One that has not ended yet.
    private struct Open {
        var name: UInt64
        /// The first part in it.
        var start: Int
        /// How many elements of its name are open in it, itself included.
        var nested = 1
    }

    private var open: [Open] = []
    private var found: [Range<Int>] = []

    /// More than that in one another, and more than that in all, are not looked at.
    private static let most = (open: 8, found: 64)

    /// Whether an element holds an article by its own name.
    static func isContent(element name: UInt64) -> Bool { elements.contains(name) }

    /// Whether one of the names in an `id` or `class` is that of what holds an
    /// article.
    static func isContent(names: ArraySlice<UInt8>) -> Bool {
        names.split(whereSeparator: HTMLTokenizer.isSpace).contains { name in
            name.count <= 24 && known.contains(name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
        }
    }

    /// Notes a start tag whose first part has the number `index`.
    mutating func start(_ tag: HTMLTag, at index: Int) {
        for place in open.indices where open[place].name == tag.name { open[place].nested += 1 }
        guard tag.isContent, !HTMLElement.isVoid(tag.name), open.count < Self.most.open else { return }
        open.append(Open(name: tag.name, start: index))
    }

    /// Notes an end tag.
    mutating func end(_ name: UInt64, at index: Int) {
        for place in open.indices.reversed() where open[place].name == name {
            open[place].nested -= 1
            guard open[place].nested == 0 else { continue }
            if found.count < Self.most.found { found.append(open[place].start..<index) }
            open.remove(at: place)
        }
    }

    /// Takes the numbers of parts that are gone out of what was found.
    mutating func remove(_ ranges: [Range<Int>]) {
        guard !ranges.isEmpty else { return }
        found = found.map { Self.index($0.lowerBound, without: ranges)..<Self.index($0.upperBound, without: ranges) }
    }

    /// The smallest of the elements that can be the article: it has half of the
    /// page's text, and no table with figures stands outside. Nil if there is none.
    func article(of flow: Flow) -> Range<Int>? {
        guard !found.isEmpty else { return nil }
        var text = [0]
        var figures = [0]
        var depth = 0
        for item in flow.items {
            var isFigure = false
            switch item.kind {
            case .table: depth += 1
            case .tableEnd: depth -= 1
            case .text: isFigure = depth > 0 && Self.isFigure(flow.characters[item.range])
            default: break
            }
            text.append((text.last ?? 0) + (item.kind == .text ? item.range.count : 0))
            figures.append((figures.last ?? 0) + (isFigure ? 1 : 0))
        }
        let all = (text: text.last ?? 0, figures: figures.last ?? 0)
        return found.sorted { $0.count < $1.count }.first { range in
            (text[range.upperBound] - text[range.lowerBound]) * 2 >= all.text
                && all.figures - (figures[range.upperBound] - figures[range.lowerBound]) < Self.fewFigures
        }
    }

    /// Fewer figures than that in tables around the article are a calendar's or a
    /// counter's, no table of the form.
    private static let fewFigures = 8

    private static func isFigure(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains { $0 > 0x20 } && text.allSatisfy { $0 <= 0x20 || (0x30...0x39).contains($0) }
    }

    private static func index(_ index: Int, without ranges: [Range<Int>]) -> Int {
        var result = index
        for range in ranges where range.lowerBound < index { result -= min(index, range.upperBound) - range.lowerBound }
        return result
    }

    private static let elements = Set(["article", "main"].map { HTMLElement.pack($0.utf8) })

    /// TRS, ucap, 大汉 (jcms), VSB and what the sites of single provinces use.
    private static let known: Set<[UInt8]> = Set(
        """
        trs_editor trs_ueditor trs_web zoom zoomcon ivs_content ucapcontent xxgk_content xxgk-content xxgkcontent \
        article article-content article_content articlecontent article_area article-body article_body articlebox \
        articlecon content-article news_content newscontent news-content v_news_content vsb_content vsb_content_2 \
        conttxt con_text con-text pages_content detail-content detail_content detailcontent details-content \
        view_content bt_content bt-content art_con art-con artcontent j-fontcontent main-content main_content \
        maincontent text_content textcontent txt_content gk_content gkcontent nr_content content_body content-body \
        contentbox content_box printcontent print_content wz_content wznr xl_content xlcontent zwcontent
        """.split(separator: " ").map { Array($0.utf8) })
}
