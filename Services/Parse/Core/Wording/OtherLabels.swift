import Forms
import Models
import Text

/// Rows and columns that stand under another label than the form's: a wording
/// that is known, or one of which characters are misread. Blanks, brackets,
/// quotation marks and the style of numbers make no other label.
struct OtherLabels {
    let source: SourceText
    let folded: FoldedText

    /// The rows of a table whose labels differ.
    func read(_ rows: TableRows, of table: FormTable, into list: inout RemarkList) {
        for (place, row) in rows.rows.enumerated() where !row.isWrapped {
            let definition = table.rows[row.index]
            let range = folded.folded(row.label.lowerBound)..<folded.folded(row.label.upperBound)
            var words = folded.bytes[range]
            let number = FormWords.folded(definition.number)
            if words.starts(with: number) { words = words.dropFirst(number.count) }
            let label = FormWords.folded(definition.label)
            guard !words.elementsEqual(label) else { continue }
            let next = place + 1 < rows.rows.count ? rows.rows[place + 1].label.lowerBound : source.bytes.count
            let behind = range.upperBound..<min(folded.folded(next), range.upperBound + Self.gap)
            guard !isCut(Array(words), of: label, before: behind) else { continue }
            list.add(.otherLabel, at: source.trimmed(row.label), table: table.id, subject: definition.id)
        }
    }

    /// The columns of a table that the region of its header names otherwise.
    func readColumns(of table: FormTable, in region: Range<Int>, into list: inout RemarkList) {
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        var seen: Set<String> = []
        for column in table.rows.flatMap(\.columns) where seen.insert(column.label).inserted {
            read(column.label, column.aliases, id: column.id, in: range, of: table, into: &list)
        }
        if table.id == .proactive { readOtherEdition(of: table, in: range, into: &list) }
        // The blocks of 四 stand in its header.
        guard table.id == .remedies else { return }
        for row in table.rows where !row.aliases.isEmpty {
            read(row.aliases[0], Array(row.aliases.dropFirst()), id: row.id, in: range, of: table, into: &list)
        }
    }

    /// The columns of documents that have the labels of the other edition:
    /// 对外公开总数量 for 现行有效件数, which counts something else.
    private func readOtherEdition(of table: FormTable, in range: Range<Int>, into list: inout RemarkList) {
        guard let own = table.rows.first else { return }
        for edition in Edition.allCases {
            guard let other = Form.of(edition).table(table.id)?.rows.first,
                other.columns.map(\.id) != own.columns.map(\.id)
            else { continue }
            for (column, wrong) in zip(own.columns, other.columns) {
                let label = FormWords.folded(wrong.label)
                guard folded.indices(of: FormWords.folded(column.label), in: range).isEmpty,
                    let place = folded.indices(of: label, in: range).first
                else { continue }
                list.add(
                    .otherLabel, at: folded.source(place..<place + label.count), table: table.id, subject: column.id)
            }
        }
    }

    private func read(
        _ printed: String, _ aliases: [String], id: String, in range: Range<Int>, of table: FormTable,
        into list: inout RemarkList
    ) {
        let label = FormWords.folded(printed)
        for alias in aliases.map(FormWords.folded).sorted(by: { $0.count > $1.count }) {
            // Where in the form's label the other one stands, as 制发件数 in 本年制发件数.
            let inside = label.indices.filter { label[$0...].starts(with: alias) }
            let other = folded.indices(of: alias, in: range).first { place in
                let end = place + alias.count
                return !inside.contains { folded.hasLabel(label, at: place - $0) }
                    && !isCut(alias, of: label, before: end..<min(range.upperBound, end + Self.gap))
            }
            guard let other else { continue }
            list.add(.otherLabel, at: folded.source(other..<other + alias.count), table: table.id, subject: id)
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
