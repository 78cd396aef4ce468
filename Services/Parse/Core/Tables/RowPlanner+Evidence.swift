import Models
import Text

/// What the rows of a table show together.
extension RowPlanner {
    /// What they show.
    struct Evidence {
        /// Where the rows that have a value for every column stand on their lines.
        var whole: Set<LineColumns?>
        /// Whether most rows lost a cell: then one that has as many as the form may have
        /// one that is not its own.
        var areFew: Bool
        /// Whether a third of the rows lost or split cells: then one may have as many
        /// again by chance.
        var areDamaged: Bool
        /// Where most whole rows stand on their line: one that stands elsewhere and does
        /// not add up has moved.
        var usual: LineColumns?
        /// How many places the lines of most rows have.
        var width: Int?
        /// The rows that begin with an empty cell and do not add up, by index.
        var moved: [Int]
        /// Whether the last value of every row is its total, though none is whole.
        var hasTotals: Bool
        /// Whether the header says which columns are empty.
        var isBelowHeader: Bool
        /// Whether all rows lost their total.
        var lackTotal: Bool
        /// Whether all rows that lost cells lost as many: then columns are lost, and no
        /// row has two cells in one.
        var isOneWidth: Bool
    }

    /// What the rows show.
    func evidence(of rows: [TableRows.Row]) -> Evidence {
        let lines = rows.map { LineColumns(of: $0, in: source) }
        let stands = zip(rows, lines).filter { isWhole($0.0.stretch) }.map(\.1)
        let areFew = stands.count * 4 < rows.count { (1..<columns).contains($0.stretch.tokens.count) }
        let whole = areFew ? [] : Set(stands)
        let moved = rows.filter { row in
            inLine(row, with: whole).map { cells in
                cells.first?.isBlank == true && !hasItsTotal(cells) && !cells.allSatisfy(\.isBlank)
            } ?? false
        }
        let isBelowHeader = stands.isEmpty && standBelowHeader(rows)
        let short = rows.map { $0.stretch.tokens.count }.filter { (1..<columns).contains($0) }
        return Evidence(
            whole: whole, areFew: areFew,
            areDamaged: stands.count * 3 < rows.count { !$0.stretch.tokens.isEmpty } * 2,
            usual: Self.common(stands.filter { $0 != nil }), width: Self.common(lines.map { $0?.count }),
            moved: moved.map(\.index),
            hasTotals: stands.isEmpty && !areAllFollowed(rows) && everyRowHasItsTotal(rows),
            isBelowHeader: isBelowHeader, lackTotal: stands.isEmpty && !isBelowHeader && lackTheirTotal(rows),
            isOneWidth: short.count > columns && Set(short).count == 1)
    }

    /// Whether a row has a value for every column, each in a cell of its own.
    func isWhole(_ stretch: ValueStretch) -> Bool {
        stretch.tokens.count == columns && !stretch.isCrowded && !stretch.isJoined
    }

    /// What more than half of some things are; nil if that is nothing.
    static func common<Value: Equatable>(_ values: [Value?]) -> Value? {
        // The only one that can be: what is left when each is set off against another one.
        var candidate: Value?
        var surplus = 0
        for value in values {
            if surplus == 0 { candidate = value }
            surplus += value == candidate ? 1 : -1
        }
        guard let candidate, values.count(where: { $0 == candidate }) * 2 > values.count else { return nil }
        return candidate
    }

    /// Whether rows have empty cells among their values, and more of them behind the
    /// last one than there are behind 总计: then none stands below it.
    func areAllFollowed(_ rows: [TableRows.Row]) -> Bool {
        guard let width = header.widthBehindTotal,
            rows.contains(where: { $0.stretch.tokens.contains(where: \.isBlank) })
        else { return false }
        return rows.allSatisfy { row in
            guard let end = row.stretch.range?.upperBound else { return true }
            let line = source.lines[source.line(at: end)]
            return source.separators(in: end..<max(end, line.upperBound)) > width
        }
    }

