import Models

extension Grid {
    /// Table 3: three columns of labels, then the figures.
    static func requests(_ report: ReportModel) -> Grid {
        var grid = Grid(table: .requests)
        let header = requestHeader(report)
        grid.headerRows = header.count
        grid.rows = header
        for (index, row) in report.requests.enumerated() {
            switch row.kind {
            case .header: grid.rows += header
            case .text, .caption: grid.rows.append(GridRow(kind: .text, cells: [GridCell(row.label)]))
            case .figures:
                let leads = row.leads.indices.filter { starts($0, at: index, in: report.requests) }
                    .map { GridCell(row.leads[$0], rows: span($0, from: index, in: report.requests)) }
                let label = GridCell(row.printed, columns: 3 - min(row.leads.count, 2))
                grid.rows.append(
                    GridRow(
                        kind: .figures, cells: leads + [label] + row.values.map { GridCell($0) } + tail(row)))
            }
        }
        return grid
    }

    /// Whether the label of a group begins anew in a row.
    private static func starts(_ level: Int, at index: Int, in rows: [TableRow]) -> Bool {
        guard rows[index].leads[level].isEmpty, index > 0 else { return true }
        let before = rows[index - 1]
        return before.kind != .figures || before.groups.count <= level
            || before.groups[level] != rows[index].groups[level]
    }

    /// How many rows the label of a group covers.
    private static func span(_ level: Int, from index: Int, in rows: [TableRow]) -> Int {
        var end = index + 1
        while end < rows.count, rows[end].kind == .figures, rows[end].groups.count > level,
            !starts(level, at: end, in: rows)
        {
            end += 1
        }
        return end - index
    }

    private static func requestHeader(_ report: ReportModel) -> [GridRow] {
        guard !report.columns.isEmpty else { return [] }
        let names = report.columns.map { GridCell($0) }
        let count = names.count
        if report.headerStyle == .oneLine {
            return [GridRow(kind: .header, cells: [GridCell(report.corner, columns: 3)] + names)]
        }
        let first = report.columns.first == "自然人" ? [GridCell("自然人", rows: 2)] : []
        let last = report.columns.last == "总计" && count > 1 ? [GridCell("总计", rows: 2)] : []
        let between = Array(names.dropFirst(first.count).dropLast(last.count))
        let top = GridRow(
            kind: .header, cells: [GridCell(report.corner, columns: 3, rows: 3), GridCell("申请人情况", columns: count)])
        let organisations = between.isEmpty ? [] : [GridCell("法人或其他组织", columns: between.count)]
        return [
            top, GridRow(kind: .header, cells: first + organisations + last), GridRow(kind: .header, cells: between),
        ]
    }
}
