import Forms
import Models

/// T3-SUBTOTAL: a printed subtotal (小计) is what its parts add up to. The form
/// has none, so it is summed nowhere else.
struct SubtotalsAddUp: Check {
    let rule = Rule(
        "T3-SUBTOTAL",
        zh: (title: "小计等于各项之和", explanation: "格式没有小计；报告自行加印的，应当等于所含各项之和。小计不再计入总计。"),
        en: (
            title: "Subtotals add up",
            explanation:
                "The form has no subtotals; one that a report prints all the same is the sum of its parts. It is "
                + "never summed again."
        ),
        formula: "subtotal = sum of its parts, for each that is printed", basis: Basis.form, severity: .error,
        example: (passes: "（四）无法提供 1、2、3 项为 2、0、1，小计 3", fails: "（四）无法提供 1、2、3 项为 2、0、1，小计 2"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form, !reading.isAbsent(.requests) else { return judgement }
        for subtotal in reading.report.subtotals {
            guard let whole = Whole(subtotal, form) else { continue }
            let parts = whole.parts.map { reading.cell($0) }
            let values = parts.compactMap(\.value)
            let sum = values.reduce(Optional(CellValue.zero)) { $0?.adding($1) }
            guard values.count == parts.count, let sum, let difference = subtotal.value.subtracting(sum) else {
                judgement.count(.notAssessable)
                continue
            }
            guard difference != .zero else {
                let isInferred = parts.contains { $0.status == .inferred }
                judgement.count(isInferred ? .passByInference : sum == .zero ? .vacuous : .pass)
                continue
            }
            judgement.count(.fail)
            let printed = whole.parts.filter { reading.cell($0).value != .zero }
            let isCertain = whole.parts.allSatisfy(reading.isCertain)
            var finding = failure(
                isCertain ? .report : .reading,
                Finding.Message(
                    zh: "“\(whole.zh)”的小计填写为 \(subtotal.value)，而各项之和为 \(sum)"
                        + "（\(list(printed, whole, reading, "、", "各项均为 0") { $0.zh })），相差 \(difference.magnitude)。",
                    en: "The subtotal of “\(whole.en)” says \(subtotal.value), but its parts add up to \(sum) "
                        + "(\(list(printed, whole, reading, ", ", "all are 0") { $0.en })); the difference is "
                        + "\(difference.magnitude)."
                ).advised(unless: isCertain))
            finding.cells = reading.ids(whole.parts)
            finding.expected = sum
            finding.actual = subtotal.value
            finding.difference = difference
            finding.arguments = ["subtotal": subtotal.id]
            finding.span = subtotal.span
            judgement.report(finding, at: .table(.requests, cells: whole.parts))
        }
        return judgement
    }

    private func list(
        _ parts: [Int], _ whole: Whole, _ reading: Reading, _ separator: String, _ none: String,
        _ name: ((zh: String, en: String)) -> String
    ) -> String {
        guard !parts.isEmpty else { return none }
        return parts.map { "\(name(whole.name(of: $0))) \(reading.cell($0).value?.description ?? "")" }
            .joined(separator: separator)
    }
}

/// What a subtotal is the sum of: the rows of a group in one column, or the
/// columns of 法人或其他组织 in one row.
private struct Whole {
    let zh: String
    let en: String
    /// The cells, by their indices in the form.
    let parts: [Int]
    private let form: Form
    private let isOfRows: Bool

    init?(_ subtotal: Subtotal, _ form: Form) {
        let names = subtotal.id.split(separator: ".").map(String.init)
        guard names.count == 3, names[0] == TableID.requests.rawValue, let table = form.table(.requests) else {
            return nil
        }
        self.form = form
        if names[2] == "legal_person", let row = form.row(names[1], of: .requests) {
            isOfRows = false
            zh = form.label(of: row, in: .requests) + "／法人或其他组织"
            en = row.english + " / legal persons and other organisations"
            parts = Array(form.cells(of: .requests, row: row.id).dropFirst().dropLast())
        } else if let group = table.groups.first(where: { $0.id == names[1] }),
            let column = form.column(names[2], of: .requests)
        {
            isOfRows = true
            zh = group.number + group.label + "／" + column.label
            en = group.english + " / " + column.english
            let rows = Set(table.rows.filter { $0.group == group.id }.map(\.id))
            parts = form.cells(of: .requests).filter { rows.contains($0.row) && $0.column == column.id }.map(\.index)
        } else {
            return nil
        }
    }

    func name(of part: Int) -> (zh: String, en: String) {
        let cell = form.cells[part]
        guard let row = form.table(.requests)?.rows[cell.rowIndex] else { return (cell.label, cell.english) }
        let column = row.columns[cell.columnIndex]
        return isOfRows ? (row.printed, row.english) : (column.label, column.english)
    }
}
