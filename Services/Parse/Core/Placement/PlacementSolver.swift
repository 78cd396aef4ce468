import Forms

/// The arithmetic as a judge: the form's equations narrow what each cell can
/// be, until nothing changes. Choices of placement that cannot be are dropped;
/// cells with one possible figure are known. An equation that no choice
/// satisfies is set aside and vetoes nothing else.
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
    /// The equations that hold no more, by index.
    private(set) var setAside: Set<Int> = []
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

    /// Narrows until nothing changes. An equation that cannot hold is set
    /// aside and the work is done again without it.
    mutating func solve() {
        let start = (bounds, open)
        while case .relation(let broken) = narrow() {
            setAside.insert(broken)
            (bounds, open) = start
        }
    }

    /// What cannot be, of what is known.
    enum Conflict {
        /// An equation, by its index, that cannot hold.
        case relation(Int)
        /// A row none of whose placements is possible.
        case row
    }

    /// Narrows once to the end; returns what cannot be, if anything. Only a
    /// search minds a row without a placement: otherwise it keeps them all.
    mutating func narrow(searching: Bool = false) -> Conflict? {
        var changed = true
        var rounds = 0
        while changed {
            guard rounds < Self.mostRounds else {
                isUnfinished = true
                return nil
            }
            rounds += 1
            changed = false
            for index in open.indices {
                switch filter(row: index) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: if searching { return .row }
                }
            }
            for (index, relation) in relations.enumerated() where !setAside.contains(index) {
                switch apply(relation) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: return .relation(index)
                }
            }
        }
        return nil
    }

    /// What a step of narrowing came to.
    private enum Effect { case same, narrowed, impossible }

    /// Drops placements that cannot be and takes the row's bounds from the
    /// rest. A row none of whose placements is possible is left as it is.
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
        let left = total(relation.left)
        let right = total(relation.right)
        guard !left.intersection(right).isEmpty else { return .impossible }
        guard left.value == nil || right.value == nil else { return .same }
        var effect = Effect.same
        for (side, other) in [(relation.left, relation.right), (relation.right, relation.left)] {
            for cell in side where bounds[cell].value == nil {
                let rest = total(side.filter { $0 != cell })
                let target = total(other)
                let narrowed = bounds[cell].intersection(
                    Bounds(
                        low: rest.high >= Bounds.infinity ? 0 : target.low - rest.high,
                        high: target.high >= Bounds.infinity ? Bounds.infinity : target.high - rest.low))
                guard !narrowed.isEmpty else { return .impossible }
                guard narrowed != bounds[cell] else { continue }
                bounds[cell] = narrowed
                effect = .narrowed
            }
        }
        return effect
    }

    private func total(_ cells: [Int]) -> Bounds {
        cells.reduce(Bounds.exactly(0)) { $0 + bounds[$1] }
    }
}
