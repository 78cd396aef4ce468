/// The table that is being read: which cells of it go on in the rows below.
struct WordTable {
    /// A cell that begins a merged one.
    private struct Head {
        /// Its place in the document's parts.
        var item: Int
        var columns: Int
        /// The row after the last that it covers.
        var end: Int
    }

    /// A cell that is being read.
    private struct Open {
        var item: Int
        var columns = 1
        var goesOnBelow = false
        var goesOnFromAbove = false
        var goesOnFromLeft = false
    }

    /// How many columns a cell may take: no page has more.
    private static let mostColumns = 1000

    private var heads: [Int: Head] = [:]
    private var row = 0
    private var isRowOpen = false
    private var rowItem = 0
    /// Whether somebody deleted the row.
    private(set) var isRowDeleted = false
    private var column = 0
    private var after = 0
    private var open: Open?
    /// The last cell of the row that is no other's continuation.
    private var left: (item: Int, column: Int)?

    // MARK: - Rows

    /// Whether a row can start here, and does.
    mutating func startRow(_ flow: inout Flow) -> Bool {
        guard !isRowOpen else { return false }
        (isRowOpen, isRowDeleted) = (true, false)
        rowItem = flow.items.count
        (column, after, left) = (0, 0, nil)
        flow.add(.row)
        return true
    }

    /// Ends the row. One that was deleted is none, and merged cells go on over it.
    mutating func endRow(_ flow: inout Flow) {
        isRowOpen = false
        if isRowDeleted {
            flow.items.removeLast(flow.items.count - rowItem)
            isRowDeleted = false
        } else {
            fill(after, &flow)
            flow.add(.rowEnd)
            row += 1
        }
    }

    /// Notes that the row was deleted, which is said before its cells.
    mutating func deleteRow() {
        if isRowOpen, column == 0, open == nil { isRowDeleted = true }
    }

    /// Sets how many columns the row leaves out before its first cell, or behind its last.
    mutating func leaveOut(before: Int? = nil, after: Int? = nil, _ flow: inout Flow) {
        if let after { self.after = Self.columns(after, least: 0) }
        if let before { fill(Self.columns(before, least: 0), &flow) }
    }

    private mutating func fill(_ columns: Int, _ flow: inout Flow) {
        guard columns > 0 else { return }
        flow.addCell(columns: columns, rows: 1)
        flow.add(.cellEnd)
        column += columns
    }

    // MARK: - Cells

    /// Whether a cell can start here, and does.
    mutating func startCell(_ flow: inout Flow) -> Bool {
        guard isRowOpen, !isRowDeleted, open == nil else { return false }
        open = Open(item: flow.items.count)
        flow.addCell(columns: 1, rows: 1)
        return true
    }

    mutating func set(columns: Int) { open?.columns = Self.columns(columns, least: 1) }

    mutating func setMergedDown(isFirst: Bool) {
        open?.goesOnBelow = isFirst
        open?.goesOnFromAbove = !isFirst
    }

    mutating func setMergedRight(isFirst: Bool) { open?.goesOnFromLeft = !isFirst }

    /// Ends the cell. One that continues another is none, unless there is text in
    /// it: Word does not show that, but it must not be lost.
    mutating func endCell(_ flow: inout Flow) {
        guard let cell = open else { return }
        open = nil
        defer { column += cell.columns }
        let isEmpty = !flow.items[cell.item...].contains { $0.kind == .text || $0.kind == .table }
        if isEmpty, cell.goesOnFromAbove, let head = heads[column], head.end == row, head.columns == cell.columns {
            flow.items.removeLast(flow.items.count - cell.item)
            flow.items[head.item].second += 1
            heads[column]?.end = row + 1
            left = (head.item, column)
        } else if isEmpty, cell.goesOnFromLeft, let left {
            flow.items.removeLast(flow.items.count - cell.item)
            flow.items[left.item].first = Int32(Self.columns(Int(flow.items[left.item].first) + cell.columns, least: 1))
            if let head = heads[left.column], head.item == left.item { heads[left.column]?.columns += cell.columns }
        } else {
            flow.items[cell.item].first = Int32(cell.columns)
            flow.add(.cellEnd)
            left = (cell.item, column)
            if cell.goesOnBelow || cell.goesOnFromAbove {
                heads[column] = Head(item: cell.item, columns: cell.columns, end: row + 1)
            }
        }
    }

    private static func columns(_ count: Int, least: Int) -> Int { max(least, min(mostColumns, count)) }
}
