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
    /// The open row that has the cell of each index; none for most.
    private let rowOfCell: [Int?]
    /// The rows and the equations of which something changed since they were last
    /// looked at: only these can narrow anything.
    private var changedRows: ChangedIndices
    private var changedEquations: ChangedIndices
    /// What was known of the cells before it was narrowed.
    private var log: UndoLog<Bounds>

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
        var rowOfCell = [Int?](repeating: nil, count: known.count)
        for (index, row) in open.enumerated() {
            for cell in row.cells { rowOfCell[cell] = index }
        }
        self.rowOfCell = rowOfCell
        changedRows = ChangedIndices(all: open.count)
        changedEquations = ChangedIndices(all: equations.all.count)
        log = UndoLog(count: known.count)
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
            var next = 0
            while let index = changedRows.first(from: next) {
                switch filter(row: index) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: return false
                }
                next = index + 1
            }
            next = 0
            while let index = changedEquations.first(from: next) {
                changedEquations.remove(index)
                switch apply(equations.all[index]) {
                case .same: break
                case .narrowed: changed = true
                case .impossible: return false
                }
                next = index + 1
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
        let count = left.count(ofRow: index)
        guard count > 0 else { return .impossible }
        for (column, cell) in row.cells.enumerated() {
            var hull = row.bounds(ofColumn: column, in: left[index, 0])
            for place in 1..<count {
                hull = hull.union(row.bounds(ofColumn: column, in: left[index, place]))
            }
            let narrowed = bounds[cell].intersection(hull)
            if narrowed != bounds[cell], !narrowed.isEmpty {
                set(narrowed, of: cell)
                changed = true
            }
        }
        changedRows.remove(index)
        return changed ? .narrowed : .same
    }

    private mutating func set(_ narrowed: Bounds, of cell: Int) {
        log.note(cell, bounds[cell])
        bounds[cell] = narrowed
        if let row = rowOfCell[cell] { changedRows.insert(row) }
        for equation in equations.ofCell[cell] { changedEquations.insert(equation) }
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
    /// Where nothing changed any more, to come back to.
    struct Mark {
        fileprivate let left: UndoLog<Int>.Mark
        fileprivate let bounds: UndoLog<Bounds>.Mark
    }

    /// A place to come back to.
    mutating func mark() -> Mark { Mark(left: left.mark(), bounds: log.mark()) }

    /// Comes back to where nothing changed any more.
    mutating func undo(to mark: Mark) {
        left.undo(to: mark.left)
        while let (cell, known) = log.undo(to: mark.bounds) { bounds[cell] = known }
        changedRows.removeAll()
        changedEquations.removeAll()
    }

    /// Assumes one of a row's placements.
    mutating func assume(_ placement: Int, ofRow row: Int) {
        left.keep(only: placement, ofRow: row)
        changedRows.insert(row)
    }

    /// Keeps some of a row's placements.
    mutating func keep(ofRow row: Int, where isKept: (Int) -> Bool) {
        _ = left.keep(ofRow: row, where: isKept)
        changedRows.insert(row)
    }
}