    /// Whether the last value of every row is its total, in a table of which no
    /// row is whole: none is less than the others together, and several are just
    /// that, or the header has lost another column and names 总计.
    func everyRowHasItsTotal(_ rows: [TableRows.Row]) -> Bool {
        let isSumOfResults = lastValuesAddUp(rows)
        let rows = rows.map(\.stretch.tokens).filter { !$0.isEmpty }
        guard rows.allSatisfy({ $0.last?.value?.count != nil && $0.last?.value?.count ?? 0 >= parts($0) }) else {
            return false
        }
        let named = header.isNamed.count { $0 }
        let namesTotal = header.isNamed.last == true && (columns - 2..<columns).contains(named)
        return Dictionary(grouping: rows, by: \.count).allSatisfy { width, rows in
            if rows.count(where: { width > 1 && parts($0) > 0 && hasItsTotal($0) }) >= 3 { return true }
            // Never less than the parts, where these are more than nothing in many rows.
            if width == columns - 1, rows.count(where: { parts($0) > 0 }) > Self.fewestTellingRows { return true }
            // Rows that lost more than the header may have lost their total too.
            return namesTotal && (width == named || isSumOfResults && rows.allSatisfy(hasItsTotal))
        }
    }

    /// Whether the last value of （七）总计 is the sum of those of the results, where
    /// every row is there: of rows that lost a total that is not zero it is not.
    private func lastValuesAddUp(_ rows: [TableRows.Row]) -> Bool {
        let lasts = rows.map { $0.stretch.tokens.last?.value?.count }
        guard rows.last?.index == rows.count - 1, rows.count > 4, let total = lasts[rows.count - 2] else { return true }
        return lasts[2..<rows.count - 2].reduce(0) { $0 + ($1 ?? 0) } == total
    }

    /// Whether the values of every row stand below the header's labels, in a table
    /// whose columns are empty from top to bottom or not at all: below 总计 is never
    /// less than the parts. Of rows that moved by a cell it would be. Where 总计 is
    /// empty, the last values are less than the others: they are no totals; but with
    /// an empty column on both sides they may have moved.
    func standBelowHeader(_ rows: [TableRows.Row]) -> Bool {
        let rows = rows.filter { !$0.stretch.tokens.isEmpty }
        let cells = rows.compactMap(belowHeader)
        guard cells.count == rows.count, let first = cells.first,
            cells.allSatisfy({ $0.map(\.isBlank) == first.map(\.isBlank) })
        else { return false }
        if first.last?.isBlank == true {
            return first.first?.isBlank == false && Self.areNoTotals(cells.map { $0.filter { !$0.isBlank } }, oneIn: 8)
        }
        guard cells.allSatisfy({ $0.last?.value != nil && parts($0) <= $0.last?.value?.count ?? 0 }) else {
            return false
        }
        return cells.count { parts($0) > 0 } >= Self.fewestTellingRows
    }

    static let fewestTellingRows = 5

    static let fewestRowsWithoutTotal = 4

    /// Whether the last values of rows are no totals: several are less than the
    /// others together, and no value of a column is one but in fewer rows than one in
    /// `oneIn`.
    static func areNoTotals(_ rows: [[ValueToken]], oneIn: Int) -> Bool {
        let figures = rows.filter { $0.allSatisfy { $0.value?.count != nil } }.map { $0.compactMap { $0.value?.count } }
            .filter { $0.contains { $0 > 0 } }
        guard figures.count(where: { 2 * ($0.last ?? 0) < $0.reduce(0, +) }) >= fewestRowsWithoutTotal else {
            return false
        }
        let width = figures.map(\.count).max() ?? 0
        return (0..<width).allSatisfy { column in
            figures.count { column < $0.count && 2 * $0[column] == $0.reduce(0, +) } * oneIn < figures.count
        }
    }

    /// Whether the rows have all their parts in the order of the header, and lost
    /// their total: nearly all have one value less than columns, and it is no total
    /// that they end with.
    func lackTheirTotal(_ rows: [TableRows.Row]) -> Bool {
        let rows = rows.filter { !$0.stretch.tokens.isEmpty }
        let lacking = rows.filter(isWithoutTotal)
        return header.isNamed.dropLast().allSatisfy { $0 } && lacking.count * 5 >= rows.count * 4
            && Self.areNoTotals(lacking.map(\.stretch.tokens), oneIn: 3)
    }
}
