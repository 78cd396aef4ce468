import Forms
import Models

/// N-RESULTS: how many decisions of each class the prose gives, and which share
/// of all they are.
struct ResultClasses: Check {
    let rule = Rule(
        "N-RESULTS",
        zh: (
            title: "正文的办理结果",
            explanation: "正文写的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理件数，应当等于表中各项之和；所占百分比应当与件数相符。"
        ),
        en: (
            title: "Results in the text",
            explanation: "The numbers that the text gives of requests granted, partially granted, refused, and so on, "
                + "are the sums of the table's rows, and the percentages go with the numbers."
        ),
        formula: "n = sum of the class's rows; share = n / total_processed", basis: Basis.quality, severity: .warning,
        example: (passes: "不予公开 3 件；表中（三）各项之和 3", fails: "不予公开 3 件；表中（三）各项之和 4"),
        parameters: [PartSum.coverage])

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        var comparisons = Comparisons()
        for mention in reading.mentions(of: .result) {
            guard RequestFigures.isOfAll(reading.whole(of: mention)), RequestFigures.isOfTable(mention, in: reading)
            else {
                continue
            }
            let classes = ResultClass.named(by: mention)
            guard !classes.isEmpty, let figure = ResultClass.figure(of: classes, in: reading) else { continue }
            comparisons.add(mention, figures: [figure]) {
                $0.says(Narrowing.results) || Narrowing.isOfOtherMatter($0)
            }
        }
        let wrong = comparisons.judge(by: self, &judgement, in: reading) { comparison in
            ResultClass.lookalike(of: comparison, in: reading)
        }
        // With a table the classes themselves are looked at, and not all need be named.
        if reading.figure(["requests.total_processed.total"])?.value == nil {
            for list in PartList.all(of: reading, parts: [.result]) where RequestFigures.isOfAll(list.whole.fact) {
                list.judge(by: self, &judgement, in: reading)
            }
        }
        Shares(kinds: [.result, .requestsByApplicant, .requestsByChannel], wrong: wrong)
            .judge(by: self, &judgement, in: reading)
        return judgement
    }
}

/// A class of decisions, as prose counts them: a row of the form, or a group of
/// them.
enum ResultClass: String, CaseIterable {
    case granted
    case partiallyGranted = "partially_granted"
    case refused
    case unable
    case rejected
    case other

    private var words: [String] {
        switch self {
        case .granted: ["予以公开", "同意公开", "全部公开"]
        case .partiallyGranted: ["部分公开"]
        case .refused: ["不予公开", "不同意公开"]
        case .unable: ["无法提供"]
        case .rejected: ["不予处理"]
        case .other: ["其他处理", "其他结果"]
        }
    }

    /// The classes that a figure is of: one, or several together, as
    /// 予以公开及部分公开.
    static func named(by mention: Mention) -> [ResultClass] {
        let fact = mention.fact
        switch fact.category {
        // 公开和部分公开20件 is of both.
        case .partiallyGranted where mention.says(["公开和部分", "公开及部分", "公开、部分", "公开或部分", "公开与部分"]):
            return [.granted, .partiallyGranted]
        case .granted: return [.granted]
        case .partiallyGranted: return [.partiallyGranted]
        case .refused: return [.refused]
        case .unable: return [.unable]
        case .rejected: return [.rejected]
        case .otherResult: return [.other]
        case nil: return allCases.filter { one in one.words.contains { fact.subject?.contains($0) ?? false } }
        default: return []
        }
    }

    private func rows(of form: Form) -> [FormRow] {
        let rows = form.table(.requests)?.rows ?? []
        return rows.filter {
            $0.id == rawValue || $0.group == rawValue || (self == .other && $0.id == "other_processing")
        }
    }

    /// The sum of the rows of some classes, in a column.
    static func figure(of classes: [ResultClass], column: String = "total", in reading: Reading) -> TableFigure? {
        guard let form = reading.form else { return nil }
        let rows = classes.flatMap { $0.rows(of: form) }
        let names = classes.map { one -> Finding.Message in
            let rows = one.rows(of: form)
            guard let group = form.table(.requests)?.groups.first(where: { $0.id == one.rawValue }), rows.count > 1
            else {
                return Finding.Message(zh: "“\(rows.first?.printed ?? "")”", en: "“\(rows.first?.english ?? "")”")
            }
            return Finding.Message(
                zh: "“\(group.number)\(group.label)”\(rows.count) 项", en: "the \(rows.count) rows of “\(group.english)”"
            )
        }
        let label = form.column(column, of: .requests)
        let isSum = rows.count > 1
        return reading.figure(
            rows.map { "requests.\($0.id).\(column)" },
            named: Finding.Message(
                zh: names.map(\.zh).joined(separator: "与") + "（\(label?.label ?? "")）" + (isSum ? "之和" : ""),
                en: names.map(\.en).joined(separator: " plus ") + " (\(label?.english ?? ""))"))
    }

    /// A figure of the same classes that a wrong number is: of one column only,
    /// or of one row.
    static func lookalike(of comparison: Comparison, in reading: Reading) -> TableFigure? {
        guard let form = reading.form, comparison.mention.value > .zero else { return nil }
        let value = comparison.mention.value
        let classes = named(by: comparison.mention)
        for cell in classes.flatMap({ $0.rows(of: form) }).flatMap({ form.cells(of: .requests, row: $0.id) })
        where reading.cell(cell).value == value {
            return TableFigure([cell], in: reading)
        }
        let columns = form.table(.requests)?.rows.first?.columns.map(\.id) ?? []
        return columns.lazy.compactMap { figure(of: classes, column: $0, in: reading) }.first { $0.value == value }
    }
}
