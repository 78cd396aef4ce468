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
        var tokens: [Int64?] { didSet { filtered = -1 } }
        /// The placements that are still possible.
        var placements: [[Int?]] { didSet { filtered = -1 } }
        /// How many changes of bounds there were when the placements were last
        /// compared with them; -1 when they are still to be.
        fileprivate var filtered = -1

        init(cells: [Int], tokens: [Int64?], placements: [[Int?]]) {
            self.cells = cells
            self.tokens = tokens
            self.placements = placements
        }
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
    /// How many changes of bounds there were, and there were when each cell's
    /// were last changed: what has not changed is not compared again.
    private var changes = 0
    private var lastChange: [Int]

    /// Begins with what the fixed rows say; `known` has the figure of every
    /// cell that is beyond doubt, nil for those that are not.
    init(relations: [Relation], known: [Int64?], open: [OpenRow]) {
        self.relations = relations
        self.open = open
        bounds = known.map { $0.map(Bounds.exactly) ?? .unknown }
        lastChange = Array(repeating: 0, count: known.count)
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
        guard row.cells.contains(where: { lastChange[$0] > row.filtered }) else { return .same }
        var changed = false
        if !row.placements.allSatisfy({ isPossible($0, of: row) }) {
            open[index].placements = row.placements.filter { isPossible($0, of: row) }
            changed = true
        }
        let possible = open[index].placements
        guard !possible.isEmpty else { return .impossible }
        for (column, cell) in row.cells.enumerated() {
            var hull: Bounds?
            for placement in possible {
                let single = placement[column].flatMap { row.tokens[$0] }.map(Bounds.exactly) ?? .unknown
                hull = hull?.union(single) ?? single
            }
            let narrowed = bounds[cell].intersection(hull ?? .unknown)
            if narrowed != bounds[cell], !narrowed.isEmpty {
                set(narrowed, of: cell)
                changed = true
            }
        }
        open[index].filtered = changes
        return changed ? .narrowed : .same
    }

    private func isPossible(_ placement: [Int?], of row: OpenRow) -> Bool {
        for (column, cell) in row.cells.enumerated() {
            guard let token = placement[column], let value = row.tokens[token] else { continue }
            guard bounds[cell].contains(value) else { return false }
        }
        return true
    }

    private mutating func set(_ narrowed: Bounds, of cell: Int) {
        bounds[cell] = narrowed
        changes += 1
        lastChange[cell] = changes
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
                set(narrowed, of: cell)
                effect = .narrowed
            }
        }
        return effect
    }
}
