import Forms
import Models

/// T2-INT, T3-INT and T4-INT: what is printed in a cell is a figure that its
/// column can have. What is not printed is not asked about here.
struct WholeNumbers: Check {
    let rule: Rule
    /// The table whose cells are asked about.
    let table: TableID

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        var wrong: [FormCell] = []
        var doubtful: [FormCell] = []
        let odd = reading.oddCells(of: table)
        var isPrinted = odd.count < reading.cells(of: table).count
        for cell in odd {
            let printed = reading.cell(cell.index)
            if printed.status == .reported || printed.status == .damaged { isPrinted = true }
            guard isFault(printed, of: cell, reading: reading) else { continue }
            if printed.basis.isByPlace { wrong.append(cell) } else { doubtful.append(cell) }
        }
        guard !(wrong.isEmpty && doubtful.isEmpty) else {
            judgement.count(isPrinted ? .pass : .vacuous)
            return judgement
        }
        judgement.count(.fail)
        // One finding for each verdict: cells that cannot be cut apart are no
        // fault of the report, whatever its other cells hold.
        let found = [
            (wrong, failure(.report, wrongMessage(wrong, form: form, reading: reading))),
            (doubtful, failure(.reading, doubtfulMessage(doubtful, form: form, reading: reading))),
        ]
        for (cells, draft) in found where !cells.isEmpty {
            var finding = draft
            finding.cells = cells.map(\.id)
            finding.arguments = ["table": table.rawValue, "count": String(cells.count)]
            judgement.report(finding, at: .table(table, cells: cells.map(\.index)))
        }
        return judgement
    }

    private func isFault(_ printed: Cell, of cell: FormCell, reading: Reading) -> Bool {
        guard let value = printed.value else {
            // An amount without its unit has no value, but T2-UNIT says so.
            let unitAbsent = cell.kind == .money && !reading.observations(.unitAbsent).isEmpty
            return printed.status == .damaged && printed.raw != nil && !unitAbsent
        }
        return switch cell.kind {
        case .count: value.count == nil || value < .zero
        case .change: value.count == nil
        case .money: value < .zero
        }
    }

    private func wrongMessage(_ cells: [FormCell], form: Form, reading: Reading) -> Finding.Message {
        var zh: [String] = []
        var en: [String] = []
        for kind in FormColumn.Kind.allCases {
            let same = cells.filter { $0.kind == kind }
            guard !same.isEmpty else { continue }
            let printed = same.map { Listing.excerpt(reading.cell($0.index).printed) }
            let total = same.count > Listing.limit ? " \(same.count) 个单元格" : ""
            zh.append(
                Listing.zh(zip(same, printed).map { "“\(form.label(of: $0))”填写为“\($1)”" })
                    + "\(total)，应为\(kind.asksZH)")
            en.append(
                Listing.en(zip(same, printed).map { "“\($0.english)” says “\($1)”" }) + ", but \(kind.asksEN) is due")
        }
        return Finding.Message(zh: zh.joined(separator: "；") + "。", en: en.joined(separator: "; ") + ".")
    }

    private func doubtfulMessage(_ cells: [FormCell], form: Form, reading: Reading) -> Finding.Message {
        Finding.Message(
            zh: "“\(table.section.titleZH)”表有 \(cells.count) 个单元格的内容连在一起或残缺，无法确定各自的数值，请先核对原文："
                + "\(Listing.zh(cells.map(form.label(of:))))。",
            en: "In the table “\(table.section.titleEN)”, what is printed for \(Listing.plural(cells.count, "cell")) "
                + "runs together or is damaged, so the figures are not known; check the source first: "
                + "\(Listing.en(cells.map(\.english))).")
    }
}

extension Cell {
    /// What is printed, or what was read where that was not kept.
    fileprivate var printed: String { raw ?? value?.description ?? "" }
}

extension FormColumn.Kind {
    fileprivate var asksZH: String {
        switch self {
        case .count: "非负整数"
        case .change: "整数"
        case .money: "非负数"
        }
    }

    fileprivate var asksEN: String {
        switch self {
        case .count: "a whole number from 0"
        case .change: "a whole number"
        case .money: "an amount from 0"
        }
    }
}
