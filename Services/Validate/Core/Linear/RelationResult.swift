import Forms
import Models

/// What one equation comes to for one report.
enum RelationResult: Hashable, Sendable {
    /// It holds: `pass`, `pass_by_inference` or `vacuous`.
    case holds(Outcome)
    /// It does not hold.
    case fails(left: CellValue, right: CellValue, difference: CellValue)
    /// Cells have no value.
    case unknown(cells: [Int])
    /// Its figures are too large to be added.
    case overflow

    init(_ relation: Relation, index: Int, in reading: Reading) {
        let cells = relation.cells.map(reading.cell)
        let unknown = relation.cells.filter { reading.cell($0).value == nil }
        guard unknown.isEmpty else {
            self = cells.allSatisfy(\.saysNothing) ? .holds(.vacuous) : .unknown(cells: unknown.sorted())
            return
        }
        guard let left = Self.sum(relation.left, in: reading), let right = Self.sum(relation.right, in: reading),
            let difference = left.subtracting(right)
        else {
            self = .overflow
            return
        }
        if left != right {
            self = .fails(left: left, right: right, difference: difference)
        } else if reading.report.usedRelations.contains(index) || cells.contains(where: { $0.status == .inferred }) {
            self = .holds(.passByInference)
        } else {
            self = .holds(cells.allSatisfy(\.saysNothing) ? .vacuous : .pass)
        }
    }

    private static func sum(_ cells: [Int], in reading: Reading) -> CellValue? {
        var sum = CellValue.zero
        for index in cells {
            guard let value = reading.cell(index).value, let next = sum.adding(value) else { return nil }
            sum = next
        }
        return sum
    }
}

extension Cell {
    /// Whether it is zero, or left empty on purpose: such cells alone cannot
    /// show that the table was read right. A lost cell is neither.
    fileprivate var saysNothing: Bool {
        value == .zero || (value == nil && (status == .blank || status == .placeholder))
    }
}
