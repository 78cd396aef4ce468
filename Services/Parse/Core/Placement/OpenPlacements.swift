/// The placements of the open rows that are still possible. All of them stand
/// in one list, and what a search drops is written down, to come back to it.
struct OpenPlacements {
    /// Those of the first row, then those of the second; behind those that are
    /// left of a row stand some that are not.
    private var indices: [Int]
    /// How many are left of each row.
    private var counts: [Int]
    /// Where each row's begin.
    private let starts: [Int]
    /// How many were left of the rows before they were changed.
    private var log: UndoLog<Int>
    /// Which these were: those of each entry of the log behind those of the one before.
    private var dropped: [Int] = []

    /// Every placement of rows that have so many.
    init(counts: [Int]) {
        self.counts = counts
        var indices: [Int] = []
        var starts: [Int] = []
        indices.reserveCapacity(counts.reduce(0, +))
        starts.reserveCapacity(counts.count)
        for count in counts {
            starts.append(indices.count)
            indices += 0..<count
        }
        self.indices = indices
        self.starts = starts
        log = UndoLog(count: counts.count)
    }

    /// The rows.
    var rows: Range<Int> { counts.indices }

    /// How many are left of a row.
    func count(ofRow row: Int) -> Int { counts[row] }

    /// Which are left of a row, by their indices, in order.
    subscript(row: Int) -> ArraySlice<Int> { indices[places(ofRow: row)] }

    /// One of those that are left of a row.
    subscript(row: Int, place: Int) -> Int { indices[starts[row] + place] }

    /// The row of which the fewest are left, but more than one; the first of several.
    var fewest: Int? {
        var fewest: Int?
        for row in counts.indices where counts[row] > 1 {
            if let other = fewest, counts[other] <= counts[row] { continue }
            fewest = row
        }
        return fewest
    }

    /// Keeps those of a row of which it holds; whether any was dropped.
    mutating func keep(ofRow row: Int, where isPossible: (Int) -> Bool) -> Bool {
        let places = places(ofRow: row)
        // Mostly all of them are kept: then nothing is written.
        guard var end = places.first(where: { !isPossible(indices[$0]) }) else { return false }
        note(row)
        for place in end + 1..<places.upperBound where isPossible(indices[place]) {
            indices[end] = indices[place]
            end += 1
        }
        counts[row] = end - places.lowerBound
        return true
    }

    /// Keeps one of a row.
    mutating func keep(only placement: Int, ofRow row: Int) {
        note(row)
        indices[starts[row]] = placement
        counts[row] = 1
    }

    private func places(ofRow row: Int) -> Range<Int> { starts[row]..<starts[row] + counts[row] }

    // MARK: - Coming back

    /// A place to come back to.
    mutating func mark() -> UndoLog<Int>.Mark { log.mark() }

    /// Comes back to a mark.
    mutating func undo(to mark: UndoLog<Int>.Mark) {
        while let (row, count) = log.undo(to: mark) {
            let first = dropped.count - count
            for place in 0..<count { indices[starts[row] + place] = dropped[first + place] }
            dropped.removeLast(count)
            counts[row] = count
        }
    }

    private mutating func note(_ row: Int) {
        if log.note(row, counts[row]) { dropped += indices[places(ofRow: row)] }
    }
}
