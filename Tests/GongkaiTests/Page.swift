import Foundation
import Testing

/// A page taken apart, to look at its structure. Every `<` on it begins a tag,
/// because words are escaped.
struct Page {
    struct Tag {
        var name: String
        var attributes: [String: String]
        /// The names of the tags around it.
        var path: [String]
    }

    private(set) var tags: [Tag] = []
    /// Tags that are not closed in the order in which they were opened.
    private(set) var faults: [String] = []

    private static let void: Set<String> = ["meta", "input", "br", "col"]

    init(_ html: String) {
        var open: [String] = []
        for piece in html.split(separator: "<").map({ $0.prefix { $0 != ">" } }) where !piece.hasPrefix("!DOCTYPE") {
            if piece.hasPrefix("/") {
                let name = String(piece.dropFirst())
                if open.last == name { open.removeLast() } else { faults.append(name) }
                continue
            }
            let name = String(piece.prefix { $0 != " " })
            // Marks within a value are escaped: every second part is a value.
            let parts = piece.split(separator: "\"", omittingEmptySubsequences: false)
            var attributes: [String: String] = [:]
            for index in stride(from: 1, to: parts.count, by: 2) {
                attributes[parts[index - 1].split(separator: " ").last.map { String($0.dropLast()) } ?? ""] =
                    String(parts[index])
            }
            tags.append(Tag(name: name, attributes: attributes, path: open))
            if !Self.void.contains(name) { open.append(name) }
        }
        faults += open
    }

    var ids: [String] { tags.compactMap { $0.attributes["id"] } }

    /// The places that links of this page lead to.
    var targets: [String] { tags.compactMap { $0.attributes["href"] } }

    func tags(_ name: String, class style: String? = nil) -> [Tag] {
        tags.filter { tag in
            tag.name == name
                && (style == nil
                    || tag.attributes["class"]?.split(separator: " ").contains { $0 == style ?? "" } == true)
        }
    }

    /// The tag with an id.
    func tag(id: String) -> Tag? { tags.first { $0.attributes["id"] == id } }

    /// What stands between the tags that begin and end with these words.
    static func part(of html: String, from start: String, to end: String) -> String {
        guard let first = html.range(of: start) else { return "" }
        let rest = html[first.lowerBound...]
        return rest.range(of: end).map { String(rest[..<$0.upperBound]) } ?? String(rest)
    }
}
