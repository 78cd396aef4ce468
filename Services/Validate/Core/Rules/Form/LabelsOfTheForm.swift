import Forms
import Models

/// F-ALIAS: rows and columns under the labels that the form prints.
struct LabelsOfTheForm: Check {
    let rule = Rule(
        "F-ALIAS",
        zh: (title: "行标、列标与格式一致", explanation: "表格的行标、列标应当照格式填写；措辞不同而含义明确的仍按格式的行列读取。"),
        en: (
            title: "Labels of the form",
            explanation: "Rows and columns have the labels of the form; where the words differ and the meaning is "
                + "clear, they are read as the form's all the same."
        ),
        formula: "each label is that of the form, but for blanks, brackets and the style of numbers",
        basis: Basis.form, severity: .information,
        example: (passes: "2.其他法律行政法规禁止公开", fails: "2.其他法律法规禁止公开"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        let labels = reading.report.remarks.filter { $0.kind == .otherLabel }.compactMap { Self.label($0, form) }
        judgement.count(labels.isEmpty ? .pass : .fail)
        guard let first = labels.first else { return judgement }
        let cells = labels.flatMap(\.cells).sortedOnce()
        // An unknown character may have been misread.
        var message = Finding.Message(
            zh: "\(labels.count) 个行标或列标与格式不一致："
                + Listing.zh(labels.map { "“\($0.raw)”应为“\($0.zh)”" }) + "。",
            en: "\(Listing.plural(labels.count, "label")) differ\(labels.count == 1 ? "s" : "") from the form: "
                + Listing.en(labels.map { "“\($0.raw)” should be “\($0.zh)” (\($0.en))" }) + ".")
        let others = labels.filter { Self.isOfOtherEdition($0.raw, form) }.map { "“\($0.raw)”" }
        if !others.isEmpty {
            message.zh += "\(others.joined(separator: "、"))是另一版格式的列，含义不同，请核对这些列的数值是否按应有的列填写。"
            message.en +=
                " \(Listing.en(others)) \(others.count == 1 ? "is" : "are") of the other edition of the form and "
                + "count\(others.count == 1 ? "s" : "") something else: check what was entered there."
        }
        var finding = failure(.reading, message)
        if !others.isEmpty { finding.severity = .warning }
        finding.cells = reading.ids(cells)
        finding.arguments = ["labels": labels.map(\.raw).joined(separator: "\n")]
        finding.span = first.span
        judgement.report(finding, at: .table(first.table, cells: cells))
        return judgement
    }

    /// Whether a label is one of the other edition, which means something else.
    private static func isOfOtherEdition(_ raw: String, _ form: Form) -> Bool {
        Edition.allCases.contains { edition in
            edition != form.edition
                && Form.of(edition).table(.proactive)?.rows.first?.columns.contains { $0.label == raw } ?? false
        }
    }

    private struct Label {
        var raw: String
        var zh: String
        var en: String
        var cells: [Int]
        var span: Span
        var table: TableID
    }

    private static func label(_ remark: Remark, _ form: Form) -> Label? {
        guard let table = remark.table, let id = remark.subject else { return nil }
        let all = form.cells(of: table)
        let raw = Listing.excerpt(String(remark.raw.filter { !$0.isWhitespace }))
        if let row = form.row(id, of: table) {
            // Of 四 a row is a block of the header.
            let label = table == .remedies ? row.aliases.first ?? row.label : row.printed
            return Label(
                raw: raw, zh: label, en: row.english, cells: form.cells(of: table, row: id), span: remark.span,
                table: table)
        }
        guard let column = form.column(id, of: table) else { return nil }
        return Label(
            raw: raw, zh: column.label, en: column.english, cells: all.filter { $0.column == id }.map(\.index),
            span: remark.span, table: table)
    }
}
