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
        guard left.fewest != nil else { return .complete }
        let start = mark()
        // For each row which of its placements are part of a choice.
        var viable = open.map { Array(repeating: false, count: $0.placements.count) }
        var steps = 0
        for row in left.rows where left.count(ofRow: row) > 1 {
            for place in 0..<left.count(ofRow: row) where !viable[row][left[row, place]] {
                assume(left[row, place], ofRow: row)
                let isPossible = isPossibleChoice(&steps)
                if isPossible {
                    for other in left.rows {
                        for placement in left[other] { viable[other][placement] = true }
                    }
                }
                undo(to: start)
                guard isPossible || steps <= Self.mostSteps && !isUnfinished else {
                    isUnfinished = false
                    return .givenUp
                }
            }
        }
        for row in left.rows where left.count(ofRow: row) > 1 {
            guard viable[row].contains(true) else { return .contradiction }
            keep(ofRow: row) { viable[row][$0] }
        }
        return narrow() ? .complete : .contradiction
    }

    /// Narrows to one placement for each row that every equation allows; false if
    /// there is none, or too much to follow.
    private mutating func isPossibleChoice(_ steps: inout Int) -> Bool {
        steps += 1
        guard steps <= Self.mostSteps, narrow(), !isUnfinished else { return false }
        guard let row = left.fewest else { return true }
        let start = mark()
        for place in 0..<left.count(ofRow: row) {
            assume(left[row, place], ofRow: row)
            if isPossibleChoice(&steps) { return true }
            guard steps <= Self.mostSteps, !isUnfinished else { return false }
            undo(to: start)
        }
        return false
    }
}
