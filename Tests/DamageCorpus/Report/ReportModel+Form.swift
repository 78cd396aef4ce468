import Forms
import Models

extension ReportModel {
    /// An undamaged report that prints the figures as the form wants them.
    init(_ figures: Figures, _ random: inout SplitMix) {
        form = figures.form
        self.figures = figures
        year = form.edition == .form2019 ? random.within(2019...2020) : random.within(2021...2025)
        title = ""
        write(&random)
        headings = SectionHeadings.all
        proactive = ProactiveLayout.of(form.edition).flatMap { rows(of: $0) }
        columns = form.table(.requests)?.rows.first?.columns.map(\.label) ?? []
        headerStyle = random.pick(HeaderStyle.allCases, else: .twoLines)
        requests = requestRows()
        remedies = remedyBlocks()
    }

    private func value(_ cell: Int) -> PrintedValue {
        var value = PrintedValue(figures[cell], of: cell)
        // The 2019 form prints no unit for 采购总金额, so the amount has its own.
        if form.cells[cell].id == "proactive.procurement_amount_wan", figures[cell] != .zero { value.text += "万元" }
        return value
    }

    private func rows(of item: ProactiveLayout) -> [TableRow] {
        let rows = form.table(.proactive)?.rows.filter { item.rows.contains($0.id) } ?? []
        let columns = rows.first?.columns.map(\.label) ?? []
        let head = [
            TableRow(kind: .caption, label: item.caption), TableRow(kind: .header, tail: ["信息内容"] + columns),
        ]
        return head
            + rows.map { row in
                TableRow(
                    id: row.id, label: row.label, values: form.cells(of: .proactive, row: row.id).map(value))
            }
    }

    private func requestRows() -> [TableRow] {
        guard let table = form.table(.requests) else { return [] }
        var labels: [String: String] = [:]
        var firsts: [String: String] = [:]
        for group in table.groups {
            labels[group.id] = group.number + group.label
            firsts[group.id] = group.firstRow
        }
        return table.rows.map { row in
            let groups = row.group.map { $0 == "results" ? [$0] : ["results", $0] } ?? []
            return TableRow(
                id: row.id, groups: groups, leads: groups.map { firsts[$0] == row.id ? labels[$0] ?? "" : "" },
                number: row.number, label: row.label,
                values: form.cells(of: .requests, row: row.id).map(value))
        }
    }

    private func remedyBlocks() -> [RemedyBlock] {
        let labels = ["行政复议", "未经复议直接起诉", "复议后起诉"]
        return zip(labels, form.table(.remedies)?.rows ?? []).map { label, row in
            RemedyBlock(
                label: label, outcomes: row.columns.map(\.label),
                values: form.cells(of: .remedies, row: row.id).map(value))
        }
    }
}

/// The headings of the six sections.
enum SectionHeadings {
    static let all = SectionKind.allCases.map(\.titleZH)
}

/// One item of 第二十条 in table 2: its caption and the rows below it.
struct ProactiveLayout {
    let caption: String
    let rows: [String]

    static func of(_ edition: Edition) -> [ProactiveLayout] {
        let common = [
            ProactiveLayout(caption: "第二十条第（一）项", rows: ["regulation", "normative_document"]),
            ProactiveLayout(caption: "第二十条第（五）项", rows: ["license", "other_service"]),
            ProactiveLayout(caption: "第二十条第（六）项", rows: ["penalty", "coercion"]),
            ProactiveLayout(caption: "第二十条第（八）项", rows: ["admin_fee"]),
        ]
        let procurement = ProactiveLayout(caption: "第二十条第（九）项", rows: ["procurement"])
        return edition == .form2019 ? common + [procurement] : common
    }
}
