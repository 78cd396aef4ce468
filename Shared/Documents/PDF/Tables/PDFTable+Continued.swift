/// Tables that a page break cuts.
extension PDFTable {
    /// No table over several pages has more cells.
    private static let mostCells = 20_000

    /// Whether a table at the top of the next page goes on with this one: it has
    /// the same edges.
    func isContinued(by next: PDFTable) -> Bool {
        guard cells.count + next.cells.count <= Self.mostCells else { return false }
        if let unruled { return next.unruled.map(unruled.goOn) ?? false }
        guard next.unruled == nil, abs(box.width - next.box.width) <= 2 * PDFRulings.tolerance
        else { return false }
        let shift = box.left - next.box.left
        let edges = Set(columns.indices)
        let shared = next.columns.count { edge in
            let place = PDFRulings.place(of: edge + shift, in: columns)
            return edges.contains(place) && abs(columns[place] - edge - shift) <= PDFRulings.tolerance
        }
        // The outer edges are two of them.
        return 2 * (shared - 2) >= min(columns.count, next.columns.count) - 2
    }

    /// Adds the rest of the table from the next page, without the header that is
    /// printed there again. Cells that the page break cuts become one.
    mutating func append(_ rest: PDFTable) {
        var next = rest
        if let own = unruled, let others = rest.unruled {
            let all = own.united(with: others)
            let labels = all.labels.map { $0 - 1 }
            let edges = labels + columns.dropFirst(own.labels.count).map { max($0, (labels.last ?? 0) + 1) }
            self = widened(from: own, to: all, edges: edges)
            next = rest.widened(from: others, to: all, edges: edges)
            next.box.left = box.left
        }
        let shift = box.left - next.box.left
        let edges = PDFRulings.places(of: columns + next.columns.map { $0 + shift })
        func place(_ range: Range<Int>, _ old: [Double], _ shift: Double) -> Range<Int> {
            let start = PDFRulings.place(of: old[range.lowerBound] + shift, in: edges)
            return start..<max(start + 1, PDFRulings.place(of: old[range.upperBound] + shift, in: edges))
        }
        for index in cells.indices { cells[index].columns = place(cells[index].columns, columns, 0) }
        for index in next.cells.indices {
            next.cells[index].columns = place(next.cells[index].columns, next.columns, shift)
        }
        columns = edges
        next.removeHeader(of: self)
        // What a page break leaves of a row may be nothing but its edges.
        if isEmpty(row: rowCount - 1) { remove(row: rowCount - 1) }
        if next.isEmpty(row: 0) { next.remove(row: 0) }
        join(next)
        box = rest.box
    }

    /// No header has more rows.
    private static let mostHeaderRows = 8

    /// Removes the first rows as far as they are those of another table's header.
    private mutating func removeHeader(of other: PDFTable) {
        var count = 0
        while count < min(rowCount, other.rowCount, Self.mostHeaderRows) {
            let (own, others) = (startingCells(in: count), other.startingCells(in: count))
            let isSame =
                own.count == others.count
                && zip(own, others).allSatisfy {
                    $0.columns == $1.columns && $0.rows == $1.rows && !$0.isFigure && $0.text == $1.text
                }
            guard isSame else { break }
            count += 1
        }
        while count > 0, cells.contains(where: { $0.rows.lowerBound < count && $0.rows.upperBound > count }) {
            count -= 1
        }
        guard count > 0, cells.contains(where: { $0.rows.lowerBound < count && !$0.isEmpty }) else { return }
        cells.removeAll { $0.rows.lowerBound < count }
        for index in cells.indices {
            cells[index].rows = cells[index].rows.lowerBound - count..<cells[index].rows.upperBound - count
        }
        rowCount -= count
    }

    private func isEmpty(row: Int) -> Bool {
        rowCount > 1 && cells.allSatisfy { !$0.rows.contains(row) || $0.isEmpty || $0.rows.count > 1 }
    }

    private mutating func remove(row: Int) {
        cells.removeAll { $0.rows == row..<row + 1 }
        for index in cells.indices {
            let rows = cells[index].rows
            cells[index].rows =
                rows.lowerBound - (rows.lowerBound > row ? 1 : 0)..<rows.upperBound - (rows.upperBound > row ? 1 : 0)
        }
        rowCount -= 1
    }

    private func startingCells(in row: Int) -> [Cell] {
        cells.filter { $0.rows.lowerBound == row }
    }

    private mutating func join(_ next: PDFTable) {
        let lower = cells.indices.filter { cells[$0].rows.upperBound == rowCount }
        let isRowCut = isRowCut(lower.map { cells[$0] }, next.startingCells(in: 0))
        for cell in next.cells {
            var cell = cell
            let isFirst = cell.rows.lowerBound == 0
            cell.rows = cell.rows.lowerBound + rowCount..<cell.rows.upperBound + rowCount
            let above = lower.first { cells[$0].columns == cell.columns }
            if isFirst, let above, isRowCut || isLabelCut(cells[above], cell, before: next) {
                cells[above].pieces += cell.pieces
                cells[above].rows = cells[above].rows.lowerBound..<cell.rows.upperBound
            } else {
                cells.append(cell)
            }
        }
        rowCount += next.rowCount
    }

    /// Whether the page break cuts a row: a label is full above it and goes on
    /// below, and no other cell has something on both sides. Figures stand on one
    /// side, and what stands alone below it is a figure.
    private func isRowCut(_ above: [Cell], _ below: [Cell]) -> Bool {
        guard above.count == below.count else { return false }
        var isLabelCut = false
        var sides: Set<Bool> = []
        for (upper, lower) in zip(above.sorted { $0.columns.lowerBound < $1.columns.lowerBound }, below) {
            guard upper.columns == lower.columns else { return false }
            if upper.isFigure { sides.insert(true) }
            if lower.isFigure { sides.insert(false) }
            guard !lower.isEmpty else { continue }
            if upper.isEmpty {
                guard lower.isFigure else { return false }
            } else {
                guard upper.isCut(before: lower) else { return false }
                isLabelCut = true
            }
        }
        return isLabelCut && sides.count < 2
    }

    /// Whether the label of a group goes on below the page break. Rows have labels
    /// of their own to the right of it.
    private func isLabelCut(_ upper: Cell, _ lower: Cell, before next: PDFTable) -> Bool {
        let isGroup = next.cells.contains {
            $0.rows.lowerBound == 0 && $0.columns.lowerBound >= lower.columns.upperBound && !$0.isEmpty && !$0.isFigure
        }
        guard isGroup, !upper.isFigure, !lower.isFigure else { return false }
        return upper.isEmpty || lower.isEmpty || upper.isCut(before: lower)
    }
}

extension PDFTable.Cell {
    /// Whether it is a label whose last line is full, and what follows begins no
    /// label of its own and is no figure.
    fileprivate func isCut(before next: PDFTable.Cell) -> Bool {
        guard !isFigure, !next.isFigure, let piece = pieces.last, let last = piece.lines.last,
            let first = next.pieces.first?.lines.first?.words.first
        else { return false }
        return piece.isFull(last, before: first) && !PDFLabel.starts(first.text)
    }

}

extension PDFTable.Piece {
    /// What a cell leaves free at its sides, as far as its content goes; Word and
    /// WPS leave 5.4 points on either side.
    private static let padding = 12.0

    /// Whether there was no room in a line for the character that follows.
    func isFull(_ line: PDFLine, before word: PDFWord) -> Bool {
        line.box.width + word.lead > width - Self.padding
    }
}
