/// Which lines of a document's text are rows of tables whose cells are known: on
/// them every tab parts two cells, an empty place is an empty cell, and the same
/// place of two rows is the same column. On any other line tabs and spaces are
/// but the look of the text.
public struct TableLines: Hashable, Sendable {
    /// How many lines are text, then how many are rows of tables, and so on in turn.
    public private(set) var runs: [Int]

    /// Creates the lines of a text by its runs: text, rows, text, and so on.
    public init(runs: [Int] = []) {
        self.runs = runs
    }

    /// Adds rows of a table.
    ///
    /// - Parameters:
    ///   - rows: how many lines they take.
    ///   - text: how many lines of text stand between them and the rows before.
    public mutating func append(rows: Int, behind text: Int) {
        guard rows > 0 else { return }
        if text == 0, !runs.isEmpty {
            runs[runs.count - 1] += rows
        } else {
            runs += [text, rows]
        }
    }

    /// Whether all of these lines, counted from 0, are rows of tables.
    public func hold(_ lines: ClosedRange<Int>) -> Bool {
        var first = 0
        for (index, count) in runs.enumerated() {
            let (next, overflow) = first.addingReportingOverflow(max(0, count))
            guard !overflow else { return false }
            if lines.lowerBound < next { return !index.isMultiple(of: 2) && lines.upperBound < next }
            first = next
        }
        return false
    }
}
