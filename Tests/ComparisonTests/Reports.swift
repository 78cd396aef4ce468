import ComparisonCore
import Forms
import Models

/// Reports made by hand: nought everywhere but in the cells that are given.
struct Reports {
    static let authority = ComparedAuthority(
        key: "410704/商务局", name: "凤泉区商务局", region: "410704", level: .county, kind: .department)

    /// A report. A cell whose figure is nil is blank.
    static func report(
        _ year: Int, _ figures: [String: Int?] = [:], scope: ReportScope = .own, edition: Edition? = nil,
        authority: ComparedAuthority = Reports.authority, basis: CellBasis = .label
    ) -> ComparedReport {
        let edition = edition ?? (year < 2021 ? .form2019 : .form2021)
        let cells = Form.of(edition).cells.map { cell in
            guard let figure = figures[cell.id, default: 0] else {
                return ComparedCell(value: nil, status: .blank, basis: .label)
            }
            return ComparedCell(value: CellValue(exactly: figure), status: .reported, basis: basis)
        }
        return ComparedReport(
            reading: year, authority: authority, year: year, scope: scope, edition: edition, cells: cells)
    }

    /// What the rules over the years find, by the rule that is asked for.
    static func years(_ reports: [ComparedReport], _ rule: String) -> [Finding] {
        Comparison.years(reports, severities: [rule: .error]).findings.map(\.finding).filter { $0.rule == rule }
    }
}
