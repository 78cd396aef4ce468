import Forms
import Models
import Text

/// Rows of the request table whose labels stand where the header has figures:
/// merged cells that were lost moved the row aside. What belongs where is told
/// by the values themselves; that it is not where the header says is worth
/// knowing.
struct ShiftedLabels {
    let form: Form
    let source: SourceText
    let folded: FoldedText

    /// Looks at rows that stand on one line each, in columns that the header has
    /// as well. `header` is the range before the first row.
    func read(_ rows: TableRows, of table: FormTable, below header: Range<Int>, into list: inout RemarkList) {
        guard let first = TableWords.of(form, table.id).rows.first?.columns.first else { return }
        let range = folded.folded(header.lowerBound)..<folded.folded(header.upperBound)
        guard let place = folded.lastIndex(of: first.label, in: range) else { return }
        let column = LineColumns.column(of: folded.source(place), in: source)
        // Below a header without columns of labels nothing can stand in its place.
        guard column > 0 else { return }
        for row in rows.rows where LineColumns(of: row, in: source) != nil {
            guard LineColumns.column(of: row.label.lowerBound, in: source) >= column else { continue }
            list.add(
                .labelAmongValues, at: source.trimmed(row.label), table: table.id, subject: table.rows[row.index].id)
        }
    }
}
