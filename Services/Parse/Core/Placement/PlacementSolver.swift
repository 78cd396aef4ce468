import Forms

/// The arithmetic as a judge: the form's equations narrow what each cell can
/// be, until nothing changes. Choices of placement that cannot be are dropped;
/// cells with one possible figure are known.
struct PlacementSolver {
    /// A row of which several placements are possible.
    struct OpenRow {
        /// The cells of the row, by index in the form.
        var cells: [Int]
        /// The figure of each token; nil for one that is no number.
        var tokens: [Int64?]
        /// The placements that are still possible.
        var placements: [[Int?]]
    }

    /// What is known of every cell.
    var bounds: [Bounds]
    /// The rows to be decided.
    var open: [OpenRow]
    /// Whether the work was given up before nothing changed any more: equations
    /// that contradict each other over unknown figures raise one bound after
    /// the other by one, for ever.
    var isUnfinished = false

    private static let mostRounds = 1000

    private let relations: [Relation]

    /// Begins with what the fixed rows say; `known` has the figure of every
    /// cell that is beyond doubt, nil for those that are not.
    init(relations: [Relation], known: [Int64?], open: [OpenRow]) {
        self.relations = relations
        self.open = open
        bounds = known.map { $0.map(Bounds.exactly) ?? .unknown }
    }

    /// Narrows until nothing changes; false if an equation cannot hold, or none
    /// of a row's placements is possible.
    mutating func narrow() -> Bool {
        var changed = true
        var rounds = 0
        while changed {
            guard rounds < Self.mostRounds else {
                isUnfinished = true
                return true
            }
            rounds += 1
            changed = false
            for index in open.indices {
                switch filter(row: index) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: return false
                }
            }
            for relation in relations {
                switch apply(relation) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: return false
                }
            }
        }
        return true
    }

    /// What a step of narrowing came to.
    private enum Effect { case same, narrowed, impossible }

    /// Drops placements that cannot be and takes the row's bounds from the
    /// rest.
    private mutating func filter(row index: Int) -> Effect {
        let row = open[index]
        let possible = row.placements.filter { placement in
            zip(placement, row.cells).allSatisfy { token, cell in
                guard let token, let value = row.tokens[token] else { return true }
                return bounds[cell].contains(value)
            }
        }
        guard !possible.isEmpty else { return .impossible }
        open[index].placements = possible
        var changed = possible.count < row.placements.count
        for (column, cell) in row.cells.enumerated() {
            var hull: Bounds?
            for placement in possible {
                let single = placement[column].flatMap { row.tokens[$0] }.map(Bounds.exactly) ?? .unknown
                hull = hull?.union(single) ?? single
            }
            let narrowed = bounds[cell].intersection(hull ?? .unknown)
            if narrowed != bounds[cell], !narrowed.isEmpty {
                bounds[cell] = narrowed
                changed = true
            }
        }
        return changed ? .narrowed : .same
    }

    /// Narrows every cell of an equation by all the others.
    private mutating func apply(_ relation: Relation) -> Effect {
        let left = BoundsSum(of: relation.left, in: bounds)
        let right = BoundsSum(of: relation.right, in: bounds)
        guard !left.bounds.intersection(right.bounds).isEmpty else { return .impossible }
        guard left.bounds.value == nil || right.bounds.value == nil else { return .same }
        var effect = Effect.same
        for (side, own, other) in [
            (relation.left, left, right.bounds), (relation.right, right, left.bounds),
        ] {
            for cell in side where bounds[cell].value == nil {
                let rest = own.without(bounds[cell])
                let narrowed = bounds[cell].intersection(
                    Bounds(
                        low: rest.high >= Bounds.infinity ? 0 : other.low - rest.high,
                        high: other.high >= Bounds.infinity ? Bounds.infinity : other.high - rest.low))
                guard !narrowed.isEmpty else { return .impossible }
                guard narrowed != bounds[cell] else { continue }
                bounds[cell] = narrowed
                effect = .narrowed
            }
        }
        return effect
    }
}
