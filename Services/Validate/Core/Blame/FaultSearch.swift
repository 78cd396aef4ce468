import Forms
import Models

/// Finds the smallest changes of cells that satisfy all equations at once: the
/// syndrome decoding of the form's own check sums.
///
/// Some equation that does not hold has one changed cell only, as long as no
/// more than three are changed: cells that share every equation stand at the
/// corners of a rectangle, and a rectangle has four. So trying each cell of
/// each failing equation, with the change that mends that equation, finds every
/// smallest set of up to three.
struct FaultSearch {
    /// Cells with what each is to be changed by, in millionths.
    typealias Changes = [Int: Int64]

    /// The most cells that are changed at once: beyond that there is always
    /// some change that fits, and none of them says anything.
    static let depth = 3
    /// The most steps of one search, so that a hostile table cannot hold it up.
    private static let steps = 60_000

    /// The equations in which all figures are known.
    private let equations: [Relation]
    /// For each cell its equations, with the sign that it has in them.
    private let places: [Int: [(equation: Int, sign: Int64)]]
    /// The figures of all cells in millionths.
    private let figures: [Int: Int64]
    /// The cells that may be changed: something is printed there.
    private let printed: Set<Int>

    init(_ equations: [Relation], cells: [Cell]) {
        var places: [Int: [(equation: Int, sign: Int64)]] = [:]
        var figures: [Int: Int64] = [:]
        for (index, equation) in equations.enumerated() {
            for cell in equation.left { places[cell, default: []].append((index, 1)) }
            for cell in equation.right { places[cell, default: []].append((index, -1)) }
            for cell in equation.cells { figures[cell] = cells[cell].value?.millionths }
        }
        self.equations = equations
        self.places = places
        self.figures = figures
        printed = Set(figures.keys.filter { cells[$0].status == .reported })
    }

    /// The smallest sets of changes; none if more than ``depth`` cells are wrong.
    /// `failing` has, for each equation that does not hold, its left side less
    /// its right.
    func smallest(for failing: [Int: Int64]) -> [Changes] {
        for count in 1...Self.depth {
            var search = Search(left: Self.steps)
            visit(failing, changes: [:], remaining: count, in: &search)
            // Half a search could call a list complete that is not.
            if search.left < 0 { return [] }
            if !search.found.isEmpty { return Array(search.found) }
        }
        return []
    }

    private struct Search {
        var found: Set<Changes> = []
        /// How many steps are left.
        var left: Int
    }

    private func visit(_ failing: [Int: Int64], changes: Changes, remaining: Int, in search: inout Search) {
        guard !failing.isEmpty else {
            search.found.insert(changes)
            return
        }
        // A cell has at most three equations.
        guard remaining > 0, failing.count <= 3 * remaining, search.left >= 0 else { return }
        // The last cell must be in every equation that is left.
        let tried = remaining == 1 ? Array(failing.keys.prefix(1)) : Array(failing.keys)
        for equation in tried {
            guard let residual = failing[equation] else { continue }
            for cell in equations[equation].cells where changes[cell] == nil && printed.contains(cell) {
                search.left -= 1
                guard let sign = places[cell]?.first(where: { $0.equation == equation })?.sign else { continue }
                let change = 0 &- residual &* sign
                guard let figure = figures[cell], Self.isCount(figure, changedBy: change),
                    let rest = mended(failing, by: change, at: cell)
                else { continue }
                var more = changes
                more[cell] = change
                visit(rest, changes: more, remaining: remaining - 1, in: &search)
            }
        }
    }

    /// What still fails when a cell is changed; nil if that is too large to tell.
    private func mended(_ failing: [Int: Int64], by change: Int64, at cell: Int) -> [Int: Int64]? {
        var rest = failing
        for place in places[cell] ?? [] {
            let (residual, overflow) = (rest[place.equation] ?? 0)
                .addingReportingOverflow(place.sign &* change)
            guard !overflow else { return nil }
            rest[place.equation] = residual == 0 ? nil : residual
        }
        return rest
    }

    /// Whether a figure is a count after a change: whole, and nought or more.
    private static func isCount(_ figure: Int64, changedBy change: Int64) -> Bool {
        let (meant, overflow) = figure.addingReportingOverflow(change)
        return !overflow && meant >= 0 && meant % CellValue.scale == 0
    }
}
