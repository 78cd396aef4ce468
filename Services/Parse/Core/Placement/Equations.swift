import Forms

/// Relations as they are gone through again and again: only their cells, and
/// for each cell the equations that it is in.
final class Equations: Sendable {
    /// The cells of both sides of one.
    final class Equation: Sendable {
        let left: [Int]
        let right: [Int]

        init(_ relation: Relation) {
            left = relation.left
            right = relation.right
        }
    }

    /// All of them, in the order of the relations.
    let all: [Equation]
    /// For each cell of the form the equations that it is in, by index.
    let ofCell: [[Int]]

    /// The equations of a form that has so many cells.
    init(_ relations: [Relation], cells: Int) {
        all = relations.map(Equation.init)
        var ofCell = [[Int]](repeating: [], count: cells)
        for (index, equation) in all.enumerated() {
            for cell in equation.left + equation.right { ofCell[cell].append(index) }
        }
        self.ofCell = ofCell
    }
}
