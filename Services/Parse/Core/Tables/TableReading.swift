import Forms
import Models

/// What was read of one table.
struct TableReading {
    /// The table's cells by their index in the form; empty if it is not there.
    var cells = TableCells()
    /// What was seen of the table's form.
    var observations: [Observation] = []
    /// Equations, by index, that were used to choose among readings.
    var usedRelations: [Int] = []

    /// Marks the equations that have a cell which arithmetic decided.
    mutating func markUsedRelations(of form: Form) {
        usedRelations = form.relations.indices.filter { index in
            form.relations[index].cells.contains { cells[$0]?.basis == .arithmetic }
        }
    }
}
