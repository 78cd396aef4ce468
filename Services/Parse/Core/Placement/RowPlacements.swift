/// The ways in which a row's values can belong to its columns.
///
/// Every placement gives for each column the index of a token, or nil where
/// the column's value is lost.
struct RowPlacements {
    /// How the placements came about.
    enum Origin {
        /// As many values as columns.
        case complete
        /// In the order of the table's own header, which names every column.
        case header
        /// As other rows of the table with the same fields have them.
        case siblings
        /// Every choice of lost cells, and of two that run together.
        case candidates
        /// Every way to join numbers that were split.
        case joins
        /// Every way to cut digits that run together.
        case cuts
        /// Nothing can be placed.
        case none
    }

    /// How the placements came about.
    var origin: Origin
    /// The row's values, with the empty cells that belong to it.
    var tokens: [ValueToken]
    /// The placements; at least one unless nothing can be placed.
    var placements: [[Int?]]

    /// Whether which value is the total was not told by this row: of nothing but
    /// zeros each may be the lost one.
    var isAssumed = false

    /// The placement that the row has if all rows lost their total.
    var withoutTotal: [Int?]?

    /// Whether only the header says where the values stand.
    var isBelowHeader = false

    /// Whether the equations have to choose.
    var isOpen: Bool {
        switch origin {
        case .candidates, .joins, .cuts: true
        case .complete, .siblings, .header, .none: false
        }
    }

    /// A row of which nothing can be placed.
    static func unplaced(_ tokens: [ValueToken]) -> RowPlacements {
        RowPlacements(origin: .none, tokens: tokens, placements: [])
    }

    /// A row with as many values as columns.
    static func complete(_ tokens: [ValueToken], origin: Origin = .complete) -> RowPlacements {
        let placements = LostCells.placements(of: tokens.count, in: tokens.count) ?? [tokens.indices.map { $0 }]
        return RowPlacements(origin: origin, tokens: tokens, placements: placements)
    }

    /// Every way to cut digits that run together, given the tokens of each.
    static func cuts(_ cuts: [[ValueToken]]) -> RowPlacements {
        var tokens: [ValueToken] = []
        var places: [ValueToken: Int] = [:]
        let placements = cuts.map { cut in
            cut.map { token -> Int? in
                if let place = places[token] { return place }
                places[token] = tokens.count
                tokens.append(token)
                return tokens.count - 1
            }
        }
        return RowPlacements(origin: .cuts, tokens: tokens, placements: placements)
    }
}
