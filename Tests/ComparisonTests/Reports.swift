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

    /// What the rules over the years come to in all; other rules than the one in question are fed nothing but noughts.
    static func outcomes(_ reports: [ComparedReport]) -> OutcomeCounts {
        Comparison.years(reports, severities: [:]).outcomes
    }

    /// A signature of prose: the first classes are of the number `text`, the last ones are `other`'s.
    static func prose(_ text: UInt16, other: UInt16 = 0, share: Int = 0, length: Int = 400) -> ProseSignature? {
        let minima = (0..<ProseSignature.size).map { $0 < ProseSignature.size - share ? text : other }
        return ProseSignature(minima: minima, length: length)
    }

    /// What the rules over the years find, by the rule that is asked for.
    static func years(_ reports: [ComparedReport], _ rule: String) -> [Finding] {
        Comparison.years(reports, severities: [rule: .error]).findings.map(\.finding).filter { $0.rule == rule }
    }
}
