extension PDFTable {
    /// Writes it as parts of a document.
    func write(to flow: inout Flow) {
        flow.add(.table)
        var cells = cells.sorted {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }[...]
        for row in 0..<rowCount {
            flow.add(.row)
            let own = cells.prefix { $0.rows.lowerBound == row }
            cells = cells.dropFirst(own.count)
            for cell in own {
                flow.addCell(columns: cell.columns.count, rows: cell.rows.count)
                Self.write(cell, of: own, to: &flow)
                flow.add(.cellEnd)
            }
            flow.add(.rowEnd)
        }
        flow.add(.tableEnd)
    }

    private static func write(_ cell: Cell, of row: ArraySlice<Cell>, to flow: inout Flow) {
        let joins = cell.pieces.count == 1 && isBroken(cell, in: row)
        for piece in cell.pieces {
            guard let first = piece.lines.first else { continue }
            let box = piece.lines.dropFirst().reduce(first.box) { $0.union($1.box) }
            flow.add(FlowRegion(page: piece.page, box: box.rounded))
            for line in piece.lines {
                line.write(to: &flow)
                // A label goes on without a space, figures are kept apart.
                if !joins, line.words.last?.isFigure == true || line.words.last?.last != .wide { flow.add(.gap) }
            }
        }
    }

    /// Whether the lines of a cell are one figure for which it is too narrow. They
    /// might as well be several figures, unless a cell beside it has one only.
    private static func isBroken(_ cell: Cell, in row: ArraySlice<Cell>) -> Bool {
        guard let piece = cell.pieces.first, piece.lines.count > 1 else { return false }
        for (line, next) in zip(piece.lines, piece.lines.dropFirst()) {
            guard line.words.count == 1, next.words.count == 1, line.words[0].digits == line.words[0].count,
                next.words[0].isFigure, next.words[0].first == .figure, next.words[0].count <= line.words[0].count,
                piece.isFull(line, before: next.words[0])
            else { return false }
        }
        return row.contains {
            $0.rows == cell.rows && $0.columns != cell.columns && $0.isFigure && $0.pieces.first?.lines.count == 1
        }
    }
}

extension PDFLine {
    /// Writes its words. However wide a gap is, nobody knows of what: where no cells
    /// are known it is a space, that an empty cell may be in.
    func write(to flow: inout Flow) {
        var last: PDFWord?
        for word in words {
            if let last, !PDFLine.areOne(last, word) { flow.add(.gap) }
            flow.add(text: word.text)
            last = word
        }
    }
}
