import Forms
import Models

/// X-COPY, of the tables: the same figures in every cell, although things happened.
struct TablesCopied: YearCheck {
    static let rule = "X-COPY"

    /// How many cells that count what happened must not be nothing, ...
    static let cells = 5
    /// ... and how great one of them must be: a single request makes six equal cells by itself.
    static let least = CellValue(millionths: 10 * CellValue.scale)

    /// What is there from year to year and says nothing of what happened in one.
    private static let stocks: Set<String> = ["in_force", "public_total", "items_prev"]

    func judge(_ series: YearSeries) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        for pair in series.pairs {
            guard let form = pair.this.form, form.edition == pair.before.form?.edition,
                pair.this.cells.count == form.cells.count, pair.before.cells.count == form.cells.count
            else { continue }
            let figures = form.cells.map { place in
                (
                    ComparedFigure(place: place, cell: pair.before.cells[place.index]),
                    ComparedFigure(place: place, cell: pair.this.cells[place.index])
                )
            }
            let outcome = Self.outcome(figures)
            judgement.count(outcome)
            if outcome == .fail { judgement.report(finding(pair, figures), for: pair.this) }
        }
        return judgement
    }

    private static func outcome(_ figures: [(before: ComparedFigure, this: ComparedFigure)]) -> Outcome {
        let same = figures.map { isSame($0.before.cell, $0.this.cell) }
        if same.contains(false) { return .pass }
        if same.contains(nil) { return .notAssessable }
        let values = figures.filter { !stocks.contains($0.this.place.column) }.compactMap(\.this.cell.value)
        let telling = values.filter { $0 != .zero }
        if telling.isEmpty { return .vacuous }
        return telling.count >= cells && telling.contains { $0 >= least } ? .fail : .pass
    }

    /// Whether two cells say the same; nil if what one of them says is not known.
    private static func isSame(_ left: ComparedCell, _ right: ComparedCell) -> Bool? {
        if let left = left.value, let right = right.value { return left == right }
        let isEmpty = { (cell: ComparedCell) in cell.status == .blank || cell.status == .placeholder }
        if isEmpty(left), isEmpty(right) { return left.status == right.status }
        if (isEmpty(left) && right.value != nil) || (isEmpty(right) && left.value != nil) { return false }
        return nil
    }

    private func finding(_ pair: YearPair, _ figures: [(before: ComparedFigure, this: ComparedFigure)]) -> Finding {
        let telling = figures.filter { ($0.this.cell.value ?? .zero) != .zero }
        var finding = Finding.failing(
            Self.rule, telling.flatMap { [$0.before, $0.this] }.verdict,
            zh: "本年度三张表的 \(figures.count) 个数值与\(pair.before.year)年度完全相同，其中 \(telling.count) 个不为 0，属于内容雷同，"
                + "请核实是否误用往年报告。",
            en: "All \(figures.count) figures of the three tables are those of \(pair.before.year), though "
                + "\(telling.count) are not 0: check whether last year's report was used by mistake.")
        finding.cells = telling.prefix(Words.limit).map(\.this.place.id)
        finding.arguments = ["year": "\(pair.before.year)", "what": "tables", "count": "\(telling.count)"]
        return finding
    }
}
