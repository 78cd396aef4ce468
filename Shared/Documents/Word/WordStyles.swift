/// What the styles of a Word file say about the numbers of paragraphs, and about
/// text that is not shown.
struct WordStyles {
    /// A style.
    struct Style {
        /// The style that it is based on.
        var base: String?
        /// The list that its paragraphs are numbered in; 0 is none.
        var list: Int?
        /// The level in that list.
        var level: Int?
        /// Whether its text is not shown.
        var isHidden: Bool?
    }

    /// The styles by their ids.
    private(set) var styles: [String: Style] = [:]
    /// The style of paragraphs that name none.
    private(set) var standard: String?

    /// A file without styles.
    init() {}

    /// Reads the styles of a file.
    init(_ reader: XMLReader<WordElement>) throws(XMLReader<WordElement>.Failure) {
        var id = ""
        var style = Style()
        var isOfParagraph = false
        while let event = try reader.next() {
            switch event {
            case .start(.style):
                id = reader.attribute("styleId") ?? ""
                style = Style()
                if reader.attribute("type") == "paragraph", let isStandard = reader.attribute("default") {
                    if isStandard == "1" || isStandard == "true" || isStandard == "on" { standard = id }
                }
            case .end(.style): styles[id] = style
            case .start(.basedOn): style.base = reader.attribute("val")
            case .start(.paragraphProperties): isOfParagraph = true
            case .end(.paragraphProperties): isOfParagraph = false
            case .start(.numberingID): style.list = reader.number
            case .start(.level): style.level = reader.number
            // What a paragraph's mark is like is no matter of its text.
            case .start(.vanish): if !isOfParagraph { style.isHidden = reader.isOn }
            default: break
            }
        }
    }

    /// What a style says, with those that it is based on, and which of them names the list.
    func inherited(_ id: String?) -> (style: Style, source: String?) {
        var whole = Style()
        var source: String?
        var next = id
        // A style may be based on itself, by a detour.
        for _ in 0..<Self.longestLine {
            guard let id = next, let style = styles[id] else { break }
            if whole.list == nil, style.list != nil { (whole.list, source) = (style.list, id) }
            whole.level = whole.level ?? style.level
            whole.isHidden = whole.isHidden ?? style.isHidden
            next = style.base
        }
        return (whole, source)
    }

    private static let longestLine = 16
}
