import Forms
import Models

/// P-ALLZERO: a report in which nothing happened.
struct AllZero: Check {
    let rule = Rule(
        "P-ALLZERO",
        zh: (
            title: "全部为零",
            explanation: "三张表的数值全部为 0，可能属实，也可能漏填；负有许可、执法职责的机关全部为 0 不合常理。"
        ),
        en: (
            title: "Nothing but zeros",
            explanation: "All figures of the three tables are 0: it may be so, or they were left out. Of an authority "
                + "that licenses or punishes it is not likely."
        ),
        formula: "some cell > 0", basis: Basis.quality, severity: .information,
        example: (passes: "现行有效件数 27，其余为 0", fails: "三张表全部为 0"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard reading.form != nil else { return judgement }
        let cells = reading.report.cells
        guard cells.allSatisfy({ ($0.value ?? .zero) == .zero }) else {
            judgement.count(.pass)
            return judgement
        }
        // An amount or a row that could not be read may be what is not zero.
        let isRead = TableID.allCases.allSatisfy { table in
            reading.cells(of: table).contains { reading.cell($0.index).value != nil }
        }
        let isDoubtful = reading.cells(of: .proactive).contains {
            [.missing, .damaged].contains(reading.cell($0.index).status)
        }
        guard isRead, !isDoubtful, !cells.contains(where: { $0.status == .damaged }) else {
            judgement.count(.notAssessable)
            return judgement
        }
        judgement.count(.fail)
        let isActive = EnforcementDuty.isActive(reading.agency, at: reading.place)
        let agency = reading.agency ?? ""
        let message = Finding.Message(
            zh: "三张表的数值全部为 0"
                + (isActive
                    ? "；\(agency)负有许可、执法职责，全年没有一件不合常理，请核对第二部分的行政许可、行政处罚和行政强制。"
                    : "，可能属实，请确认没有漏填。"),
            en: "All figures of the three tables are 0"
                + (isActive
                    ? "; \(agency) licenses and enforces, so that a year without any case is not likely: check the "
                        + "licences, penalties and coercions of part II."
                    : ". It may be so; make sure that none is left out."))
        let isPrinted = cells.allSatisfy { $0.status == .reported }
        var finding = failure(isPrinted ? .report : .reading, message)
        if isActive { finding.severity = .warning }
        judgement.report(finding, at: .report)
        return judgement
    }
}
