/// A table as rows of places: every cell stands in the first of the places that
/// it spans, the others are empty. A row that lacks a cell has a place less than
/// the others, and is not filled up: nobody knows which of its cells is missing.
struct FlowGrid {
    /// A cell in its place.
    struct Cell {
        /// Its column, from 0.
        var column: Int
        /// Its parts.
        var items: Range<Int>
    }

    /// A row that has a cell.
    struct Row {
        /// Its cells.
        var cells: Range<Int>
        /// How many places it has, with those that rows above reach into.
        var places: Int
    }

    /// The cells, row by row.
    private(set) var cells: [Cell] = []
    /// The rows.
    private(set) var rows: [Row] = []
    /// How many empty places there are.
    private(set) var emptyPlaces = 0
    /// Texts that stand in no cell; browsers show them before the table.
    private(set) var loose: [Int] = []

    private var row: Int32 = -1
    private var column = 0
    private var isRowOpen = false
    /// How many cells the rows before this one have.
    private var cellsBefore = 0
    /// For each column the row before which it is free again.
    private var taken: [Int32] = []
    /// How much text is in the cell that is open.
    private var length = 0
    private var isCellOpen = false

    /// A cell with more text than that is no cell of a form but a page's column.
    private static let longestCell = 2000

    /// Places the cells of a table; nil if it is no table of data, or has more
    /// empty places than allowed.
    init?(_ range: Range<Int>, of flow: Flow, emptyPlaces limit: Int) {
        var hasText = false
        for index in range {
            let item = flow.items[index]
            switch item.kind {
            case .rowGroup:
                endRow(at: index)
                taken.removeAll(keepingCapacity: true)
            case .row: startRow(at: index)
            case .rowEnd: endRow(at: index)
            case .cell:
                if !isRowOpen { startRow(at: index) }
                guard place(item, at: index, limit: limit) else { return nil }
            case .cellEnd: endCell(at: index)
            case .text:
                let isBlank = item.range.count == 1 && flow.characters[item.range.lowerBound] == 0x20
                guard !isBlank else { continue }
                hasText = true
                length += item.range.count
                guard length <= Self.longestCell else { return nil }
                if !isCellOpen { loose.append(index) }
            case .lineEnd, .gap, .tab, .table, .tableEnd, .region: break
            }
        }
        endRow(at: range.upperBound)
        guard hasText, emptyPlaces <= limit, rows.contains(where: { $0.cells.count > 1 }) else { return nil }
    }

    private mutating func startRow(at index: Int) {
        endRow(at: index)
        row += 1
        column = 0
        isRowOpen = true
    }

    private mutating func endRow(at index: Int) {
        endCell(at: index)
        guard isRowOpen else { return }
        isRowOpen = false
        // What is free again counts for no row any more.
        while let last = taken.last, last <= row { taken.removeLast() }
        guard cells.count > cellsBefore else { return }
        let places = max(column, taken.count)
        // The places before `column` are counted already.
        emptyPlaces += places - column
        rows.append(Row(cells: cellsBefore..<cells.count, places: places))
        cellsBefore = cells.count
    }

    private mutating func endCell(at index: Int) {
        if isCellOpen { cells[cells.count - 1].items = cells[cells.count - 1].items.lowerBound..<index }
        isCellOpen = false
        length = 0
    }

    /// Puts a cell into the first free place of its row. Every place that is
    /// passed over or covered counts, so that spans cost no more than is allowed.
    private mutating func place(_ item: FlowItem, at index: Int, limit: Int) -> Bool {
        endCell(at: index)
        while column < taken.count, taken[column] > row {
            column += 1
            emptyPlaces += 1
        }
        emptyPlaces += Int(item.first) - 1
        guard emptyPlaces <= limit else { return false }
        cells.append(Cell(column: column, items: index + 1..<index + 1))
        isCellOpen = true
        let end = column + Int(item.first)
        if item.second != 1 {
            if taken.count < end { taken += Array(repeating: 0, count: end - taken.count) }
            let free = item.second == 0 ? Int32.max : row + item.second
            for place in column..<end { taken[place] = max(taken[place], free) }
        }
        column = end
        return true
    }
}
