import Models

extension Grid {
    /// Table 2: captions, headers and rows as they follow one another.
    static func proactive(_ report: ReportModel) -> Grid {
        var grid = Grid(table: .proactive)
        grid.headerRows = 1
        grid.rows = report.proactive.map { row in
            switch row.kind {
            case .figures:
                GridRow(kind: .figures, cells: [GridCell(row.printed)] + row.values.map { GridCell($0) } + tail(row))
            case .header: GridRow(kind: .header, cells: tail(row))
            case .caption, .text: GridRow(kind: row.kind, cells: [GridCell(row.label)])
            }
        }
        return grid
    }

    /// Table 4 in one row.
    static func remedies(_ report: ReportModel) -> Grid {
        let blocks = report.remedies
        var grid = Grid(table: .remedies)
        guard let first = blocks.first else { return grid }
        grid.headerRows = 2
        let isInOrder = first.label == "行政复议" && blocks.count == 3
        func names(_ block: ReportModel.RemedyBlock) -> [GridCell] { block.outcomes.map { GridCell($0) } }
        func spanning(_ label: String, _ block: ReportModel.RemedyBlock) -> GridCell {
            GridCell(label, columns: max(block.outcomes.count, 1))
        }
        if isInOrder {
            grid.headerRows = 3
            let others = blocks.dropFirst()
            grid.rows = [
                GridRow(
                    kind: .header,
                    cells: [
                        spanning("行政复议", first),
                        GridCell("行政诉讼", columns: max(others.reduce(0) { $0 + $1.outcomes.count }, 1)),
                    ]),
                GridRow(
                    kind: .header,
                    cells: first.outcomes.map { GridCell($0, rows: 2) } + others.map { spanning($0.label, $0) }),
                GridRow(kind: .header, cells: others.flatMap(names)),
            ]
        } else {
            grid.rows = [
                GridRow(kind: .header, cells: blocks.map { spanning($0.label, $0) }),
                GridRow(kind: .header, cells: blocks.flatMap(names)),
            ]
        }
        grid.rows.append(GridRow(kind: .figures, cells: blocks.flatMap { $0.values.map { GridCell($0) } }))
        return grid
    }

    /// One block of table 4 as a table of its own.
    static func remedies(_ block: ReportModel.RemedyBlock, isLabelled: Bool) -> Grid {
        var grid = Grid(table: .remedies)
        let names = block.outcomes.map { GridCell($0) }
        let values = block.values.map { GridCell($0) }
        grid.headerRows = 1
        if isLabelled {
            grid.rows = [
                GridRow(kind: .header, cells: [.empty] + names),
                GridRow(kind: .figures, cells: [GridCell(block.label)] + values),
            ]
        } else {
            grid.rows = [
                GridRow(kind: .caption, cells: [GridCell(block.label)]), GridRow(kind: .header, cells: names),
                GridRow(kind: .figures, cells: values),
            ]
        }
        return grid
    }

    static func tail(_ row: TableRow) -> [GridCell] {
        row.tail.map { GridCell($0) }
    }
}
