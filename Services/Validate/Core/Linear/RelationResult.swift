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

    /// `isUsed` says whether it helped to choose among readings.
    init(_ relation: Relation, of cells: [Cell], isUsed: Bool) {
        let left = Side(relation.left, of: cells)
        let right = Side(relation.right, of: cells)
        let saysNothing = left.saysNothing && right.saysNothing
        guard left.unknown.isEmpty, right.unknown.isEmpty else {
            self = saysNothing ? .holds(.vacuous) : .unknown(cells: (left.unknown + right.unknown).sorted())
            return
        }
        guard let leftSum = left.sum, let rightSum = right.sum, let difference = leftSum.subtracting(rightSum) else {
            self = .overflow
            return
        }
        if leftSum != rightSum {
            self = .fails(left: leftSum, right: rightSum, difference: difference)
        } else if isUsed || left.isInferred || right.isInferred {
            self = .holds(.passByInference)
        } else {
            self = .holds(saysNothing ? .vacuous : .pass)
        }
    }

    /// One side of an equation, looked at once.
    private struct Side {
        /// The sum of its figures; nil if it is too large.
        var sum: CellValue? = .zero
        /// The cells that have no value.
        var unknown: [Int] = []
        /// Whether no cell shows anything.
        var saysNothing = true
        /// Whether a figure in it is inferred.
        var isInferred = false

        init(_ indices: [Int], of cells: [Cell]) {
            for index in indices {
                // A report that is no report has no cells.
                guard cells.indices.contains(index), let value = cells[index].value else {
                    unknown.append(index)
                    saysNothing = saysNothing && cells.indices.contains(index) && cells[index].saysNothing
                    continue
                }
                sum = sum?.adding(value)
                saysNothing = saysNothing && value == .zero
                isInferred = isInferred || cells[index].status == .inferred
            }
        }
    }
}

extension Cell {
    /// Whether it is zero, or left empty on purpose: such cells alone cannot
    /// show that the table was read right. A lost cell is neither.
    fileprivate var saysNothing: Bool {
        value == .zero || (value == nil && (status == .blank || status == .placeholder))
    }
}
