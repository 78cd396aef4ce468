import Forms

/// Whether a row that has as many values as columns could have come by them by
/// chance: one that is not its own came in, and another was lost. Between the
/// two every value stands one column off.
struct MovedRow {
    /// The equations of the table.
    let relations: [Relation]
    /// The figure of every cell that is beyond doubt.
    let known: [Int64?]

    /// The columns of a row that would hold other figures if it had moved, in any
    /// way that mends its total and breaks no equation that holds as it stands.
    /// None if the total is that of the parts. `cells` are the row's, the
    /// total last.
    func doubtful(_ cells: [Int]) -> [Int] {
        let printed = cells.map { known[$0] }
        guard let total = printed.last ?? nil, total != Self.parts(printed) else { return [] }
        var doubtful = Set<Int>()
        for foreign in cells.indices {
            for lost in cells.indices where lost != foreign {
                guard let moved = Self.moved(printed, from: foreign, to: lost), breaksNothing(moved, cells) else {
                    continue
                }
                doubtful.formUnion(cells.indices.filter { moved[$0] != printed[$0] })
            }
        }
        return doubtful.sorted()
    }

    /// The row without one of its values, and with the one that is lost elsewhere;
    /// nil if no figure there would make the total right.
    private static func moved(_ printed: [Int64?], from foreign: Int, to lost: Int) -> [Int64?]? {
        var row = printed
        row.remove(at: foreign)
        row.insert(nil, at: lost)
        guard lost < row.count - 1 else {
            row[lost] = parts(row)
            return row
        }
        guard let total = row.last ?? nil, total >= parts(row) else { return nil }
        row[lost] = total - parts(row)
        return row
    }

    private static func parts(_ row: [Int64?]) -> Int64 { row.dropLast().reduce(0) { $0 + ($1 ?? 0) } }

    private func breaksNothing(_ row: [Int64?], _ cells: [Int]) -> Bool {
        var other = known
        for (cell, figure) in zip(cells, row) { other[cell] = figure }
        return relations.allSatisfy { relation in
            guard relation.cells.contains(where: cells.contains) else { return true }
            return relation.holds(with: known) != true || relation.holds(with: other) != false
        }
    }
}
