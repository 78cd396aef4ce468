/// The sum of several figures of which the bounds are known. Terms without an
/// upper bound are counted, so that one of them can be taken out again.
struct BoundsSum {
    private var low: Int64 = 0
    private var high: Int64 = 0
    private var unboundedTerms = 0

    /// Adds the bounds of cells, by index.
    init(of cells: [Int], in bounds: [Bounds]) {
        for cell in cells {
            low += bounds[cell].low
            if bounds[cell].high >= Bounds.infinity {
                unboundedTerms += 1
            } else {
                high += bounds[cell].high
            }
        }
    }

    /// Between which numbers the sum lies.
    var bounds: Bounds {
        Bounds(low: min(Bounds.infinity, low), high: unboundedTerms > 0 ? Bounds.infinity : min(Bounds.infinity, high))
    }

    /// The sum of the others, given the bounds that one term had when it was added.
    func without(_ term: Bounds) -> Bounds {
        var rest = self
        rest.low -= term.low
        if term.high >= Bounds.infinity { rest.unboundedTerms -= 1 } else { rest.high -= term.high }
        return rest.bounds
    }
}
