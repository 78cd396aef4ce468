import Forms
import Models

/// P-OUTLIER: a figure far from those of the same office elsewhere in the
/// prefecture, at the same level.
struct UnlikeOthers: AreaCheck {
    static let rule = "P-OUTLIER"

    /// How many others it takes to know what is usual.
    static let others = 8
    /// How many times the usual distance from the median, in doublings, is far.
    static let distance = 5.0
    /// The least that counts as the usual distance, in doublings: where all are much the same, a little more is nothing.
    /// So nothing is far that is less than 13 times the median, and more than a 13th of it.
    static let leastSpread = 0.75
    /// The greater of a figure and the median from which on it is asked about: smaller ones differ by chance.
    static let base = CellValue(millionths: 100 * CellValue.scale)

    private static let cells = [
        "requests.received_new.total", "proactive.license_decisions", "proactive.penalty_decisions",
    ]

    /// What makes authorities comparable.
    private struct Kind: Hashable {
        let office: String
        let level: AgencyLevel
        let scope: ReportScope

        init?(_ report: ComparedReport) {
            // What stands behind the place; without a place the key is a name, and no other has it.
            guard let slash = report.authority.key.firstIndex(of: "/"), let level = report.authority.level else {
                return nil
            }
            office = String(report.authority.key[slash...].dropFirst())
            self.level = level
            scope = report.scope
        }
    }

    func judge(_ reports: [ComparedReport]) -> ComparisonJudgement {
        var judgement = ComparisonJudgement()
        var groups: [Kind: [ComparedReport]] = [:]
        for report in reports {
            if let kind = Kind(report) { groups[kind, default: []].append(report) }
        }
        let kinds = groups.keys.sorted {
            ($0.office, $0.level.rawValue, $0.scope.rawValue) < ($1.office, $1.level.rawValue, $1.scope.rawValue)
        }
        for kind in kinds {
            for cell in Self.cells { judge(groups[kind] ?? [], cell, kind.office, &judgement) }
        }
        return judgement
    }

    private func judge(
        _ reports: [ComparedReport], _ cell: String, _ office: String, _ judgement: inout ComparisonJudgement
    ) {
        let known = reports.compactMap {
            report -> (report: ComparedReport, figure: ComparedFigure, value: CellValue)? in
            guard let figure = report.figure(cell), figure.isCertain, let value = figure.cell.value, value >= .zero
            else { return nil }
            return (report, figure, value)
        }
        judgement.count(.notAssessable, times: reports.count - known.count)
        guard known.count > Self.others else {
            judgement.count(.notAssessable, times: known.count)
            return
        }
        let usual = UsualRange(known.map(\.value))
        for (report, figure, value) in known {
            guard max(value, usual.median) >= Self.base, usual.distance(of: value) > Self.distance else {
                judgement.count([figure].holding)
                continue
            }
            judgement.count(.fail)
            let label = Words.quoteZH(report.label(figure))
            var finding = Finding.failing(
                Self.rule, [figure].verdict,
                zh: "\(label)为 \(value)，与本地区同级同类机关（\(office)）相差悬殊：连同本机关 \(known.count) 家的中位数为 "
                    + "\(usual.median)，居中的一半在 \(usual.low) 至 \(usual.high) 之间。可能属实，请核实。",
                en:
                    "\(Words.quoteEN(figure.place.english)) is \(value), unlike the same office (\(office)) elsewhere in "
                    + "this area: the median of all \(known.count) is \(usual.median), and the middle half of them has "
                    + "\(usual.low) to \(usual.high). It may be right; check it.")
            finding.cells = [cell]
            finding.actual = value
            finding.arguments = [
                "count": "\(known.count)", "median": "\(usual.median)", "low": "\(usual.low)", "high": "\(usual.high)",
            ]
            judgement.report(finding, for: report)
        }
    }
}
