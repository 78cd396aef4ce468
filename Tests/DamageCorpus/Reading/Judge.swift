import Forms
import Models

/// Compares what was read from a copy with what it prints.
struct Judge {
    private(set) var tally = Tally()
    private(set) var faults: [Fault] = []
    private let copy: DamagedCopy

    init(_ copy: DamagedCopy) {
        self.copy = copy
        tally.copies = 1
    }

    mutating func judge(_ report: ParsedReport) {
        let saysSo = report.observations.contains { $0.kind.rawValue == "severalReports" }
        let form = Form.of(copy.edition)
        // Cells of the form that the copy is on; none where nothing was read.
        var read = [Cell?](repeating: nil, count: form.cells.count)
        if let edition = report.edition {
            for (own, cell) in zip(Form.of(edition).cells, report.cells) {
                guard let index = edition == copy.edition ? own.index : form.index(of: own.id) else {
                    if cell.value != nil { judge(cell, own.id, printed: nil, original: nil, meant: nil) }
                    continue
                }
                read[index] = cell
            }
        }
        for cell in form.cells {
            let found = read[cell.index] ?? .absent
            if copy.hasCompanion {
                if found.status == .reported, found.value != nil, !saysSo {
                    fault(.silent, cell.id, expected: "nothing, or that there are two reports", found)
                }
                continue
            }
            judge(
                found, cell.id, printed: copy.printed[cell.index], original: copy.original[cell.index],
                meant: copy.meant[cell.index])
        }
    }

    private mutating func judge(
        _ cell: Cell, _ id: String, printed: CellValue?, original: CellValue?, meant: CellValue?
    ) {
        if printed != nil { tally.printed += 1 }
        guard let value = cell.value else {
            if printed != nil { tally.abstained += 1 }
            return
        }
        if cell.status == .reported {
            guard let printed else { return fault(.invented, id, expected: "nothing", cell) }
            guard value == printed else { return fault(.wrong, id, expected: printed.description, cell) }
            tally.read += 1
        } else if let printed {
            guard value == printed || value == original else {
                return fault(.wrong, id, expected: printed.description, cell)
            }
            tally.inferred += 1
        } else {
            // A misprint that is lost altogether cannot be inferred; what was meant can.
            guard value == original || value == meant else {
                return fault(.wrong, id, expected: (original?.description ?? "nothing") + ", lost", cell)
            }
            tally.restored += 1
        }
    }

    /// Checks that every value's place holds its raw text.
    mutating func checkPlaces(of report: ParsedReport, in text: String) {
        guard let edition = report.edition else { return }
        let bytes = Array(text.utf8)
        let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
        for (cell, definition) in zip(report.cells, Form.of(edition).cells) {
            guard cell.status == .reported || cell.raw != nil else { continue }
            guard let raw = cell.raw, let span = cell.span, span.start >= 1, span.length >= 0,
                span.start - 1 + span.length < starts.count,
                bytes[starts[span.start - 1]..<starts[span.start - 1 + span.length]].elementsEqual(raw.utf8)
            else {
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
