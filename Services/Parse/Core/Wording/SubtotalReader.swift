import Forms
import Models
import Text

/// Reads the subtotals (小计) of the request table, which the form does not have:
/// a row of seven figures between two rows of the form, or a column of
/// 法人或其他组织 that was left out when the rows were read.
struct SubtotalReader {
    let form: Form
    let source: SourceText
    let folded: FoldedText
    let layout: TableLayout

    /// The subtotals that stand between the rows of the table.
    func read(_ rows: TableRows, of table: FormTable) -> [Subtotal] {
        var subtotals: [Subtotal] = []
        for (place, row) in rows.rows.enumerated() {
            let start = row.stretch.range?.upperBound ?? row.label.upperBound
            guard place + 1 < rows.rows.count else { break }
            let next = rows.rows[place + 1]
            guard start < next.label.lowerBound else { continue }
            let gap = folded.folded(start)..<folded.folded(next.label.lowerBound)
            guard gap.count <= Self.longestGap else { continue }
            for word in folded.indices(of: Self.word, in: gap) {
                let group = group(
                    of: word, between: table.rows[row.index], and: table.rows[next.index], in: gap, of: table)
                guard let group, !subtotals.contains(where: { $0.id.hasPrefix("requests.\(group).") }) else { continue }
                subtotals += figures(behind: word, before: next.label.lowerBound, of: group, table)
            }
        }
        return subtotals
    }

    /// The subtotals of a column beside the seven, where the header says 小计: of
    /// each row the one value that no cell of the form was read from.
    func readColumn(_ rows: TableRows, of table: FormTable, header: Range<Int>, cells: TableCells) -> [Subtotal] {
        let range = folded.folded(header.lowerBound)..<folded.folded(header.upperBound)
        guard folded.firstIndex(of: Self.word, in: range) != nil else { return [] }
        return rows.rows.compactMap { row in
            let id = table.rows[row.index].id
            let spans = Set(form.cells(of: table.id, row: id).compactMap { cells[$0]?.span })
            let tokens = row.stretch.closedUp(stride: layout.stride).tokens
            let columns = table.rows[row.index].columns.count
            guard tokens.count == columns + 1, spans.count == columns else { return nil }
            let left = tokens.indices.filter { !spans.contains(source.span(tokens[$0].range)) }
            // Before the five of 法人或其他组织, or behind them.
            guard left.count == 1, left[0] == 1 || left[0] == columns - 1, let value = tokens[left[0]].value,
                value.count != nil
            else { return nil }
            let range = tokens[left[0]].range
            return Subtotal(
                id: "requests.\(id).legal_person", value: value, raw: source.string(range), span: source.span(range))
        }
    }

    /// The group that a subtotal belongs to: that of the rows before it, unless
    /// the label of the next group stands between.
    private func group(
        of word: Int, between row: FormRow, and next: FormRow, in gap: Range<Int>, of table: FormTable
    ) -> String? {
        if let label = table.groups.first(where: { $0.id == next.group }), next.group != row.group,
            let place = folded.firstIndex(of: FoldedText.fold(label.label), in: gap), place < word
        {
            return Self.groups.contains(label.id) ? label.id : nil
        }
        // In the middle of a group it is of something else.
        guard next.group != row.group, let group = row.group, Self.groups.contains(group) else { return nil }
        return group
    }

    /// The seven figures behind 小计, if there are just seven.
    private func figures(behind word: Int, before end: Int, of group: String, _ table: FormTable) -> [Subtotal] {
        let columns = table.rows.first?.columns ?? []
        let start = folded.source(word..<word + Self.word.count).upperBound
        guard start < end else { return [] }
        let stretch = ValueTokenizer.stretch(in: start..<end, of: source).closedUp(stride: layout.stride)
        guard stretch.tokens.count == columns.count, !stretch.isSentence, !stretch.isBroken, !stretch.isCrowded,
            stretch.leadingBlanks <= Self.mostBlanks
        else { return [] }
        return zip(columns, stretch.tokens).compactMap { column, token in
            guard let value = token.value, value.count != nil else { return nil }
            return Subtotal(
                id: "requests.\(group).\(column.id)", value: value, raw: source.string(token.range),
                span: source.span(token.range))
        }
    }

    private static let word = FoldedText.fold("小计")
    private static let groups: Set<String> = ["refused", "unable", "rejected", "other"]
    /// In folded bytes, between two rows.
    private static let longestGap = 600
    /// Cells that the label's own cell spans.
    private static let mostBlanks = 2
}
