import Forms
import Models

/// A-ROLLUP: a consolidated report is the sum of its members' reports.
struct MembersAddUp: PlaceCheck {
    static let rule = "A-ROLLUP"

    func judge(_ place: PlaceReports) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for consolidated in place.consolidated { judge(consolidated, &judgement) }
        return judgement
    }

    private func judge(_ consolidated: ConsolidatedReport, _ judgement: inout ComparisonJudgement) {
        let report = consolidated.report
        guard let form = report.form else { return }
        let members = consolidated.members.compactMap(\.report)
        guard !members.isEmpty, members.count == consolidated.members.count else {
            judgement.count(.notAssessable)
            judgement.report(incomplete(consolidated), for: report)
            return
        }
        var different: [Cell] = []
        var unknown: [FormCell] = []
        for place in form.cells {
            guard let kind = SummedCell(place), let figure = report.figure(place.id) else { continue }
            let parts = members.compactMap { $0.figure(place.id) }
            let values = parts.compactMap(\.cell.value)
            guard let actual = figure.cell.value, values.count == members.count, let sum = values.sum else {
                judgement.count(.notAssessable)
                unknown.append(place)
                continue
            }
            let least = kind == .sum ? sum : values.max() ?? sum
            guard actual < least || actual > sum else {
                judgement.count(([figure] + parts).holding)
                continue
            }
            judgement.count(.fail)
            different.append(Cell(figure: figure, parts: parts, actual: actual, sum: sum))
        }
        if !different.isEmpty { judgement.report(failure(different, consolidated, form), for: report) }
        if !unknown.isEmpty { judgement.report(blank(unknown, form), for: report) }
    }

    /// A cell that is not the sum of its parts.
    private struct Cell {
        let figure: ComparedFigure
        let parts: [ComparedFigure]
        let actual: CellValue
        let sum: CellValue
    }

    private func failure(_ cells: [Cell], _ consolidated: ConsolidatedReport, _ form: Form) -> Finding {
        let listZH = cells.map {
            "\(Words.quoteZH(form.label(of: $0.figure.place)))汇总 \($0.actual)、各单位之和 \($0.sum)"
        }
        let listEN = cells.map { "\(Words.quoteEN($0.figure.place.english)) \($0.actual), the sum is \($0.sum)" }
        var finding = Finding.failing(
            Self.rule, cells.flatMap { [$0.figure] + $0.parts }.verdict,
            zh: "汇总报告有 \(cells.count) 个数值与 \(consolidated.members.count) 个成员单位报告之和不符："
                + Words.listZH(listZH, unit: "个", separator: "；") + "。请核对汇总数、成员名单和各单位报告。",
            en: "\(Words.plural(cells.count, "figure")) of this consolidated report \(cells.count == 1 ? "is" : "are") "
                + "not the sum of those of its \(Words.plural(consolidated.members.count, "member")): "
                + Words.listEN(listEN, separator: "; ") + ". Check the sums, the list of members and their reports.")
        finding.cells = cells.prefix(Words.limit).map(\.figure.place.id)
        if cells.count == 1 { finding.compare(cells[0].actual, with: cells[0].sum) }
        finding.arguments = ["count": "\(cells.count)", "members": "\(consolidated.members.count)"]
        return finding
    }

    private func blank(_ cells: [FormCell], _ form: Form) -> Finding {
        let listZH = cells.map { Words.quoteZH(form.label(of: $0)) }
        let listEN = cells.map { Words.quoteEN($0.english) }
        var finding = Finding.unknown(
            Self.rule,
            zh: "有 \(cells.count) 个数值在汇总报告或者成员单位报告中没有填写或者无法确定，不能核对是否等于各单位之和："
                + Words.listZH(listZH, unit: "个") + "。",
            en: "\(Words.plural(cells.count, "figure")) cannot be held against the sum of the members, because this "
                + "report or one of theirs does not give it: " + Words.listEN(listEN) + ".")
        finding.cells = cells.prefix(Words.limit).map(\.id)
        finding.arguments = ["count": "\(cells.count)"]
        return finding
    }

    private func incomplete(_ consolidated: ConsolidatedReport) -> Finding {
        let names = consolidated.members.filter { $0.report == nil }.map(\.member.name)
        guard !names.isEmpty else {
            return Finding.unknown(
                Self.rule, zh: "没有填报成员单位名单，无法核对汇总数是否等于各单位之和。",
                en: "Nobody has declared the members whose reports this consolidated report adds up.")
        }
        var finding = Finding.unknown(
            Self.rule,
            zh: "没有\(Words.listZH(names.map(Words.quoteZH), unit: "个单位"))自身的本年度报告，无法核对汇总数是否等于各单位之和。",
            en: "The sum of the members is not known, because there is no report on this year of "
                + Words.listEN(names.map(Words.quoteEN)) + ".")
        finding.arguments = ["missing": "\(names.count)"]
        return finding
    }
}

extension [CellValue] {
    /// All of them together; nil when that is too large to be represented.
    var sum: CellValue? {
        reduce(Optional(CellValue.zero)) { $0?.adding($1) }
    }
}
