/// The placements of the open rows that are still possible. All of them stand
/// in one list, so that a search copies and restores them at no cost.
struct OpenPlacements {
    /// Those of the first row, then those of the second; behind those that are
    /// left of a row stand some that are not.
    private var indices: [Int]
    /// How many are left of each row.
    private var counts: [Int]
    /// Where each row's begin.
    private let starts: [Int]

    /// Every placement of rows that have so many.
    init(counts: [Int]) {
        self.counts = counts
        indices = counts.flatMap { Array(0..<$0) }
        var starts: [Int] = []
        var next = 0
        for count in counts {
            starts.append(next)
            next += count
        }
        self.starts = starts
    }

    /// The rows.
    var rows: Range<Int> { counts.indices }

    /// How many are left of a row.
    func count(ofRow row: Int) -> Int { counts[row] }

    /// Which are left of a row, by their indices, in order.
    subscript(row: Int) -> ArraySlice<Int> { indices[starts[row]..<starts[row] + counts[row]] }

    /// Keeps those of a row of which it holds; whether any was dropped.
    mutating func keep(ofRow row: Int, where isPossible: (Int) -> Bool) -> Bool {
        let start = starts[row]
        var end = start
        for place in start..<start + counts[row] where isPossible(indices[place]) {
            // Most stay where they are: then nothing is written, and nothing copied.
            if end < place { indices[end] = indices[place] }
            end += 1
        }
        guard end < start + counts[row] else { return false }
        counts[row] = end - start
        return true
    }

    /// Keeps one of a row.
    mutating func keep(only placement: Int, ofRow row: Int) {
        indices[starts[row]] = placement
        counts[row] = 1
    }
}
