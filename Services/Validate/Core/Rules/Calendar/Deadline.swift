import Models

/// CAL-DEPT, CAL-GOV and CAL-TOWN: published in time. The law asks for
/// publication, so a day of signature is no evidence.
struct Deadline: Check {
    private let kind: DeadlineKind
    let rule: Rule

    init(of kind: DeadlineKind) {
        self.kind = kind
        rule = kind.rule
    }

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard DeadlineKind(reading) == kind, let last = kind.lastDay(reading) else { return judgement }
        guard let published = reading.published, !reading.isYearDisputed, !RedatedPage.isRedated(reading) else {
            judgement.count(.notAssessable)
            return judgement
        }
        guard published > last else {
            judgement.count(.pass)
            return judgement
        }
        judgement.count(.fail)
        let days = published.days(since: last)
        let note = note(reading, published: published)
        let message = Finding.Message(
            zh: "发布日期为\(published.textZH)，晚于\(subject.zh)年度报告的公开期限\(last.textZH)，逾期 \(days) 天。"
                + (note?.zh ?? "请核实发布日期；确属逾期的，向主管部门说明。"),
            en: "Published on \(published), \(Listing.plural(days, "day")) after the deadline of \(last) for "
                + "\(subject.en). " + (note?.en ?? "Check the date; if it is right, account for the delay."))
        var finding = failure(.report, message)
        if note?.isDoubt == true { finding.severity = .information }
        finding.arguments = [
            "deadline": last.description, "published": published.description, "days": String(days),
        ]
        finding.span = reading.publishedSpan
        judgement.report(finding, at: .report)
        return judgement
    }

    private var subject: Finding.Message {
        switch kind {
        case .department: Finding.Message(zh: "县级以上人民政府部门", en: "departments of governments of a county and above")
        case .government: Finding.Message(zh: "县级以上人民政府", en: "governments of a county and above")
        case .township: Finding.Message(zh: "乡镇、街道", en: "townships and streets")
        }
    }

    /// What is to be known of a deadline that may be another one.
    private func note(_ reading: Reading, published: CalendarDate) -> (zh: String, en: String, isDoubt: Bool)? {
        switch reading.place.kind {
        case .townshipStreet:
            return (
                "条例第四十九条没有规定乡镇、街道的期限，以当地通知为准。",
                "The law has no deadline for townships and streets: the local notice counts.", false
            )
        case .dispatchedOrgan:
            return (
                "条例第四十九条没有提到派出机构，以当地通知为准。",
                "The law does not name dispatched organs: the local notice counts.", true
            )
        case .governmentOffice where kind == .department:
            // The office publishes its government's report, too, and its name does not say which one this is.
            guard let later = DeadlineKind.government.lastDay(reading), published <= later else { return nil }
            return (
                "如果这是本级政府的报告，期限为\(later.textZH)，没有逾期。",
                "If this is the government's own report, the deadline is \(later) and it is in time.", true
            )
        default: return nil
        }
    }
}

extension Reading {
    /// Where the day of publication is printed; nil if the sender said it.
    var publishedSpan: Span? {
        report.submission.publishedAt == nil ? report.identity.published?.span : nil
    }
}
