import Forms
import Models
import Text

/// Reads 三、收到和处理政府信息公开申请情况: seven columns, 23 or 25 rows.
struct RequestTableReader {
    let form: Form
    let source: SourceText
    let folded: FoldedText

    /// Reads the table from the rows that were found for it. `region` is where
    /// they were looked for.
    func read(_ rows: TableRows, of table: FormTable, in region: Range<Int>) -> TableReading {
        guard let range = rows.range else { return TableReading() }
        let header = RequestHeader(
            of: RequestTableReader.columns(of: table),
            in: folded.folded(region.lowerBound)..<folded.folded(range.lowerBound), of: folded)
        let plans = RowPlanner(table: table, header: header, source: source).plans(for: rows.rows)
        var result = TableReading()
        let indices = table.rows.map { form.cells(of: table.id, row: $0.id) }
        let reader = CellReader(source: source)
        var known = [Int64?](repeating: nil, count: form.cells.count)
        var open: [PlacementSolver.OpenRow] = []
        for (row, plan) in zip(rows.rows, plans) {
            let cells = indices[row.index]
            let tokens = plan.tokens
            switch plan.origin {
            case .complete, .siblings, .header:
                let basis: CellBasis = plan.origin == .header ? .header : .label
                for (column, token) in plan.placements[0].enumerated() {
                    guard let token else {
                        result.cells[cells[column]] = Cell(value: nil, status: .missing, basis: basis)
                        continue
                    }
                    let cell = reader.cell(tokens[token], as: form.cells[cells[column]], basis: basis)
                    result.cells[cells[column]] = cell
                    known[cells[column]] = cell.value?.count.map(Int64.init)
                }
            case .candidates, .cuts:
                open.append(
                    PlacementSolver.OpenRow(
                        cells: cells, tokens: tokens.map { $0.value?.count.map(Int64.init) },
                        placements: plan.placements))
            case .none:
                let unplaced = unplaced(row.stretch, reader)
                for cell in cells { result.cells[cell] = unplaced }
            }
        }
        decide(rows, plans, indices, known, open, into: &result)
        observe(rows, plans, header, table, into: &result)
        return result
    }

    private static func columns(of table: FormTable) -> [FormColumn] { table.rows.first?.columns ?? [] }

    /// A cell of a row whose values cannot be placed: all that is printed for
    /// the row is its raw text.
    private func unplaced(_ stretch: ValueStretch, _ reader: CellReader) -> Cell {
        guard let range = stretch.range else {
            return Cell(value: nil, status: stretch.leadingBlanks > 1 ? .blank : .missing, basis: .label)
        }
        return reader.undecided(range, status: .damaged)
    }
}

// MARK: - Deciding by arithmetic

extension RequestTableReader {
    /// Lets the equations decide the rows that lack values, and the cells that
    /// a header says are not there.
    private func decide(
        _ rows: TableRows, _ plans: [RowPlacements], _ indices: [[Int]], _ known: [Int64?],
        _ open: [PlacementSolver.OpenRow], into result: inout TableReading
    ) {
        guard !open.isEmpty || plans.contains(where: { $0.origin == .header }) else { return }
        var solver = PlacementSolver(relations: form.relations, known: known, open: open)
        solver.solve()
        if plans.contains(where: { $0.origin == .cuts }) { solver.search() }
        // Where an equation of the table fails, the others may hold for the wrong choice: then nothing is chosen.
        let isConsistent = solver.setAside.isEmpty && !solver.isUnfinished
        let isComplete = plans.count == indices.count && !plans.contains { $0.origin == .none }
        let reader = CellReader(source: source)
        var next = 0
        for (row, plan) in zip(rows.rows, plans) {
            switch plan.origin {
            case .candidates, .cuts:
                let survivors = solver.open[next].placements
                next += 1
                // A row's own total witnesses for a cut, but not alone: where a row is lost no column can tell.
                let isChosen = isConsistent && (plan.origin != .cuts || isComplete)
                let unknown =
                    plan.origin == .cuts
                    ? unplaced(row.stretch, reader) : Cell(value: nil, status: .missing, basis: .undecided)
                for (column, cell) in indices[row.index].enumerated() {
                    let choice =
                        isChosen
                        ? decided(
                            survivors.map { $0[column] }, plan.tokens, solver.bounds[cell].value, form.cells[cell],
                            reader) : nil
                    result.cells[cell] = choice ?? unknown
                }
            case .header where isConsistent:
                for cell in indices[row.index] where result.cells[cell]?.status == .missing {
                    if let value = solver.bounds[cell].value { result.cells[cell] = inferred(value) }
                }
            case .header, .complete, .siblings, .none:
                break
            }
        }
        result.usedRelations = form.relations.indices.filter { index in
            !solver.setAside.contains(index)
                && form.relations[index].cells.contains { result.cells[$0]?.basis == .arithmetic }
        }
    }

    /// A cell on which all placements that are left may agree: reported if each
    /// puts a printed token there, inferred if some do not but the equations
    /// leave one figure, else nil.
    private func decided(
        _ choices: [Int?], _ tokens: [ValueToken], _ value: Int64?, _ form: FormCell, _ reader: CellReader
    ) -> Cell? {
        let printed = choices.compactMap { $0 }
        let figures = Set(printed.map { tokens[$0].value })
        if printed.count == choices.count, figures.count == 1, let first = printed.first {
            return reader.cell(tokens[first], as: form, basis: .arithmetic)
        }
        guard let value, printed.allSatisfy({ tokens[$0].value?.count.map(Int64.init) == value }) else {
            return nil
        }
        return inferred(value)
    }

    private func inferred(_ value: Int64) -> Cell {
        Cell(value: CellValue(exactly: Int(value)), status: .inferred, basis: .arithmetic)
    }
}

// MARK: - What was seen of the form

extension RequestTableReader {
    private func observe(
        _ rows: TableRows, _ plans: [RowPlacements], _ header: RequestHeader, _ table: FormTable,
        into result: inout TableReading
    ) {
        for (column, isNamed) in zip(RequestTableReader.columns(of: table), header.isNamed) where !isNamed {
            result.observations.append(Observation(.columnAbsent, in: table.id, subject: column.id))
        }
        for group in table.groups where rows.groups[group.id] != true {
            let kind: Observation.Kind = rows.groups[group.id] == nil ? .groupAbsent : .groupNumberAbsent
            result.observations.append(Observation(kind, in: table.id, subject: group.id))
        }
        for (index, row) in table.rows.enumerated() {
            guard let place = rows.rows.firstIndex(where: { $0.index == index }) else {
                result.observations.append(Observation(.rowAbsent, in: table.id, subject: row.id))
                continue
            }
            let found = rows.rows[place]
            let isBlank = found.stretch.tokens.isEmpty && found.stretch.leadingBlanks > 1
            let isPlaced =
                switch plans[place].origin {
                case .complete, .siblings: true
                case .cuts: form.cells(of: table.id, row: row.id).allSatisfy { result.cells[$0]?.value != nil }
                case .header, .candidates, .none: false
                }
            // Of a table in another order every value is there, only its column is not known.
            guard !isPlaced, !isBlank, plans[place].origin != .none || found.stretch.tokens.count != row.columns.count
            else { continue }
            result.observations.append(
                Observation(
                    .valueCount, in: table.id, subject: row.id, expected: row.columns.count,
                    found: found.stretch.printedCount, at: source.span(found.stretch.range ?? found.label)))
        }
    }
}
