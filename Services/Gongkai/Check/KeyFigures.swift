import Forms
import Models

/// The figures that a reviewer looks at first, aligned in columns.
struct KeyFigures {
    let form: Form
    let cells: [Cell]

    /// The rows of the request table that are shown; the others are parts of
    /// （七）总计.
    private static let requestRows = [
        "received_new", "carried_in", "granted", "partially_granted", "total_processed", "carried_out",
    ]

    /// The widest label that is shown whole.
    private static let labelWidth = 36

    /// The three tables, each below its title, and a key to the signs used.
    var lines: [String] {
        var lines: [String] = []
        for table in form.tables {
            lines += ["", table.id.section.titleZH]
            switch table.id {
            case .proactive: lines += pairs(table)
            case .requests: lines += grid(table, rows: table.rows.filter { Self.requestRows.contains($0.id) })
            case .remedies: lines += grid(table, rows: table.rows)
            }
        }
        var key: [String] = []
        if cells.contains(where: { $0.status == .inferred }) { key.append("* 推定的数值") }
        if cells.contains(where: { $0.value == nil }) { key.append("- 没有数值") }
        return lines + (key.isEmpty ? [] : ["", key.joined(separator: "　")])
    }

    /// Rows with columns of their own: each value beside its column's label.
    private func pairs(_ table: FormTable) -> [String] {
        let width = table.rows.map { DisplayWidth.of($0.printed) }.max() ?? 0
        return table.rows.map { row in
            let values = zip(row.columns, figures(of: row, in: table)).map { "\($0.label) \($1)" }
            return "  " + DisplayWidth.padded(row.printed, to: width) + "  " + values.joined(separator: "  ")
        }
    }

    /// Rows with the same columns: a header, and figures aligned on their right.
    private func grid(_ table: FormTable, rows: [FormRow]) -> [String] {
        guard let columns = rows.first?.columns else { return [] }
        let labels = rows.map { DisplayWidth.clipped($0.printed, to: Self.labelWidth) }
        let figures = rows.map { self.figures(of: $0, in: table) }
        let left = labels.map(DisplayWidth.of).max() ?? 0
        let widths = columns.indices.map { column in
            ([columns[column].label] + figures.map { $0[column] }).map(DisplayWidth.of).max() ?? 0
        }
        func line(_ label: String, _ values: [String]) -> String {
            let aligned = zip(values, widths).map { DisplayWidth.aligned($0, to: $1) }
            return "  " + DisplayWidth.padded(label, to: left) + "  " + aligned.joined(separator: "  ")
        }
        return [line("", columns.map(\.label))] + zip(labels, figures).map(line)
    }

    private func figures(of row: FormRow, in table: FormTable) -> [String] {
        form.cells(of: table.id, row: row.id).map { index in
            guard cells.indices.contains(index), let value = cells[index].value else { return "-" }
            return value.description + (cells[index].status == .inferred ? "*" : "")
        }
    }
}
