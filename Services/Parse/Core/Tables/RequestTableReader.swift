import Forms
import Models
import Text

/// Reads 三、收到和处理政府信息公开申请情况: seven columns, 23 or 25 rows.
struct RequestTableReader {
    let form: Form
    let source: SourceText
    let folded: FoldedText
    /// How the document writes its tables.
    let layout: TableLayout
    /// The equations within the table.
    private var relations: [Relation] { equations.relations }
    private let equations: TableEquations

    init(form: Form, source: SourceText, folded: FoldedText, layout: TableLayout) {
        self.form = form
        self.source = source
        self.folded = folded
        self.layout = layout
        equations = .of(form, .requests)
    }

    /// Reads the table from the rows that were found for it. `region` is where
    /// they were looked for.
    func read(_ rows: TableRows, of table: FormTable, in region: Range<Int>) -> TableReading {
        guard let range = rows.range else { return TableReading() }
        var rows = rows
        for row in rows.rows.indices {
            let columns = Self.columns(of: table).count
            if let joined = rows.rows[row].stretch.joinedCells(columns: columns, in: source) {
                rows.rows[row].stretch = joined
                continue
            }
            let closed = rows.rows[row].stretch.closedUp(stride: layout.stride)
            let ended = closed.endedByWord(columns: columns)
            // Without their total the values before a word may be those of other cells.
            rows.rows[row].stretch = RowPlanner.hasItsTotal(ended.tokens) ? ended : closed
        }
        let header = RequestHeader(
            of: TableWords.of(form, table.id).rows.first?.columns ?? [],
            in: folded.folded(region.lowerBound)..<folded.folded(range.lowerBound), of: folded, source: source)
        var result = TableReading()
        let indices = table.rows.map { form.cells(of: table.id, row: $0.id) }
        let plans = ColumnWitnesses(relations: relations, rows: rows.rows.map { indices[$0.index] })
            .settled(RowPlanner(header: header, source: source, layout: layout).plans(for: rows.rows))
        let reader = CellReader(source: source)
        var known = [Int64?](repeating: nil, count: form.cells.count)
        var open: [OpenRow] = []
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
            case .candidates, .joins, .cuts:
                open.append(
                    OpenRow(
                        cells: cells, tokens: tokens.map { $0.value?.count.map(Int64.init) },
                        placements: plan.placements))
            case .none:
                let unplaced = unplaced(row.stretch, reader)
                for cell in cells { result.cells[cell] = unplaced }
            }
        }
        if plans.count < indices.count || plans.contains(where: { $0.isOpen || $0.origin == .none }) {
            let rows = zip(rows.rows, plans).filter { !$0.1.isOpen && $0.1.origin != .none }
            withdraw(rows.map { (indices[$0.0.index], $0.0.stretch) }, from: &known, into: &result)
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

// MARK: - Whole rows in doubt

extension RequestTableReader {
    /// Takes back the cells of whole rows that may have moved, in a table that is
    /// damaged elsewhere.
    private func withdraw(
        _ rows: [(cells: [Int], stretch: ValueStretch)], from known: inout [Int64?], into result: inout TableReading
    ) {
        let reader = CellReader(source: source)
        let moved = MovedRow(relations: relations, known: known)
        for row in rows {
            for column in moved.doubtful(row.cells) {
                known[row.cells[column]] = nil
                result.cells[row.cells[column]] = unplaced(row.stretch, reader)
            }
        }
    }
}

// MARK: - Deciding by arithmetic

extension RequestTableReader {
    /// Lets the equations decide the rows that lack values.
    private func decide(
        _ rows: TableRows, _ plans: [RowPlacements], _ indices: [[Int]], _ known: [Int64?],
        _ open: [OpenRow], into result: inout TableReading
    ) {
        guard !open.isEmpty else { return }
        let readings = PossibleReadings(equations: equations.equations, known: known, open: open)
        let isComplete = plans.count == indices.count && !plans.contains { $0.origin == .none }
        let reader = CellReader(source: source)
        var next = 0
        for (row, plan) in zip(rows.rows, plans) where plan.isOpen {
            // A row's own total witnesses for a cut or a joint, but not alone: where a row is lost or
            // a figure is wrong no column can tell.
            let isChosen = plan.origin == .candidates || readings.isComplete && isComplete
            let unknown =
                plan.origin == .candidates
                ? Cell(value: nil, status: .missing, basis: .undecided) : unplaced(row.stretch, reader)
            for (column, cell) in indices[row.index].enumerated() {
                var chosen = unknown
                if isChosen {
                    let place = Place(row: next, column: column, cell: cell)
                    chosen =
                        agreed(readings.states.indices, { decided(place, readings.states[$0], plan, reader) })
                        ?? unknown
                }
                if plan.isAssumed, chosen.value == .zero { chosen = inferred(0) }
                result.cells[cell] = chosen
            }
            next += 1
        }
        result.markUsedRelations(of: form)
    }

    /// A cell of an open row.
    private struct Place {
        /// The row, by its place among the open ones.
        let row: Int
        let column: Int
        /// The cell, by its index in the form.
        let cell: Int
    }

    /// What every state says of a cell; nil if they differ or one is silent.
    private func agreed(_ states: Range<Int>, _ choice: (Int) -> Cell?) -> Cell? {
        guard let first = states.first.flatMap(choice) else { return nil }
        var inferred = first.status == .inferred ? first : nil
        for state in states.dropFirst() {
            guard let other = choice(state), other.value == first.value else { return nil }
            if inferred == nil, other.status == .inferred { inferred = other }
        }
        return inferred ?? first
    }

    /// A cell on which all placements that are left may agree: reported if each
    /// puts a printed token there, inferred if some do not but the equations
    /// leave one figure, else nil.
    private func decided(_ place: Place, _ state: PlacementSolver, _ plan: RowPlacements, _ reader: CellReader) -> Cell?
    {
        let value = state.bounds[place.cell].value
        var first: ValueToken?
        var isPrinted = true
        var hasValue = value != nil
        for placement in state.left[place.row] {
            guard let index = plan.placements[placement][place.column] else {
                isPrinted = false
                continue
            }
            let token = plan.tokens[index]
            if let first, first.value != token.value { isPrinted = false }
            first = first ?? token
            if token.value?.count.map(Int64.init) != value { hasValue = false }
        }
        if isPrinted, let first { return reader.cell(first, as: form.cells[place.cell], basis: .arithmetic) }
        guard hasValue, let value else { return nil }
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
        let unplaced = zip(rows.rows, plans).filter {
            $0.1.origin == .none && $0.0.stretch.tokens.count == header.isNamed.count
        }
        if let first = unplaced.first?.0.stretch.range, let last = unplaced.last?.0.stretch.range {
            result.observations.append(
                Observation(
                    .valuesUnplaced, in: table.id, subject: table.id.rawValue,
                    at: source.span(first.lowerBound..<last.upperBound)))
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
                case .complete, .siblings, .header: true
                case .joins, .cuts: form.cells(of: table.id, row: row.id).allSatisfy { result.cells[$0]?.value != nil }
                case .candidates, .none: false
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
