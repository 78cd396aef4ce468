import Forms
import Models

/// Compares what was read from a copy with what it prints.
struct Judge {
    private(set) var tally = Tally()
    private(set) var faults: [Fault] = []
    private let copy: DamagedCopy
    private let form: Form
    /// Cells that are lost, but were reported with the figure they had.
    private var doubtful: [(cell: FormCell, found: Cell)] = []
    /// Figures printed in a row that were reported nowhere.
    private var unread: [RowFigure: Int] = [:]
    /// Figures printed in a row in whose cells one was inferred: what is printed
    /// there may be reported in another.
    private var unplaced: [RowFigure: Int] = [:]

    /// A figure in one row of one table.
    private struct RowFigure: Hashable {
        let table: TableID
        let row: Int
        let figure: CellValue
    }

    init(_ copy: DamagedCopy) {
        self.copy = copy
        form = Form.of(copy.edition)
        tally.copies = 1
    }

    mutating func judge(_ report: ParsedReport) {
        var read = [Cell](repeating: .absent, count: form.cells.count)
        if let edition = report.edition {
            for (own, cell) in zip(Form.of(edition).cells, report.cells) {
                if let index = edition == copy.edition ? own.index : form.index(of: own.id) {
                    read[index] = cell
                } else if cell.value != nil {
                    fault(.invented, own.id, expected: "no such cell on this form", cell)
                }
            }
        }
        guard !copy.hasCompanion else { return judgeTwo(read, report) }
        for cell in form.cells { judge(read[cell.index], at: cell) }
        settleDoubts()
    }

    /// Two reports in one document: nothing may be read in silence.
    private mutating func judgeTwo(_ read: [Cell], _ report: ParsedReport) {
        guard !report.observations.contains(where: { $0.kind.rawValue == "severalReports" }) else { return }
        for cell in form.cells where read[cell.index].status == .reported && read[cell.index].value != nil {
            fault(.silent, cell.id, expected: "nothing, or that there are two reports", read[cell.index])
        }
    }

    private mutating func judge(_ found: Cell, at cell: FormCell) {
        let printed = copy.printed[cell.index]
        let original = copy.original[cell.index]
        if printed != nil { tally.printed += 1 }
        guard let value = found.value else {
            guard let printed else { return }
            tally.abstained += 1
            unread[key(cell, printed), default: 0] += 1
            return
        }
        switch (printed, found.status == .reported) {
        case (nil, true) where value == copy.alternatives[cell.index]: break
        case (_?, true) where value == copy.alternatives[cell.index]: tally.read += 1
        case (let printed?, true) where value == printed: tally.read += 1
        case (let printed?, false) where value == printed || value == original:
            tally.inferred += 1
            unplaced[key(cell, printed), default: 0] += 1
        case (let printed?, _): fault(.wrong, cell.id, expected: printed.description, found)
        // A misprint that is lost altogether cannot be inferred; what was meant can.
        case (nil, false) where value == original || value == copy.meant[cell.index] || follows(value, at: cell):
            tally.restored += 1
        case (nil, false): fault(.wrong, cell.id, expected: "\(original), lost", found)
        case (nil, true) where value == original && !copy.empty[cell.index]: doubtful.append((cell, found))
        case (nil, true): fault(.invented, cell.id, expected: "nothing", found)
        }
    }

    /// Whether a figure is what an equation leaves for a cell when all the others
    /// are as they are printed, misprints too.
    private func follows(_ value: CellValue, at cell: FormCell) -> Bool {
        form.relations.contains { relation in
            relation.cells.contains(cell.index)
                && relation.difference { ($0 == cell.index ? value : copy.printed[$0])?.millionths } == 0
        }
    }

    /// Of equal figures in one row nobody can tell which one is lost: each one
    /// printed may be reported once, wherever it stood.
    private mutating func settleDoubts() {
        for (cell, found) in doubtful {
            let key = key(cell, copy.original[cell.index])
            if let left = unread[key], left > 0 {
                unread[key] = left - 1
                tally.abstained -= 1
                tally.read += 1
            } else if let left = unplaced[key], left > 0 {
                unplaced[key] = left - 1
            } else {
                fault(.invented, cell.id, expected: "nothing", found)
            }
        }
    }

    private func key(_ cell: FormCell, _ figure: CellValue) -> RowFigure {
        RowFigure(table: cell.table, row: cell.rowIndex, figure: figure)
    }

    /// Checks that every value's place holds its raw text.
    mutating func checkPlaces(of report: ParsedReport, in text: String) {
        guard let edition = report.edition else { return }
        let places = ScalarPlaces(text)
        for (cell, definition) in zip(report.cells, Form.of(edition).cells)
        where cell.status == .reported || cell.raw != nil {
            guard let raw = cell.raw, let span = cell.span, places.holds(raw, at: span) else {
                fault(.misplaced, definition.id, expected: cell.raw ?? "a raw text", cell)
                continue
            }
        }
    }

    private mutating func fault(_ kind: Fault.Kind, _ id: String, expected: String, _ cell: Cell) {
        switch kind {
        case .wrong: tally.wrong += 1
        case .invented: tally.invented += 1
        case .silent: tally.silent += 1
        case .misplaced: tally.misplaced += 1
        }
        let got = "\(cell.value?.description ?? "no value"), \(cell.status.rawValue) by \(cell.basis.rawValue)"
        faults.append(Fault(kind: kind, cell: id, expected: expected, got: got))
    }
}
