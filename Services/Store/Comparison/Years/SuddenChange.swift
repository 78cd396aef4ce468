import Forms
import Models

/// X-JUMP: a figure that is many times or a small part of last year's, or that
/// is nothing after years when it was not.
struct SuddenChange: YearCheck {
    static let rule = "X-JUMP"

    /// How many times last year's a figure may be, or how small a part of it.
    static let factor: Int64 = 5
    /// The greater of the two figures from which on a factor is asked about: smaller ones change so by chance.
    static let base = CellValue(millionths: 50 * CellValue.scale)
    /// After how many years a figure that becomes nothing is asked about.
    static let years = 3
    /// What it must have been on average in those years.
    static let mean: Int64 = 10

    /// The figures that are looked at. Only a cell that both forms have is compared (X-EDITION), and of those that both
    /// have, each of these means the same in both.
    private static let cells = [
        "proactive.regulation_in_force", "proactive.normative_document_in_force",
        "proactive.regulation_public_total", "proactive.normative_document_public_total",
        "proactive.license_decisions", "proactive.other_service_decisions", "proactive.penalty_decisions",
        "proactive.coercion_decisions", "proactive.admin_fee_amount_wan", "requests.received_new.total",
        "requests.total_processed.total",
    ]

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for (index, this) in series.reports.enumerated().dropFirst() {
            let before = series.reports[index - 1]
            guard before.year + 1 == this.year else { continue }
            let pair = YearPair(before: before, this: this)
            for cell in Self.cells {
                guard let figures = pair.figures(cell) else { continue }
                guard let last = figures.before.cell.value, let value = figures.this.cell.value else {
                    judgement.count(.notAssessable)
                    continue
                }
                let run = value == .zero ? longRun(of: cell, in: series.reports[..<index]) : []
                guard Self.isJump(from: last, to: value) || !run.isEmpty else {
                    judgement.count([figures.before, figures.this].holding)
                    continue
                }
                judgement.count(.fail)
                judgement.report(finding(pair, figures, run), for: this)
            }
        }
        return judgement
    }

    static func isJump(from last: CellValue, to value: CellValue) -> Bool {
        max(last, value) >= base && (isTimes(value, last) || isTimes(last, value))
    }

    /// Whether `large` is more than so many times `small`.
    private static func isTimes(_ large: CellValue, _ small: CellValue) -> Bool {
        let (product, overflow) = small.millionths.multipliedReportingOverflow(by: factor)
        return !overflow && large.millionths > product
    }

    /// The years without a gap just before, in which the figure was known and not nothing; empty if they are too few or
    /// the figure was too small.
    private func longRun(of cell: String, in reports: ArraySlice<ComparedReport>) -> [ComparedFigure] {
        var run: [ComparedFigure] = []
        var next = reports.last?.year
        for report in reports.reversed() {
            guard report.year == next, let figure = report.figure(cell), let value = figure.cell.value, value != .zero
            else { break }
            run.append(figure)
            next = report.year - 1
        }
        guard run.count >= Self.years else { return [] }
        let sum = run.compactMap(\.cell.value).reduce(Optional(CellValue.zero)) { $0?.adding($1) }
        guard let sum, sum.millionths / CellValue.scale / Int64(run.count) >= Self.mean else { return [] }
        return run.reversed()
    }

    private func finding(
        _ pair: YearPair, _ figures: (before: ComparedFigure, this: ComparedFigure), _ run: [ComparedFigure]
    ) -> Finding {
        let last = figures.before.cell.value ?? .zero
        let value = figures.this.cell.value ?? .zero
        let label = Words.quoteZH(pair.this.label(figures.this))
        let name = Words.quoteEN(figures.this.place.english)
        var finding =
            if run.isEmpty {
                Finding.failing(
                    Self.rule, [figures.before, figures.this].verdict,
                    zh: "\(label)本年度为 \(value)，\(pair.before.year)年度为 \(last)，"
                        + "\(value > last ? "增长到五倍以上" : "减少到五分之一以下")，可能属实，请核实，并注意单位和位数。",
                    en: "\(name) is \(value), and was \(last) in \(pair.before.year): "
                        + "\(value > last ? "more than five times" : "less than a fifth"). It may be right; check it, its "
                        + "unit and its digits.")
            } else {
                Finding.failing(
                    Self.rule, (run + [figures.this]).verdict,
                    zh: "\(label)本年度为 0，而\(pair.this.year - run.count)至\(pair.before.year)年度分别为 "
                        + run.compactMap(\.cell.value?.description).joined(separator: "、") + "，可能属实，请核实是否漏填。",
                    en: "\(name) is 0, and was "
                        + run.compactMap(\.cell.value?.description).joined(separator: ", ")
                        + " from \(pair.this.year - run.count) to \(pair.before.year). It may be right; check whether it "
                        + "is left out.")
            }
        finding.cells = [figures.this.place.id]
        finding.actual = value
        finding.arguments = ["year": "\(pair.before.year)", "before": last.description]
        return finding
    }
}
