/// A page as a tree. Every word and every attribute is escaped where the tree
/// is written, so that nothing a report holds can become a tag.
indirect enum HTML: Sendable {
    /// Words.
    case text(String)
    /// A tag with what it contains.
    case element(String, [Attribute], [HTML])
    /// Several things side by side.
    case group([HTML])
    /// A style sheet of our own; never words of a report.
    case style(String)

    /// An attribute with its value.
    struct Attribute: Sendable {
        var name: String
        var value: String
    }

    /// Nothing.
    static let nothing = HTML.group([])

    /// A tag; attributes without a value are left out.
    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: HTML...) -> HTML {
        tag(name, attributes, content)
    }

    /// A tag around a list.
    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [HTML]) -> HTML {
        .element(name, attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }, content)
    }

    /// A link to a place on the same page.
    static func link(to anchor: String, class name: String? = nil, _ content: HTML...) -> HTML {
        tag("a", ["href": "#" + anchor, "class": name], content)
    }

    /// The tree as it is sent.
    var markup: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .text(let words): Self.escape(words, to: &result)
        case .group(let parts): for part in parts { part.write(to: &result) }
        case .style(let sheet): result += "<style>\n" + sheet + "</style>\n"
        case .element(let name, let attributes, let content):
            result += "<" + name
            for attribute in attributes {
                result += " " + attribute.name + "=\""
                Self.escape(attribute.value, to: &result)
                result += "\""
            }
            result += ">"
            guard !Self.void.contains(name) else { return }
            for part in content { part.write(to: &result) }
            result += "</" + name + ">" + (Self.blocks.contains(name) ? "\n" : "")
        }
    }

    private static let void: Set<String> = ["meta", "input", "br", "col"]
    /// Tags after which a line may end without showing.
    private static let blocks: Set<String> = [
        "article", "section", "header", "footer", "table", "thead", "tbody", "tr", "li", "ol", "p", "dl", "title",
        "head", "body", "html", "details", "h1", "h2", "h3", "caption", "div", "main", "ul",
    ]

    /// Control characters and those that turn the direction of writing are shown
    /// as what they are: something that does not belong there.
    private static func escape(_ words: String, to result: inout String) {
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += "&#10;"
            case "\t": result += " "
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "\u{FFFD}"
            case _ where scalar.properties.generalCategory == .control: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        self = .text(value)
    }
}
