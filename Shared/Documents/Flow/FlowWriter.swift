import Models

/// Writes a document's parts as text: blocks are lines, tables of data are
/// rectangles of cells parted by tabs, in which a column is the same place of
/// every line.
struct FlowWriter {
    private let flow: Flow
    /// The parts that are the article, where what stands around it is known.
    private let article: Range<Int>?
    /// Whether a line that stands before or behind the article is written.
    private let keeps: @Sendable (_ line: ArraySlice<UInt8>, _ isBefore: Bool) -> Bool
    /// Whether the line before the article, or behind it, is being written.
    private var outside: Outside?
    private var lines = FlowLines()
    private var stretches: [FlowText.Stretch] = []
    /// Where the texts that are being written stand.
    private var region: FlowRegion?
    private var cell: TextPlace.Cell?
    /// Where the stretch begins that is being written.
    private var start = 0
    private var tables = 0
    /// The bytes of the tables that are written.
    private var tableBytes: [Range<Int>] = []
    /// How many empty places the tables that are still to come may have: spans
    /// of a few bytes must not become megabytes.
    private var emptyPlaces = 1 << 20

    private enum Outside {
        case before, behind
    }

    /// Creates a writer of a document.
    ///
    /// - Parameters:
    ///   - article: the parts that are written whatever they are; nil for all.
    ///   - keeps: whether a line that stands before or behind them is written.
    init(
        _ flow: Flow, article: Range<Int>? = nil,
        keeping keeps: @escaping @Sendable (_ line: ArraySlice<UInt8>, _ isBefore: Bool) -> Bool = { _, _ in true }
    ) {
        self.flow = flow
        self.article = article
        self.keeps = keeps
    }

    /// Writes the document. A table with tables in it only lays the page out, and
    /// one without columns is no table: their cells are blocks.
    mutating func write() -> FlowText.Written {
        var index = 0
        while index < flow.items.count {
            cross(to: index)
            let item = flow.items[index]
            index += 1
            if item.kind == .table {
                endLine()
                guard item.second == 0,
                    let grid = FlowGrid(index..<Int(item.first), of: flow, emptyPlaces: emptyPlaces)
                else { continue }
                emptyPlaces -= grid.emptyPlaces
                // A table that reaches into the article is of it.
                if let article, article.overlaps(index..<Int(item.first)) { outside = nil }
                write(grid)
                index = Int(item.first)
            } else {
                write(item)
            }
        }
        endLine()
        endStretch()
        return FlowText.Written(bytes: lines.bytes, stretches: stretches, tables: tableBytes)
    }

    /// Ends the line where the article begins or ends.
    private mutating func cross(to index: Int) {
        guard let article else { return }
        let next = index < article.lowerBound ? Outside.before : index < article.upperBound ? nil : .behind
        guard next != outside else { return }
        endLine()
        outside = next
    }

    private mutating func write(_ item: FlowItem) {
        switch item.kind {
        case .text: lines.append(flow.characters[item.range], of: flow.characters)
        case .gap: lines.gap()
        case .tab: lines.tab()
        case .region: startRegion(item)
        case .lineEnd, .table, .tableEnd, .rowGroup, .row, .rowEnd, .cell, .cellEnd: endLine()
        }
    }

    private mutating func write(_ grid: FlowGrid) {
        for index in grid.loose {
            write(flow.items[index])
            endLine()
        }
        endStretch()
        tables += 1
        let begin = lines.bytes.count
        for (number, row) in grid.rows.enumerated() {
            var column = 0
            for place in grid.cells[row.cells] {
                lines.startCell(tabs: place.column - column)
                column = place.column
                startCell(TextPlace.Cell(table: tables, row: number + 1, column: column + 1))
                for index in place.items { writeInCell(flow.items[index]) }
                endStretch()
            }
            lines.startCell(tabs: row.places - 1 - column)
            lines.endRow()
            dropLine()
        }
        cell = nil
        start = lines.bytes.count
        if start > begin { tableBytes.append(begin..<start) }
    }

    private mutating func writeInCell(_ item: FlowItem) {
        switch item.kind {
        case .text: lines.appendCell(item.range, of: flow.characters)
        case .region: startRegion(item)
        default: lines.gap()
        }
    }
}

// MARK: - Where texts came from

extension FlowWriter {
    private mutating func startCell(_ cell: TextPlace.Cell) {
        self.cell = cell
        start = lines.bytes.count
    }

    private mutating func startRegion(_ item: FlowItem) {
        endStretch()
        region = flow.regions[Int(item.first)]
    }

    private mutating func endStretch() {
        let end = lines.bytes.count
        if end > start, region != nil || cell != nil {
            stretches.append(FlowText.Stretch(bytes: start..<end, page: region?.page, box: region?.box, cell: cell))
        }
        start = end
    }

    /// Ends the line; what is cut off at its end belongs to no stretch.
    private mutating func endLine() {
        lines.endLine()
        dropLine()
    }

    /// Takes back the line that was written last if it is one around the article
    /// that says nothing of it.
    private mutating func dropLine() {
        if let outside, !keeps(lines.lastLine, outside == .before) { lines.removeLastLine() }
        let end = lines.bytes.count
        start = min(start, end)
        for index in stretches.indices.reversed() {
            guard stretches[index].bytes.upperBound > end else { break }
            stretches[index].bytes = min(stretches[index].bytes.lowerBound, end)..<end
        }
    }
}
