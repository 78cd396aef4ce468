/// A row of which several placements are possible: an object, since a search
/// takes it in hand again and again.
final class OpenRow: Sendable {
    /// The cells of the row, by index in the form.
    let cells: [Int]
    /// The figure of each token; nil for one that is no number.
    let tokens: [Int64?]
    /// The placements: for each cell the index of a token, or nil.
    let placements: [[Int?]]
    /// The figures of the cells, placement by placement: between which numbers
    /// each lies, that is any where a placement has none.
    private let figures: [Bounds]

    init(cells: [Int], tokens: [Int64?], placements: [[Int?]]) {
        self.cells = cells
        self.tokens = tokens
        self.placements = placements
        var figures: [Bounds] = []
        figures.reserveCapacity(cells.count * placements.count)
        for placement in placements {
            for column in cells.indices {
                figures.append(placement[column].flatMap { tokens[$0] }.map(Bounds.exactly) ?? .unknown)
            }
        }
        self.figures = figures
    }

    /// Whether a placement has no figure that a cell cannot have.
    func isPossible(_ placement: Int, within bounds: [Bounds]) -> Bool {
        let first = placement * cells.count
        for column in cells.indices {
            guard let figure = figures[first + column].value else { continue }
            guard bounds[cells[column]].contains(figure) else { return false }
        }
        return true
    }

    /// What a placement says of a cell.
    func bounds(ofColumn column: Int, in placement: Int) -> Bounds {
        figures[placement * cells.count + column]
    }

    /// The same row with the figure of a token unknown.
    func forgetting(token: Int) -> OpenRow {
        var tokens = tokens
        tokens[token] = nil
        return OpenRow(cells: cells, tokens: tokens, placements: placements)
    }
}
