import Models

/// A list in a list without brackets. Where the inner one ends the words do not
/// say, but the sums may: 444 = 118 + 294 + 32, and 118 = 70 + 48.
struct NestedList {
    /// The outer list with the parts that it takes back.
    let outer: PartList
    let outerSum: PartSum
    /// The inner list without them.
    let inner: PartList
    let innerSum: PartSum

    /// Nil where brackets say it, or no cut makes one of the sums right: then
    /// the lists stand as they are read.
    init?(outer: PartList, inner: PartList, coverage: Int) {
        guard !inner.isInBrackets, inner.parts.count > 1, inner.whole.fact.parent == outer.whole.index else {
            return nil
        }
        let own = PartSum(inner, coverage: coverage)
        if own == .holds, PartSum(outer, coverage: coverage) != .open { return nil }
        var best: NestedList?
        for cut in 1..<inner.parts.count {
            let first = PartList(whole: inner.whole, parts: Array(inner.parts[..<cut]))
            let rest = PartList(whole: outer.whole, parts: outer.parts + inner.parts[cut...])
            let sums = (PartSum(rest, coverage: coverage), PartSum(first, isComplete: cut > 1, coverage: coverage))
            if sums.0 == .holds || (sums.1 == .holds && best == nil) {
                best = NestedList(rest, sums.0, first, sums.1)
            }
            if sums.0 == .holds { break }
        }
        guard let best else { return nil }
        self = best
    }

    private init(_ outer: PartList, _ outerSum: PartSum, _ inner: PartList, _ innerSum: PartSum) {
        self.outer = outer
        self.outerSum = outerSum
        self.inner = inner
        self.innerSum = innerSum
    }
}
