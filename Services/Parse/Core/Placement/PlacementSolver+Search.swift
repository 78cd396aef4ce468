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
        guard open.contains(where: { $0.placements.count > 1 }) else { return .complete }
        let start = (bounds, open)
        var viable = open.map { _ in Set<Int>() }
        var steps = 0
        for row in open.indices where start.1[row].placements.count > 1 {
            for placement in start.1[row].placements.indices where !viable[row].contains(placement) {
                (bounds, open) = start
                open[row].placements = [start.1[row].placements[placement]]
                guard let choice = firstChoice(&steps) else { continue }
                for (other, chosen) in choice.enumerated() {
                    if let index = start.1[other].placements.firstIndex(of: chosen) { viable[other].insert(index) }
                }
            }
        }
        (bounds, open) = start
        guard steps <= Self.mostSteps, !isUnfinished else {
            isUnfinished = false
            return .givenUp
        }
        for row in open.indices where open[row].placements.count > 1 {
            guard !viable[row].isEmpty else { return .contradiction }
            open[row].placements = viable[row].sorted().map { start.1[row].placements[$0] }
        }
        return narrow() ? .complete : .contradiction
    }

    /// A placement for each row that every equation allows; nil if there is
    /// none, or too much to follow.
    private mutating func firstChoice(_ steps: inout Int) -> [[Int?]]? {
        steps += 1
        guard steps <= Self.mostSteps, narrow(), !isUnfinished else { return nil }
        let undecided = open.indices.filter { open[$0].placements.count > 1 }
        guard let row = undecided.min(by: { open[$0].placements.count < open[$1].placements.count }) else {
            return open.map { $0.placements[0] }
        }
        let state = (bounds, open)
        for placement in state.1[row].placements {
            (bounds, open) = state
            open[row].placements = [placement]
            if let choice = firstChoice(&steps) { return choice }
        }
        return nil
    }
}
