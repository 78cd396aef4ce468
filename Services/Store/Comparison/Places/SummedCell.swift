import Forms
import Models

/// How a cell of a consolidated report comes from those of its members.
enum SummedCell {
    /// It is their sum.
    case sum
    /// It may be less than their sum, because several of them may have counted the same one (A-LITIGATION, A-JOINT), but
    /// not less than what one of them has counted.
    case sumOfDifferent

    /// Nil for what does not add up: documents in force, items, procurement.
    init?(_ place: FormCell) {
        switch (place.table, place.row, place.column) {
        case (.requests, _, _), (.remedies, "review", _): self = .sum
        case (.remedies, _, _): self = .sumOfDifferent
        case (.proactive, _, "issued"), (.proactive, _, "made_new"): self = .sumOfDifferent
        case (.proactive, _, "decisions"), (.proactive, "admin_fee", "amount_wan"): self = .sum
        default: return nil
        }
    }
}
