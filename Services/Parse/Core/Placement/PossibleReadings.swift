/// What the form's equations leave of the readings of a table.
///
/// Where they all can hold there is one state of knowledge. Where they cannot,
/// the report itself is wrong somewhere: then every printed figure is taken to
/// be the wrong one in turn, and each that mends everything gives a state. What
/// all of them agree on is known whatever is wrong; a figure that is in doubt
/// vetoes nothing else.
struct PossibleReadings {
    /// The states; none if nothing can be said.
    let states: [PlacementSolver]

    /// Whether every equation can hold and every choice was followed to its end.
    let isComplete: Bool

    /// Weighs the rows that are open against `known`, the figure of every cell
    /// that is beyond doubt.
    init(equations: Equations, known: [Int64?], open: [OpenRow]) {
        var solver = PlacementSolver(equations: equations, known: known, open: open)
        if solver.narrow() {
            let result = solver.isUnfinished ? .contradiction : solver.search()
            isComplete = result == .complete
            states = result == .contradiction ? [] : [solver]
            return
        }
        isComplete = false
        var states: [PlacementSolver] = []
        for other in Self.mended(known, open) {
            var solver = PlacementSolver(equations: equations, known: other.known, open: other.open)
            guard solver.narrow() else { continue }
            guard !solver.isUnfinished else {
                self.states = []
                return
            }
            states.append(solver)
        }
        self.states = states
    }

    /// The same figures with one of them unknown: each that is beyond doubt,
    /// and each value of an open row.
    private static func mended(
        _ known: [Int64?], _ open: [OpenRow]
    ) -> [(known: [Int64?], open: [OpenRow])] {
        var found: [(known: [Int64?], open: [OpenRow])] = []
        for cell in known.indices where known[cell] != nil {
            var other = known
            other[cell] = nil
            found.append((other, open))
        }
        for row in open.indices {
            for token in open[row].tokens.indices where open[row].tokens[token] != nil {
                var other = open
                other[row] = other[row].forgetting(token: token)
                found.append((known, other))
            }
        }
        return found
    }
}
