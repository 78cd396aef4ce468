import Forms

/// The arithmetic as a judge: the form's equations narrow what each cell can
/// be, until nothing changes. Choices of placement that cannot be are dropped;
/// cells with one possible figure are known.
struct PlacementSolver {
    /// What is known of every cell.
    var bounds: [Bounds]
    /// The rows to be decided.
    let open: [OpenRow]
    /// The placements of these that are still possible.
    private(set) var left: OpenPlacements
    /// Whether the work was given up before nothing changed any more: equations
    /// that contradict each other over unknown figures raise one bound after
    /// the other by one, for ever.
    var isUnfinished = false

    private static let mostRounds = 1000

    private let equations: Equations
    /// The open rows that have the cell of each index; empty for most.
    private let rowsOfCell: [[Int]]
    /// The rows and the equations of which something changed since they were last
    /// looked at: only these can narrow anything.
    private var hasChanged: (rows: [Bool], equations: [Bool])

    /// Begins with what the fixed rows say; `known` has the figure of every
    /// cell that is beyond doubt, nil for those that are not.
    init(relations: [Relation], known: [Int64?], open: [OpenRow]) {
        self.init(equations: Equations(relations, cells: known.count), known: known, open: open)
    }

    /// As with relations, for those who begin again and again with the same ones.
    init(equations: Equations, known: [Int64?], open: [OpenRow]) {
        self.equations = equations
        self.open = open
        left = OpenPlacements(counts: open.map { $0.placements.count })
        bounds = known.map { $0.map(Bounds.exactly) ?? .unknown }
        var rowsOfCell = [[Int]](repeating: [], count: known.count)
        for (index, row) in open.enumerated() {
            for cell in row.cells { rowsOfCell[cell].append(index) }
        }
        self.rowsOfCell = rowsOfCell
        hasChanged = (open.map { _ in true }, equations.all.map { _ in true })
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
            for index in open.indices where hasChanged.rows[index] {
                switch filter(row: index) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: return false
                }
            }
            for index in equations.all.indices where hasChanged.equations[index] {
                hasChanged.equations[index] = false
                switch apply(equations.all[index]) {
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
        let known = bounds
        var changed = left.keep(ofRow: index) { row.isPossible($0, within: known) }
        let possible = left[index]
        guard !possible.isEmpty else { return .impossible }
        for (column, cell) in row.cells.enumerated() {
            let narrowed = bounds[cell].intersection(row.bounds(ofColumn: column, in: possible))
            if narrowed != bounds[cell], !narrowed.isEmpty {
                set(narrowed, of: cell)
                changed = true
            }
        }
        hasChanged.rows[index] = false
        return changed ? .narrowed : .same
    }

    private mutating func set(_ narrowed: Bounds, of cell: Int) {
        bounds[cell] = narrowed
        for row in rowsOfCell[cell] { hasChanged.rows[row] = true }
        for equation in equations.ofCell[cell] { hasChanged.equations[equation] = true }
    }

    /// Narrows every cell of an equation by all the others.
    private mutating func apply(_ equation: Equations.Equation) -> Effect {
        let left = BoundsSum(of: equation.left, in: bounds)
        let right = BoundsSum(of: equation.right, in: bounds)
        guard !left.bounds.intersection(right.bounds).isEmpty else { return .impossible }
        guard left.bounds.value == nil || right.bounds.value == nil else { return .same }
        let first = narrow(equation.left, of: left, by: right.bounds)
        guard first != .impossible else { return .impossible }
        let second = narrow(equation.right, of: right, by: left.bounds)
        return second == .same ? first : second
    }

    /// Narrows the cells of one side, given their sum as it was and the other side.
    private mutating func narrow(_ side: [Int], of sum: BoundsSum, by other: Bounds) -> Effect {
        var effect = Effect.same
        for cell in side where bounds[cell].value == nil {
            let rest = sum.without(bounds[cell])
            let narrowed = bounds[cell].intersection(
                Bounds(
                    low: rest.high >= Bounds.infinity ? 0 : other.low - rest.high,
                    high: other.high >= Bounds.infinity ? Bounds.infinity : other.high - rest.low))
            guard !narrowed.isEmpty else { return .impossible }
            guard narrowed != bounds[cell] else { continue }
            set(narrowed, of: cell)
            effect = .narrowed
        }
        return effect
    }
}

// MARK: - Assuming

extension PlacementSolver {
    /// What was narrowed to, to come back to.
    struct State {
        /// See ``PlacementSolver/left``.
        let left: OpenPlacements
        fileprivate let bounds: [Bounds]
    }

    /// What is known where nothing changes any more.
    var state: State { State(left: left, bounds: bounds) }

    /// Comes back to where nothing changed any more.
    mutating func restore(_ state: State) {
        (left, bounds) = (state.left, state.bounds)
        for row in hasChanged.rows.indices { hasChanged.rows[row] = false }
        for equation in hasChanged.equations.indices { hasChanged.equations[equation] = false }
    }

    /// Assumes one of a row's placements.
    mutating func assume(_ placement: Int, ofRow row: Int) {
        left.keep(only: placement, ofRow: row)
        hasChanged.rows[row] = true
    }

    /// Keeps some of a row's placements.
    mutating func keep(_ placements: Set<Int>, ofRow row: Int) {
        _ = left.keep(ofRow: row) { placements.contains($0) }
        hasChanged.rows[row] = true
    }

    /// What the placements that are left of a row put in one of its cells.
    func tokens(ofRow row: Int, column: Int) -> [Int?] { left[row].map { open[row].placements[$0][column] } }
}
