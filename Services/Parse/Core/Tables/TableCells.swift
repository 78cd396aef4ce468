import Models

/// The cells that were read of a table, by their index in the form: a list, as
/// cells are asked for by the hundred.
struct TableCells {
    private var cells: [Cell?] = []

    /// Whether there are none.
    private(set) var isEmpty = true

    /// A cell; nil if it was not read.
    subscript(index: Int) -> Cell? {
        get { cells.indices.contains(index) ? cells[index] : nil }
        set {
            while cells.count <= index { cells.append(nil) }
            cells[index] = newValue
            isEmpty = false
        }
    }

    /// Hands out the cells that were read, with their indices.
    func forEach(_ body: (Int, Cell) -> Void) {
        for (index, cell) in cells.enumerated() {
            if let cell { body(index, cell) }
        }
    }
}
