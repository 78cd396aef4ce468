import Forms
import Models
import Text

/// Rows and columns that stand under another label than the form's: a wording
/// that is known, or one of which characters are misread. Blanks, brackets,
/// quotation marks and the style of numbers make no other label.
struct OtherLabels {
    let form: Form
    let source: SourceText
    let folded: FoldedText

    /// The rows of a table whose labels differ.
    func read(_ rows: TableRows, of table: FormTable, into list: inout RemarkList) {
        let definitions = TableWords.of(form, table.id).rows
        for (place, row) in rows.rows.enumerated() where !row.isWrapped {
            let definition = definitions[row.index]
            let range = folded.folded(row.label.lowerBound)..<folded.folded(row.label.upperBound)
            let label = definition.name.label
            let isNumbered =
                definition.number.count <= range.count && folded.hasLabel(definition.number, at: range.lowerBound)
            let words = range.lowerBound + (isNumbered ? definition.number.count : 0)..<range.upperBound
            guard words.count != label.count || !folded.hasLabel(label, at: words.lowerBound) else { continue }
            let next = place + 1 < rows.rows.count ? rows.rows[place + 1].label.lowerBound : source.bytes.count
            let behind = range.upperBound..<min(folded.folded(next), range.upperBound + Self.gap)
            guard !isCut(Array(folded.bytes[words]), of: label, before: behind) else { continue }
            list.add(.otherLabel, at: source.trimmed(row.label), table: table.id, subject: definition.name.id)
        }
    }

    /// The columns of a table that the region of its header names otherwise.
    func readColumns(of table: FormTable, in region: Range<Int>, into list: inout RemarkList) {
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        let labels = HeaderLabels.of(form, table.id)
        for label in labels.columns { read(label, in: range, of: table, into: &list) }
        for (id, label, other) in labels.otherEditions where folded.firstIndex(of: label, in: range) == nil {
            guard let place = folded.firstIndex(of: other, in: range) else { continue }
            list.add(.otherLabel, at: folded.source(place..<place + other.count), table: table.id, subject: id)
        }
        for label in labels.blocks { read(label, in: range, of: table, into: &list) }
    }

    private func read(
        _ label: HeaderLabels.Label, in range: Range<Int>, of table: FormTable, into list: inout RemarkList
    ) {
        for (alias, inside) in label.aliases {
            let other = folded.firstIndex(of: alias, in: range) { place in
                let end = place + alias.count
                return !inside.contains { folded.hasLabel(label.label, at: place - $0) }
                    && !isCut(alias, of: label.label, before: end..<min(range.upperBound, end + Self.gap))
            }
            guard let other else { continue }
            list.add(
                .otherLabel, at: folded.source(other..<other + alias.count), table: table.id, subject: label.id)
            return
        }
    }

    /// Whether a wording is the beginning of a label whose rest stands further
    /// on: then the label is only split.
    private func isCut(_ words: [UInt8], of label: [UInt8], before behind: Range<Int>) -> Bool {
        guard words.count < label.count, label.starts(with: words), !behind.isEmpty else { return false }
        return folded.firstIndex(of: Array(label.dropFirst(words.count)), in: behind) != nil
    }

    /// In folded bytes, behind a label.
    private static let gap = 600
}
