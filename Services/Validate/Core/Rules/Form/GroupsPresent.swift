import Forms
import Models

/// F-GROUP: the labels that gather rows of the request table, as （三）不予公开.
struct GroupsPresent: Check {
    let rule = Rule(
        "F-GROUP",
        zh: (title: "分组标签齐全", explanation: "申请表的分组标签（如“（三）不予公开”）应当齐全并带编号；标签不填数，缺少时不影响各行的数值。"),
        en: (
            title: "Group labels",
            explanation: "The labels that gather rows, as (3) Refused, are there with their numbers; they have no "
                + "figures, so a lost one does not put the rows in doubt."
        ),
        formula: "each group label of the form is present", basis: Basis.form, severity: .warning,
        example: (passes: "“1.属于国家秘密”之前有“（三）不予公开”", fails: "“1.属于国家秘密”之前没有“（三）不予公开”"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) && form.table(table)?.groups.isEmpty == false {
            let findings = [Observation.Kind.groupAbsent, .groupNumberAbsent].compactMap {
                finding($0, in: table, form: form, reading: reading)
            }
            judgement.count(findings.isEmpty ? .pass : .fail)
            for finding in findings { judgement.report(finding, at: .table(table)) }
        }
        return judgement
    }

    private func finding(
        _ kind: Observation.Kind, in table: TableID, form: Form, reading: Reading
    ) -> Finding? {
        let seen = reading.observations(kind).filter { $0.table == table }
        guard !seen.isEmpty else { return nil }
        let subjects = seen.map { Subject($0, form: form) }
        let labelsZH = Listing.quotedZH(subjects.map(\.labelZH))
        let labelsEN = Listing.quotedEN(subjects.map(\.labelEN))
        var finding: Finding
        if kind == .groupAbsent {
            finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(table.section.titleZH)”表中没有分组标签\(labelsZH)；" + Advice.lost.zh,
                    en: "The table “\(table.section.titleEN)” lacks the group label \(labelsEN). " + Advice.lost.en))
        } else {
            finding = failure(
                .reading,
                Finding.Message(
                    zh: "“\(table.section.titleZH)”表的分组标签\(labelsZH)缺少编号。",
                    en: "In the table “\(table.section.titleEN)”, the group label \(labelsEN) has lost its number."))
            finding.severity = .information
        }
        finding.arguments = ["table": table.rawValue, "groups": seen.map(\.subject).joined(separator: ", ")]
        finding.span = seen.compactMap(\.span).first
        return finding
    }
}
