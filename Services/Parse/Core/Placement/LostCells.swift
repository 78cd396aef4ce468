/// Every choice of which cells of a row of the request table are lost: the same
/// for all rows with as many values, so that it is put together once.
enum LostCells {
    private static let columns = 7

    /// The ways to place so many values in their order, each giving for every
    /// column the index of a value or nil; nil for rows of another width.
    static func placements(of values: Int, in columns: Int) -> [[Int?]]? {
        columns == Self.columns && values <= columns ? all[values] : nil
    }

    private static let all = (0...columns).map { placements(from: 0, to: $0, lost: columns - $0) }

    /// The ways to place the values from one on, the next cells lost last.
    private static func placements(from next: Int, to end: Int, lost: Int) -> [[Int?]] {
        guard next < end || lost > 0 else { return [[]] }
        let kept = next < end ? placements(from: next + 1, to: end, lost: lost).map { [next] + $0 } : []
        return kept + (lost > 0 ? placements(from: next, to: end, lost: lost - 1).map { [nil] + $0 } : [])
    }
}
