import Forms
import Models

/// Where damage leaves text that reads as if it were whole, what stands there is
/// what it says: nobody could know better.
extension ReportModel {
    /// Gives values to the cells in whose places they stand, in rows that have
    /// as many as the form but not only their own.
    mutating func settle() {
        Self.settle(&proactive) { [form] in form.cells(of: .proactive, row: $0) }
        Self.settle(&requests) { [form, columnOrder] row in
            let cells = form.cells(of: .requests, row: row)
            return cells.count == columnOrder.count ? columnOrder.map { cells[$0] } : cells
        }
    }

    private static func settle(_ rows: inout [TableRow], _ cells: (String) -> [Int]) {
        var start = 0
        while start < rows.count {
            // A row and those behind it that have lost their label read as one.
            var end = start + 1
            while end < rows.count, rows[end].kind == .figures, rows[end].isUnlabelled { end += 1 }
            let places = (start..<end).flatMap { row in rows[row].values.indices.map { (row, $0) } }
            let own = cells(rows[start].id)
            let isForeign = places.contains { row, index in
                let value = rows[row].values[index]
                return !own.contains(value.cell ?? -1) && !value.text.isEmpty
            }
            if !own.isEmpty, places.count == own.count, isForeign {
                for (cell, place) in zip(own, places) { rows[place.0].values[place.1].settle(in: cell) }
            }
            start = end
        }
    }

    /// The same for the remedies: a shift that breaks no more than one sum reads
    /// as a misprint.
    mutating func settleRemedies() {
        let values = remedies.flatMap(\.values)
        let cells = form.cells(of: .remedies).map(\.index)
        guard values.count == cells.count, values.contains(where: { $0.cell == nil }) else { return }
        let counts = values.map { Int($0.text) ?? 0 }
        let broken = stride(from: 0, to: counts.count, by: 5).count {
            counts[$0..<$0 + 4].reduce(0, +) != counts[$0 + 4]
        }
        guard broken < 2 else { return }
        var place = 0
        for block in remedies.indices {
            for index in remedies[block].values.indices {
                remedies[block].values[index].settle(in: cells[place])
                place += 1
            }
        }
    }
}

extension TableRow {
    fileprivate var isUnlabelled: Bool { printed.isEmpty && leads.allSatisfy(\.isEmpty) }
}

extension PrintedValue {
    /// Takes the place of a cell, with the number that it prints.
    fileprivate mutating func settle(in cell: Int) {
        if self.cell == nil { figure = Int(text).flatMap { CellValue(exactly: $0) } }
        self.cell = cell
    }
}
