import Forms
import Models

/// Where damage leaves text that reads as if it were whole, what stands there is
/// what it says: nobody could know better.
extension ReportModel {
    /// Gives values to the cells in whose places they stand, where a row has as
    /// many as the form, but not only its own.
    mutating func settle(in layout: Layout) {
        if layout == .runTogether { joinProactive() }
        if layout == .oneLine { splitProactive() }
        let showsBlanks = layout.showsBlanks
        Self.settle(&proactive, takesBlanks: showsBlanks, showsBlanks: showsBlanks) { [form] in
            form.cells(of: .proactive, row: $0)
        }
        let subtotal = columns.contains(Self.subtotal) ? columnOrder.count - 1 : nil
        let cells = { [form, columnOrder] (row: String) -> [Int?] in
            var cells: [Int?] = form.cells(of: .requests, row: row)
            if cells.count == columnOrder.count { cells = columnOrder.map { cells[$0] } }
            if let subtotal, subtotal <= cells.count { cells.insert(nil, at: subtotal) }
            return cells
        }
        Self.settle(&requests, takesBlanks: false, showsBlanks: showsBlanks, cells)
        for row in requests where row.values.contains(where: { $0.cell == nil }) && row.values.isSum {
            // Shifted, but it adds up as it stands: read either way it is not wrong.
            let own = cells(row.id)
            if own.count == row.values.count {
                for case (let cell?, let value) in zip(own, row.values) { alternatives[cell] = value.figure }
            }
        }
        settleRemedies(showsBlanks: showsBlanks)
    }

    /// The column that the form lacks and some reports have.
    static let subtotal = "小计"

    /// Without separators the numbers of a row are one, but for those with a sign.
    private mutating func joinProactive() {
        for row in proactive.indices {
            // Behind a row whose label is lost nothing parts it from the one before.
            let first = row > 0 && proactive[row].isUnlabelled && !proactive[row - 1].values.isEmpty ? 0 : 1
            for index in proactive[row].values.indices.dropFirst(first)
            where !proactive[row].values[index].text.hasPrefix("-") {
                proactive[row].values[index].isJoined = true
            }
        }
    }

    /// Where spaces are the separators, a number with a space in it is two: taken
    /// for two where the row has as many as the form.
    private mutating func splitProactive() {
        for row in proactive.indices {
            let parts = proactive[row].values.merged.flatMap { $0.text.split(separator: " ").compactMap { Int($0) } }
            guard parts.count == form.cells(of: .proactive, row: proactive[row].id).count,
                proactive[row].values.contains(where: { $0.text.utf8.contains(0x20) })
            else { continue }
            proactive[row].values = parts.map { PrintedValue(foreign: $0) }
        }
    }

    /// In table 2, which has no equations, empty cells are as good as any
    /// (`takesBlanks`).
    private static func settle(
        _ rows: inout [TableRow], takesBlanks: Bool, showsBlanks: Bool, _ cells: (String) -> [Int?]
    ) {
        var start = 0
        while start < rows.count {
            // A row and those behind it that have lost their label read as one.
            var end = start + 1
            while end < rows.count, rows[end].kind == .figures, rows[end].isUnlabelled { end += 1 }
            let own = cells(rows[start].id)
            let values = rows[start..<end].flatMap(\.values)
            let printed = showsBlanks ? values.merged : values.filter { !$0.text.isEmpty }.merged
            let isChanged =
                printed.count < values.count
                || values.contains { !own.contains($0.cell ?? -1) && (takesBlanks || !$0.text.isEmpty) }
            if !own.isEmpty, printed.count == own.count, isChanged, printed.allSatisfy(\.isReadable) {
                for row in start..<end { rows[row].values = [] }
                rows[start].values = zip(own, printed).map { $1.settled(in: $0) }
            }
            start = end
        }
    }

    /// The same for the remedies: a shift that breaks no more than one sum reads
    /// as a misprint.
    private mutating func settleRemedies(showsBlanks: Bool) {
        let values = remedies.flatMap(\.values)
        let printed = showsBlanks ? values.merged : values.filter { !$0.text.isEmpty }.merged
        let cells = form.cells(of: .remedies).map(\.index)
        let isChanged = printed.count < values.count || values.contains { $0.cell == nil && !$0.text.isEmpty }
        guard remedies.count == 3, isChanged else { return }
        let digits = printed.flatMap { $0.text.compactMap(\.wholeNumberValue) }
        if printed.count < cells.count, digits.count == cells.count, Self.brokenSums(digits) == 0 {
            // One digit for each cell, whichever they were.
            for (cell, digit) in zip(cells, digits) { alternatives[cell] = CellValue(exactly: digit) }
        }
        guard printed.count == cells.count, printed.allSatisfy(\.isReadable),
            Self.brokenSums(printed.map { $0.count ?? 0 }) < 2
        else { return }
        let settled = zip(cells, printed).map { $1.settled(in: $0) }
        for block in remedies.indices { remedies[block].values = Array(settled[block * 5..<block * 5 + 5]) }
    }

    /// How many of the remedies' blocks have a total that is not that of their
    /// parts.
    private static func brokenSums(_ counts: [Int]) -> Int {
        stride(from: 0, to: counts.count, by: 5).count { counts[$0..<$0 + 4].reduce(0, +) != counts[$0 + 4] }
    }
}

extension TableRow {
    fileprivate var isUnlabelled: Bool { printed.isEmpty && leads.allSatisfy(\.isEmpty) }
}

extension [PrintedValue] {
    /// Whether the last is the sum of the others, and is printed.
    fileprivate var isSum: Bool {
        guard let total = last?.count else { return false }
        return total == dropLast().reduce(0) { $0 + ($1.count ?? 0) }
    }

    /// The values as they are printed: those that are joined are one.
    fileprivate var merged: [PrintedValue] {
        reduce(into: []) { merged, value in
            guard value.isJoined, let last = merged.popLast() else { return merged.append(value) }
            var joined = last
            joined.text += value.text
            // No number begins like that: it shows what happened.
            let isPadded = joined.text.hasPrefix("0") && joined.text.dropFirst().first?.isNumber == true
            joined.figure =
                isPadded
                ? nil
                : Int(joined.text).flatMap { CellValue(exactly: $0) }
                    ?? Double(joined.text).flatMap { Int64(exactly: ($0 * 1_000_000).rounded()) }
                    .map(CellValue.init(millionths:))
            merged.append(joined)
        }
    }
}

extension PrintedValue {
    /// Whether it is one number or none.
    fileprivate var isReadable: Bool { figure != nil || !text.utf8.contains { (0x30...0x39).contains($0) } }

    /// The same in a cell of the form.
    fileprivate func settled(in cell: Int?) -> PrintedValue {
        var value = self
        value.cell = cell
        value.isJoined = false
        return value
    }
}
