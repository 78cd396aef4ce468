import Forms
import Models
import Text

/// A table's rows as found in a document: where each label stands and what is
/// printed behind it.
struct TableRows {
    /// A row that was found.
    struct Row {
        /// Its place among the form's rows.
        var index: Int
        /// The bytes of the source that its label takes.
        var label: Range<Int>
        /// What is printed behind the label.
        var stretch: ValueStretch
        /// Whether the label stands there again with as many other values.
        var isContested = false
        /// Whether the label was wrapped around its values.
        var isWrapped = false
    }

    /// The rows found, in the order of the form.
    var rows: [Row]
    /// The groups whose labels were found, and whether with their number.
    var groups: [String: Bool]
    /// The source's bytes from the first label to the last value; nil when
    /// there is no row.
    var range: Range<Int>?

    /// Whether every row is one of a table whose cells are known.
    func stand(on lines: TableLines, of source: SourceText) -> Bool {
        !rows.isEmpty
            && rows.allSatisfy { row in
                let end = max(row.label.upperBound, row.stretch.range?.upperBound ?? 0)
                return lines.hold(source.lines(of: row.label.lowerBound..<end))
            }
    }

    /// Finds a table's rows within a byte range of the source; none where their
    /// labels are fewer than `fewest`.
    init(
        of labels: LabelSet, in region: Range<Int>, of folded: FoldedText, source: SourceText, fewest: Int = 0
    ) {
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        var places = LabelOccurrence.all(of: labels, in: range, of: folded, source: source)
        var chain = RowChain.best(places.all, of: labels)
        let known = Set(chain.map { labels.entries[$0.entry].row })
        if !known.isEmpty, known.count < labels.rowCount {
            let misread = MisreadLabels.all(of: labels, besides: known, in: range, of: folded, source: source)
            if !misread.all.isEmpty {
                places.all = (places.all + misread.all).sorted {
                    ($0.range.lowerBound, $0.entry) < ($1.range.lowerBound, $1.entry)
                }
                places.endless.formUnion(misread.endless)
                chain = RowChain.best(places.all, of: labels)
            }
        }
        rows = []
        groups = [:]
        guard chain.count >= fewest else { return }
        let numbers = RunningNumbers(before: chain.map { folded.source($0.range.lowerBound) }, in: source)
        for (place, occurrence) in chain.enumerated() {
            let label =
                folded.source(occurrence.range.lowerBound)..<folded.sourceEnd(occurrence.range, in: source)
            let end =
                place + 1 < chain.count ? numbers.starts[place + 1] : region.upperBound
            var stretch = ValueTokenizer.stretch(
                in: occurrence.values ?? label.upperBound..<max(label.upperBound, end), of: source)
            if places.endless.contains(occurrence.entry) { stretch.isBroken = true }
            rows.append(
                Row(
                    index: labels.entries[occurrence.entry].row, label: label, stretch: stretch,
                    isWrapped: occurrence.values != nil))
        }
        markContested(among: places.all, of: labels, from: chain, in: region, source: source, folded: folded)
        guard let first = rows.first, let last = rows.last else { return }
        self.range = first.label.lowerBound..<max(last.stretch.range?.upperBound ?? 0, last.label.upperBound)
        findGroups(among: places.all, of: labels, from: chain)
    }

    private static let mostRepeats = 200

    /// A row whose label stands in the region again, with as many other figures
    /// behind it: which ones are the table's is not known. Nor is it, however many
    /// they are, where the label has its number in another place: 合计 may be a group's.
    private mutating func markContested(
        among occurrences: [LabelOccurrence], of labels: LabelSet, from chain: [LabelOccurrence], in region: Range<Int>,
        source: SourceText, folded: FoldedText
    ) {
        let chosen = Set(chain.map(\.range.lowerBound))
        var looked = 0
        for other in occurrences where other.isBeforeValue && !chosen.contains(other.range.lowerBound) {
            // No report has so many: of a hostile one the first tell enough.
            looked += 1
            guard looked <= Self.mostRepeats else { return }
            guard let place = chain.firstIndex(where: { $0.entry == other.entry }),
                other.range.lowerBound >= chain[place].range.upperBound
                    || other.range.upperBound <= chain[place].range.lowerBound
            else { continue }
            let start = folded.sourceEnd(other.range, in: source)
            let stretch = ValueTokenizer.stretch(in: start..<min(region.upperBound, start + 256), of: source)
            let own = rows[place].stretch
            let isNumberedRow = other.isNumbered && !chain[place].isNumbered && stretch.tokens.count > 1
            if !stretch.isSentence, isNumberedRow || stretch.tokens.count == own.tokens.count,
                stretch.tokens.map(\.value) != own.tokens.map(\.value)
            {
                rows[place].isContested = true
            }
        }
    }

    /// A group's label counts where it stands: between the row before its
    /// first row and that row.
    private mutating func findGroups(
        among occurrences: [LabelOccurrence], of labels: LabelSet, from chain: [LabelOccurrence]
    ) {
        for occurrence in occurrences {
            let entry = labels.entries[occurrence.entry]
            guard let group = entry.group else { continue }
            let before = chain.last { labels.entries[$0.entry].row < entry.row }
            let after = chain.first { labels.entries[$0.entry].row >= entry.row }
            guard occurrence.range.lowerBound >= before?.range.upperBound ?? 0,
                occurrence.range.upperBound <= after?.range.lowerBound ?? Int.max
            else { continue }
            groups[group] = groups[group] == true || occurrence.isNumbered
        }
    }
}
