import Forms

extension Relation {
    /// By how much its left side is more than its right one, given a figure for each
    /// cell of the form; nil if one in it is not known.
    func difference(with figures: [Int64?]) -> Int64? {
        difference { figures.indices.contains($0) ? figures[$0] : nil }
    }

    /// Whether it holds; nil if a figure in it is not known.
    func holds(with figures: [Int64?]) -> Bool? { difference(with: figures).map { $0 == 0 } }
}
