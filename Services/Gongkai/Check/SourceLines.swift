import Models

/// A document's text by its spans: what stands around a place, for the person
/// who looks it up.
struct SourceLines: Sendable {
    /// A place with what stands before and after it on its line.
    struct Excerpt: Hashable, Sendable {
        /// The line, from 1.
        var line: Int
        var before: String
        var found: String
        var after: String

        /// The words without emphasis.
        var text: String { before + found + after }
    }

    /// How many characters are shown on each side of a place.
    private static let margin = 30
    /// How many characters of the place itself are shown.
    private static let limit = 160

    private let scalars: [Unicode.Scalar]
    private let places: [TextPlace]

    init(_ text: String, places: [TextPlace] = []) {
        scalars = Array(text.unicodeScalars)
        self.places = places
    }

    /// Where a person has to look: at a page, at a row of a table, else at a line.
    func position(of span: Span) -> String {
        let place = place(of: span)
        if let page = place?.page { return "第 \(page) 页" }
        if let cell = place?.cell { return "第 \(cell.table) 个表格第 \(cell.row) 行" }
        return "第 \(span.line) 行"
    }

    /// Where a stretch begins in a document with pages or tables.
    func place(of span: Span) -> TextPlace? {
        TextPlace.of(span.start, in: places)
    }

    /// What stands at a place; nil if the text does not reach so far.
    func excerpt(at span: Span) -> Excerpt? {
        let start = span.start - 1
        let end = start + span.length
        guard start >= 0, span.length > 0, end <= scalars.count else { return nil }
        var first = start
        while first > 0, !Self.isLineEnd(scalars[first - 1]) { first -= 1 }
        var last = end
        while last < scalars.count, !Self.isLineEnd(scalars[last]) { last += 1 }
        let before = Self.flat(scalars[first..<start].drop { $0.properties.isWhitespace })
        let found = Self.flat(scalars[start..<end])
        let after = Self.flat(scalars[end..<last])
        return Excerpt(
            line: span.line, before: Self.tail(before), found: Self.head(found, Self.limit),
            after: Self.head(after, Self.margin))
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r"
    }

    /// On one line, with one space for a run of spaces, so that a row whose
    /// cells are parted by tabs is short enough.
    private static func flat(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in scalars {
            let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if !isSpace {
                result.append(scalar)
            } else if result.last != " " {
                result.append(" ")
            }
        }
        return result
    }

    private static func head(_ scalars: [Unicode.Scalar], _ limit: Int) -> String {
        text(scalars.prefix(limit)) + (scalars.count > limit ? "…" : "")
    }

    private static func tail(_ scalars: [Unicode.Scalar]) -> String {
        (scalars.count > margin ? "…" : "") + text(scalars.suffix(margin))
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
