/// What things were before a search changed them: it comes back by undoing, at
/// the cost of what it changed, where a copy of everything would have to be
/// made for every step.
struct UndoLog<Value> {
    /// What was changed since when, as far as it was not changed before.
    private var entries: [(index: Int, value: Value)] = []
    /// For each thing the step at which it was last written down.
    private var stepOf: [Int]
    private var step = 0
    /// Whether there is a place to come back to.
    private var isOpen = false

    /// A place to come back to.
    struct Mark { fileprivate let count: Int }

    /// A log of so many things.
    init(count: Int) { stepOf = Array(repeating: 0, count: count) }

    /// A place to come back to, as long as it was not come back to an earlier one.
    mutating func mark() -> Mark {
        isOpen = true
        step += 1
        return Mark(count: entries.count)
    }

    /// Writes down what a thing is before it is changed; false if it need not
    /// be, since it is known from after the last mark.
    @discardableResult
    mutating func note(_ index: Int, _ value: Value) -> Bool {
        guard isOpen, stepOf[index] != step else { return false }
        stepOf[index] = step
        entries.append((index, value))
        return true
    }

    /// Takes back the last change since a mark: what which thing was before it.
    mutating func undo(to mark: Mark) -> (index: Int, value: Value)? {
        guard entries.count > mark.count else {
            // What changes from now on is to be written down anew.
            step += 1
            return nil
        }
        return entries.removeLast()
    }
}
