import Forms
import Models

/// Both sides of an equation that does not hold.
struct Sums: Sendable {
    let relation: Relation
    let left: CellValue
    let right: CellValue
    /// `left` − `right`.
    let difference: CellValue

    /// Whether one side is a printed total of the other, which is then what the
    /// total should be. The balance (勾稽关系) has two sums instead.
    var isTotal: Bool { relation.left.count == 1 }

    /// What the rule asks for.
    var expected: CellValue { isTotal ? right : left }

    /// What the report gives.
    var actual: CellValue { isTotal ? left : right }

    /// `actual` − `expected`.
    var signedDifference: CellValue {
        isTotal ? difference : CellValue.zero.subtracting(difference) ?? difference
    }

    /// By how much both sides differ, without a sign.
    var distance: CellValue { difference.magnitude }
}
