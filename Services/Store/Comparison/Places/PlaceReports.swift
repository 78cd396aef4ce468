import Models

/// The reports of a place, found by authority, in an order that does not depend
/// on that of arrival.
struct PlaceReports: Sendable {
    let place: PlaceYear
    /// The consolidated reports of the place's own authorities.
    let consolidated: [ConsolidatedReport]
    private let reports: [String: [ComparedReport]]

    init(_ place: PlaceYear) {
        self.place = place
        let reports = place.reports.filter { $0.year == place.year }
        let byAuthority = Dictionary(grouping: reports, by: \.authority.key)
        let members = Dictionary(grouping: Set(place.members), by: \.government)
        self.reports = byAuthority
        consolidated =
            reports
            .filter { $0.scope == .consolidated && $0.authority.region == place.region }
            .sorted { ($0.authority.key, $0.reading) < ($1.authority.key, $1.reading) }
            .map { report in
                let declared = (members[report.authority.key] ?? []).sorted { $0.key < $1.key }
                return ConsolidatedReport(
                    report: report,
                    members: declared.map { member in
                        MemberReport(
                            member: member,
                            report: Self.report(of: member, in: byAuthority[member.key] ?? []))
                    })
            }
    }

    /// Whether there is any report of an authority.
    func hasReport(of key: String) -> Bool { reports[key] != nil }

    /// The reports of the place's own authorities.
    var own: [ComparedReport] {
        reports.values.joined().filter { $0.authority.region == place.region }
    }

    /// What a member counts with: a government below with all that it adds up, everybody else, and the government
    /// itself, with what is its own.
    private static func report(of member: DeclaredMember, in reports: [ComparedReport]) -> ComparedReport? {
        let scopes: [ReportScope] =
            member.key == member.government ? [.own, .unknown] : [.consolidated, .own, .unknown]
        return scopes.lazy.compactMap { scope in reports.filter { $0.scope == scope }.min { $0.reading < $1.reading } }
            .first
    }
}

/// A consolidated report with those of its members.
struct ConsolidatedReport: Sendable {
    let report: ComparedReport
    /// In the order of their keys; none if nobody has declared them.
    let members: [MemberReport]
}

/// A member with the report that it counts with.
struct MemberReport: Sendable {
    let member: DeclaredMember
    let report: ComparedReport?
}
