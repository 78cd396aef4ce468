import Forms
import Models

/// T3-DIGIT-SPLIT: figures whose digits were torn apart, or that stand one cell
/// off, so that another reading than the printed one satisfies every equation.
/// It is proposed, never applied in silence.
struct SplitDigits: Check {
    let rule = Rule(
        "T3-DIGIT-SPLIT",
        zh: (
            title: "数字拆开或错格",
            explanation: "由 PDF 等格式转换而来的表格，一个数的各位数字可能被拆到几处，一个数也可能落在相邻的单元格；"
                + "如果合并或移动之后各等式都成立，应当核对原文。"
        ),
        en: (
            title: "Digits torn apart or one cell off",
            explanation: "In tables made of PDF and the like, the digits of one figure may be torn apart, and a figure "
                + "may stand in the cell beside its own; where putting them together or back satisfies every equation, "
                + "the source is to be checked."
        ),
        formula: "no figure is put together of several tokens, and no exchange of neighbours satisfies all equations",
        basis: Basis.form, severity: .warning,
        example: (passes: "“15”印在一格之内", fails: "“1”和“5”分在两处，合为 15 时各等式成立"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form, !reading.isAbsent(.requests) else { return judgement }
        let torn = reading.oddCells(of: .requests).filter { Self.isTorn(reading.cell($0.index)) }
        let moved = Self.moved(in: reading, form: form)
        guard !(torn.isEmpty && moved.isEmpty) else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        if !torn.isEmpty {
            let raw = torn.map { Listing.excerpt(reading.cell($0.index).raw ?? "") }
            let values = torn.map { reading.cell($0.index).value?.description ?? "" }
            let zh = zip(torn, zip(raw, values)).map { "\(form.label(of: $0))“\($1.0)”按 \($1.1) 读取" }
            let en = zip(torn, zip(raw, values)).map { "\($0.english), “\($1.0)” read as \($1.1)" }
            var finding = failure(
                .reading,
                Finding.Message(
                    zh: "有 \(torn.count) 格的数字被拆开：\(Listing.zh(zh))；合并后各等式成立，请核对原文。",
                    en: "The digits of \(Listing.plural(torn.count, "cell")) are torn apart: \(Listing.en(en)); put "
                        + "together they satisfy the equations: check the source."))
            finding.cells = reading.ids(torn.map(\.index))
            judgement.report(finding, at: .table(.requests, cells: torn.map(\.index)))
        }
        for correction in moved {
            judgement.report(
                finding(correction, form: form, reading: reading),
                at: .table(.requests, cells: correction.cells.compactMap { form.index(of: $0.id) }))
        }
        return judgement
    }

    /// Whether a figure was put together of digits that stand apart.
    private static func isTorn(_ cell: Cell) -> Bool {
        guard cell.value != nil, let raw = cell.raw, !raw.isPlainCount else { return false }
        let scalars = Array(raw.unicodeScalars)
        guard let first = scalars.firstIndex(where: \.isDigit), let last = scalars.lastIndex(where: \.isDigit) else {
            return false
        }
        return scalars[first...last].contains { $0.properties.isWhitespace }
    }

    /// The exchanges of neighbours that satisfy every equation, each once.
    private static func moved(in reading: Reading, form: Form) -> [Correction] {
        var seen: Set<Correction> = []
        return reading.blame.verdicts.sorted { $0.key < $1.key }.compactMap { index, verdict in
            guard form.cells[form.relations[index].cells[0]].table == .requests,
                let first = verdict.corrections.first, first.slip == .wrongCell, seen.insert(first).inserted
            else { return nil }
            return first
        }
    }

    private func finding(_ correction: Correction, form: Form, reading: Reading) -> Finding {
        let cells = correction.cells.compactMap { form.index(of: $0.id) }
        let values = cells.map { reading.cell($0).value?.description ?? "" }
        let labels = cells.map { form.cells[$0] }
        var finding = failure(
            .reading,
            Finding.Message(
                zh: "\(Listing.quoteZH(form.label(of: labels[0])))的 \(values[0]) 和"
                    + "\(Listing.quoteZH(form.label(of: labels[1])))的 \(values[1]) "
                    + "像是填错了一格：两格互换，各等式就都成立；请核对原文。",
                en: "\(values[0]) in “\(labels[0].english)” and \(values[1]) in “\(labels[1].english)” look one cell "
                    + "off: exchanged they satisfy every equation. Check the source."))
        finding.cells = reading.ids(cells)
        finding.blame = [correction]
        return finding
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
