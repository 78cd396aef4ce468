/// Choosing for all rows together: a placement that each equation by itself
/// allows may still fit no choice for the other rows.
extension PlacementSolver {
    /// The most choices that are followed.
    private static let mostSteps = 600

    /// What a search came to.
    enum SearchResult {
        /// Every placement that is left is part of a choice for all rows.
        case complete
        /// There are too many choices to follow: nothing more is known than before.
        case givenUp
        /// There is no choice that fits all rows.
        case contradiction
    }

    /// Keeps the placements that are part of a choice for all rows at once,
    /// and narrows by them.
    mutating func search() -> SearchResult {
        guard left.rows.contains(where: { left.count(ofRow: $0) > 1 }) else { return .complete }
        let start = state
        var viable = open.map { _ in Set<Int>() }
        var steps = 0
        for row in start.left.rows where start.left.count(ofRow: row) > 1 {
            for placement in start.left[row] where !viable[row].contains(placement) {
                restore(start)
                assume(placement, ofRow: row)
                if isPossibleChoice(&steps) {
                    for other in left.rows { viable[other].formUnion(left[other]) }
                } else if steps > Self.mostSteps || isUnfinished {
                    isUnfinished = false
                    restore(start)
                    return .givenUp
                }
            }
        }
        restore(start)
        for row in start.left.rows where start.left.count(ofRow: row) > 1 {
            guard !viable[row].isEmpty else { return .contradiction }
            keep(viable[row], ofRow: row)
        }
        return narrow() ? .complete : .contradiction
    }

    /// Narrows to one placement for each row that every equation allows; false if
    /// there is none, or too much to follow.
    private mutating func isPossibleChoice(_ steps: inout Int) -> Bool {
        steps += 1
        guard steps <= Self.mostSteps, narrow(), !isUnfinished else { return false }
        let undecided = left.rows.filter { left.count(ofRow: $0) > 1 }
        guard let row = undecided.min(by: { left.count(ofRow: $0) < left.count(ofRow: $1) }) else { return true }
        let state = state
        for placement in state.left[row] {
            restore(state)
            assume(placement, ofRow: row)
            if isPossibleChoice(&steps) { return true }
            guard steps <= Self.mostSteps, !isUnfinished else { return false }
        }
        return false
    }
}
