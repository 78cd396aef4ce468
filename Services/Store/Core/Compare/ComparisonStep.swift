import ComparisonCore
import Models
import Postgres

/// Compares what is marked: takes some groups, judges them, and replaces their findings, in one transaction. Any number of
/// processes may do this at once.
struct ComparisonStep: Sendable {
    let connection: PostgresConnection
    /// How much a failure of each rule weighs, by its id.
    let severities: [String: Severity]

    /// Compares at most so many groups. Returns how many there were.
    func run(_ most: Int) async throws(PostgresError) -> Int {
        try await connection.transaction { connection throws(PostgresError) in
            let groups = try connection.run(ComparisonGroup.take(most)).rows.map { row throws(PostgresError) in
                try ComparisonGroup(row)
            }
            guard !groups.isEmpty else { return 0 }
            let judgements = try judge(groups, on: connection)
            var findings = CopyRows()
            for (group, judgement) in zip(groups, judgements) {
                let answer = try connection.run(
                    group.finish(findings: judgement.canonicalText, outcomes: judgement.outcomesText))
                guard try answer.rows.first?.get("changed") == true else { continue }
                var ordinals: [Int: Int] = [:]
                for (reading, finding) in judgement.findings {
                    let ordinal = ordinals[reading, default: group.firstOrdinal]
                    ordinals[reading] = ordinal + 1
                    findings.append(finding, ordinal: ordinal, reading: reading, group: group.id)
                }
            }
            try connection.copy(ChildRows.findingStatement, findings)
            return groups.count
        }
    }

    private func judge(
        _ groups: [ComparisonGroup], on connection: isolated PostgresConnection
    ) throws(PostgresError) -> [ComparisonJudgement] {
        let agencies = groups.compactMap(\.agency)
        var series: [Int: [ComparedReport]] = [:]
        if !agencies.isEmpty {
            for row in try connection.run(ComparedReport.select(agencies: agencies)).rows {
                series[try row.get("agency_id"), default: []].append(try ComparedReport(row))
            }
        }
        return try groups.map { group throws(PostgresError) in
            switch (group.kind, group.agency, group.region, group.year) {
            case (.years, let agency?, _, _): Comparison.years(series[agency] ?? [], severities: severities)
            case (.place, _, let region?, let year?):
                Comparison.place(try PlaceYear.read(region, year, on: connection), severities: severities)
            case (.area, _, let region?, let year?):
                Comparison.area(try AreaYear.read(region, year, on: connection), severities: severities)
            default: ComparisonJudgement()
            }
        }
    }
}

extension ComparisonJudgement {
    /// All findings in one text: the same text, the same findings.
    fileprivate var canonicalText: String {
        findings.map { reading, finding in
            ([
                "\(reading)", finding.rule, finding.severity.rawValue, finding.outcome.rawValue,
                finding.verdict?.rawValue ?? "", finding.cells.joined(separator: ","),
                finding.expected?.description ?? "", finding.actual?.description ?? "",
                JSONText.object(finding.arguments), finding.message.zh, finding.message.en,
            ]).joined(separator: "\u{1F}")
        }.joined(separator: "\u{1E}")
    }

    /// As PostgreSQL writes an array.
    fileprivate var outcomesText: String {
        "{\(Outcome.allCases.map { "\(outcomes[$0])" }.joined(separator: ","))}"
    }
}
