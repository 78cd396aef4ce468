import ComparisonCore
import Models
import Testing

/// A county with two departments, and a city with it below.
struct PlaceSample {
    static let government = ComparedAuthority(
        key: "410704/人民政府", name: "新乡市凤泉区人民政府", region: "410704", level: .county, kind: .government)
    static let commerce = Reports.authority
    static let finance = authority("财政局")

    static func authority(_ office: String, region: String = "410704", place: String = "新乡市凤泉区") -> ComparedAuthority {
        ComparedAuthority(key: "\(region)/\(office)", name: place + office, region: region, level: .county)
    }

    static func report(
        _ authority: ComparedAuthority, _ figures: [String: Int?] = [:], scope: ReportScope = .own, reading: Int
    ) -> ComparedReport {
        var report = Reports.report(2024, figures, scope: scope, authority: authority)
        report.reading = reading
        return report
    }

    static func member(_ authority: ComparedAuthority, of government: ComparedAuthority = government) -> DeclaredMember
    {
        DeclaredMember(government: government.key, key: authority.key, name: authority.name)
    }

    /// The place with the consolidated report (reading 1) and its members' (from 2 on).
    static func place(
        _ consolidated: [String: Int?], _ members: [(ComparedAuthority, [String: Int?]?)],
        facts: [ComparedFact] = [], isDeclared: Bool = true
    ) -> PlaceYear {
        var reports = [report(government, consolidated, scope: .consolidated, reading: 1)]
        for (offset, (authority, figures)) in members.enumerated() {
            if let figures { reports.append(report(authority, figures, reading: 2 + offset)) }
        }
        return PlaceYear(
            region: "410704", year: 2024, reports: reports,
            members: isDeclared ? members.map { member($0.0) } : [], facts: [1: facts])
    }

    /// What the rules over a place find, by the rule that is asked for; the same in whatever order all is given.
    static func findings(_ place: PlaceYear, _ rule: String) -> [(reading: Int, finding: Finding)] {
        var turned = place
        turned.reports.reverse()
        turned.members.reverse()
        turned.defects.reverse()
        let found = Comparison.place(place, severities: [rule: .warning]).findings
        let again = Comparison.place(turned, severities: [rule: .warning]).findings
        #expect(found.elementsEqual(again, by: ==))
        return found.filter { $0.finding.rule == rule }
    }
}
