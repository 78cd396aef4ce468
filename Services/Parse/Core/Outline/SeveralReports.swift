import Models
import Text

/// Whether a document holds a second report: a title with another year or
/// authority, on a line of its own or shortly before 一、总体情况, behind most of
/// the sections and before some.
enum SeveralReports {
    /// Judges by the numbered headings and by the titles, which are looked for.
    static func isHeld(under headings: [Heading], in source: SourceText, folded: FoldedText) -> Bool {
        guard Set(headings.map(\.kind)).count >= fewestBefore, headings.count > fewestBefore else { return false }
        guard let lastOverview = headings.last(where: { $0.kind == .overview })?.range.lowerBound else {
            return false
        }
        // Where most sections have begun: a title behind that place is another report's if one begins again.
        var kinds: Set<SectionKind> = []
        guard
            let begun = headings.first(where: {
                kinds.insert($0.kind)
                return kinds.count >= fewestBefore
            })?.range.upperBound, begun < lastOverview
        else { return false }
        let reader = TitleReader(source: source, folded: folded)
        let titles = folded.indices(of: TitleReader.subject, in: 0..<folded.bytes.count)
            .compactMap { reader.title(around: $0) }
        guard let first = titles.first(where: \.isOwnLine) ?? titles.first else { return false }
        return titles.dropFirst().contains { title in
            let place = folded.folded(title.range.lowerBound)
            return place >= begun && place < lastOverview
                && (title.isOwnLine || lastOverview - place < longestPreface)
                && isOther(title, than: first, in: source)
        }
    }

    private static let fewestBefore = 3
    /// In bytes, from a title to the first section.
    private static let longestPreface = 1500

    private static func isOther(_ title: TitleReader.Title, than first: TitleReader.Title, in source: SourceText)
        -> Bool
    {
        if title.year != first.year { return true }
        guard let own = title.agency, let other = first.agency else { return false }
        return !source.bytes[own].elementsEqual(source.bytes[other])
    }
}
