import Models
import Text

/// Whether a document holds a second report: a title of its own line with
/// another year or authority, behind most of the sections and before some.
enum SeveralReports {
    static func isHeld(in source: SourceText, folded: FoldedText) -> Bool {
        let headings = HeadingFinder(source: source, folded: folded).numbered()
        guard Set(headings.map(\.kind)).count >= fewestBefore, headings.count > fewestBefore else { return false }
        let reader = TitleReader(source: source, folded: folded)
        let titles = folded.indices(of: TitleReader.subject, in: 0..<folded.bytes.count)
            .compactMap { reader.title(around: $0) }.filter(\.isOwnLine)
        guard let first = titles.first else { return false }
        return titles.dropFirst().contains { title in
            let place = folded.folded(title.range.lowerBound)
            let before = Set(headings.filter { $0.range.lowerBound < place }.map(\.kind))
            let behind = headings.filter { $0.range.lowerBound > place }
            return isOther(title, than: first, in: source) && before.count >= fewestBefore
                && behind.contains { $0.kind == .overview }
        }
    }

    private static let fewestBefore = 3

    private static func isOther(_ title: TitleReader.Title, than first: TitleReader.Title, in source: SourceText)
        -> Bool
    {
        if title.year != first.year { return true }
        guard let own = title.agency, let other = first.agency else { return false }
        return !source.bytes[own].elementsEqual(source.bytes[other])
    }
}
