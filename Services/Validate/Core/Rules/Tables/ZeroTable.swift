import Forms
import Models

/// T3-ZERO-VS-TEXT: a request table of nothing but zeros, and a text that says
/// that requests were received.
struct ZeroTable: Check {
    let rule = Rule(
        "T3-ZERO-VS-TEXT",
        zh: (title: "申请表全为零而正文有申请", explanation: "正文写明收到了政府信息公开申请的，第三部分的表格不应全部为 0 或者空白。"),
        en: (
            title: "Zero table, requests in the text",
            explanation: "Where the text says that requests were received, the request table cannot be all zero or "
                + "blank."
        ),
        formula: "some r[c] > 0 if the text says that requests were received", basis: Basis.form, severity: .error,
        example: (passes: "正文：收到申请 15 件；本年新收总计 15", fails: "正文：收到申请 15 件；表中全部为 0"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard !reading.isAbsent(.requests), let stated = Self.stated(in: reading) else { return judgement }
        let cells = reading.cells(of: .requests).map(\.index)
        let known = cells.filter { reading.cell($0).value != nil }
        guard known.allSatisfy({ reading.cell($0).value == .zero }) else {
            judgement.count(.pass)
            return judgement
        }
        guard cells.allSatisfy({ reading.cell($0).value != nil || reading.cell($0).isLeftEmpty }) else {
            // What is lost may be what the text speaks of.
            judgement.count(.notAssessable)
            return judgement
        }
        judgement.count(.fail)
        let isPrinted = cells.allSatisfy(reading.isCertain)
        let message = Finding.Message(
            zh: "正文写明收到政府信息公开申请 \(stated.value) 件，"
                + "但“\(SectionKind.requests.titleZH)”表全部为 0 或者空白；请按实际补填表格，或者更正正文。"
                + (isPrinted ? "" : Advice.lost.zh),
            en: "The text says that \(stated.value) requests were received, "
                + "but the table “\(SectionKind.requests.titleEN)” is all zero or blank. Fill in the table or mend "
                + "the text." + (isPrinted ? "" : " " + Advice.lost.en))
        var finding = failure(isPrinted ? .report : .reading, message)
        let received = reading.form?.index(of: "requests.received_new.total")
        finding.cells = reading.ids([received].compactMap { $0 })
        finding.expected = stated.value
        finding.actual = received.flatMap { reading.cell($0).value }
        finding.difference = finding.actual?.subtracting(stated.value)
        finding.span = stated.fact.span
        judgement.report(finding, at: .table(.requests, cells: [received].compactMap { $0 }))
        return judgement
    }

    /// The greatest number of requests that the text says were received; nil if
    /// it says none, says none were, or speaks of a whole region.
    private static func stated(in reading: Reading) -> (fact: QuotedFact, value: CellValue)? {
        let all = StatedFacts.of(.requestsReceived, in: reading)
        guard !all.contains(where: { $0.value == .zero && $0.fact.parent == nil }) else { return nil }
        return all.filter { $0.fact.basis == .number && !wholes.occur(in: $0.fact.quote.text) }
            .max { $0.value < $1.value }
    }

    private static let wholes = WordFinder("全省 全区 全市 全县 全州 全旗 全镇 全乡 全街道 全系统")
}

extension Cell {
    /// Whether it is empty on purpose, and not lost.
    fileprivate var isLeftEmpty: Bool { status == .blank || status == .placeholder }
}
