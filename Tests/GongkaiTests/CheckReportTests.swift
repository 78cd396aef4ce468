import Foundation
import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("gongkai check --format json")
struct CheckReportTests {
    private static let sha256 = String(repeating: "ab", count: 32)

    private static func joined(_ parts: String...) -> String { parts.joined() }

    private func line(_ builder: ReportBuilder) -> String {
        CheckReport.line(for: CheckedFile(path: "a.txt", result: .assessed(FormAssessor().assess(builder.report))))
    }

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func `A report without tables is this line`() {
        let small = ReportBuilder().changing { report in
            report.edition = nil
            report.cells = []
            report.sections.removeAll { $0.kind == .other }
            report.identity.published = CalendarDate(iso: "2025-01-24").map { Sourced($0, from: .label) }
            report.identity.periodStart = CalendarDate(iso: "2024-01-01").map { Sourced($0, from: .label) }
            report.identity.periodEnd = CalendarDate(iso: "2024-12-31").map { Sourced($0, from: .label) }
        }
        #expect(
            line(small)
                == Self.joined(
                    #"{"schema":"gongkai.check/1","rules":""#, RuleSet.version, #"","document":{"sha256":""#,
                    Self.sha256,
                    #"","format":"text","charset":"UTF-8","bytes":4096},"#,
                    #""report":{"agency":"测试市统计局","year":2024,"edition":null,"scope":"own","#,
                    #""period":["2024-01-01","2024-12-31"],"published":"2025-01-24","signed":null,"#,
                    #""agency_origin":"title","other_agencies":[],"region_code":null,"region":null,"#,
                    #""region_basis":null,"region_candidates":[],"level":null,"agency_kind":null,"#,
                    #""document_number":null,"index_number":null,"period_mended":false},"cells":[],"#,
                    #""facts":[],"statements":[],"facts_cut":false,"#,
                    #""outcomes":{"pass":11,"pass_by_inference":0,"vacuous":0,"fail":1,"not_assessable":0},"#,
                    #""findings":[{"rule":"F-SECTION","severity":"warning","outcome":"fail","verdict":"report","#,
                    #""cells":[],"expected":null,"actual":null,"difference":null,"blame":[],"#,
                    #""related":[],"arguments":{"section":"other"},"span":null,"#,
                    #""message":{"zh":"没有“六、其他需要报告的事项”部分。","#,
                    #""en":"There is no section “VI. Other matters to report”."}}]}"#))
    }

    @Test func `Cells are in the order of the form, with exact values and places`() throws {
        let report = ReportBuilder(.form2019)
            .replacing("proactive.procurement_amount_wan") { cell in
                cell.value = CellValue(millionths: 329_187_700)
                cell.raw = "329.1877(万元）"
                cell.span = Span(line: 60, start: 1778, length: 12)
            }
            .losing("requests.received_new.natural_person", .blank, basis: .label)
            .inferring("requests.received_new.commercial_enterprise", 4)
        let text = line(report)
        #expect(
            text.contains(
                Self.joined(
                    #"{"id":"proactive.procurement_amount_wan","value":329.1877,"status":"reported","#,
                    #""raw":"329.1877(万元）","span":{"line":60,"start":1778,"length":12}},"#,
                    #"{"id":"requests.received_new.natural_person","value":null,"status":"blank","raw":null,"#,
                    #""span":null},{"id":"requests.received_new.commercial_enterprise","value":4,"#,
                    #""status":"inferred","raw":null,"span":null},"#)))
        let cells = try #require(try object(text)["cells"] as? [[String: Any]])
        #expect(cells.count == 198)
        #expect(cells.first?["id"] as? String == "proactive.regulation_made_new")
        #expect(cells.last?["id"] as? String == "remedies.litigation_after_review_total")
    }

    @Test func `A failed equation is this finding`() {
        let report = ReportBuilder()
            .printing("remedies.review_upheld", 3).printing("remedies.review_total", 1)
        #expect(
            line(report).hasSuffix(
                Self.joined(
                    #""findings":[{"rule":"T4-SUM","severity":"error","outcome":"fail","verdict":"report","#,
                    #""cells":["remedies.review_upheld","remedies.review_corrected","remedies.review_other","#,
                    #""remedies.review_pending","remedies.review_total"],"expected":3,"actual":1,"difference":-2,"#,
                    #""blame":[{"cells":[{"id":"remedies.review_upheld","value":1}],"slip":null,"witness":null},"#,
                    #"{"cells":[{"id":"remedies.review_total","value":3}],"slip":null,"witness":null}],"#,
                    #""related":[],"arguments":{"corrections":"2","instance":"review"},"span":null,"message":{"#,
                    #""zh":"“行政复议”：结果维持 3，其余各项为 0，之和为 3，总计填写为 1，相差 2。"#,
                    #"最少改 1 格能使各等式都成立，有 2 种改法：“行政复议／结果维持”由 3 改为 1；"#,
                    #"或“行政复议／总计”由 1 改为 3。","#,
                    #""en":"“Administrative review”: upheld 3, the others 0; they add up to 3, "#,
                    #"but the total says 1; the difference is 2. One cell could satisfy every equation, in 2 ways: "#,
                    #"“Administrative review / upheld” from 3 to 1; or “Administrative review / total” from 1 to 3."#,
                    #""}}]}"#)))
    }

    @Test func `A finding says which cells are to blame, what it has to do with, and what it is made from`() throws {
        var assessed = FormAssessor().assess(ReportBuilder().printing("remedies.review_total", 51).report)
        let value = try #require(CellValue(exactly: 15))
        assessed.findings[0].blame = [
            Correction(cells: [.init(id: "remedies.review_total", value: value)], slip: .swappedDigits),
            Correction(cells: [.init(id: "remedies.review_upheld", value: value)]),
        ]
        assessed.findings[0].related = [2, 5]
        assessed.findings[0].arguments = ["b": "2", "a": "\""]
        assessed.findings[0].span = Span(line: 3, start: 20, length: 2)
        assessed.ruleSetVersion = "3+00c0ffee"
        let text = CheckReport.line(for: CheckedFile(path: "a.txt", result: .assessed(assessed)))
        #expect(
            text.contains(
                Self.joined(
                    #""blame":[{"cells":[{"id":"remedies.review_total","value":15}],"slip":"swapped_digits","witness":null},"#,
                    #"{"cells":[{"id":"remedies.review_upheld","value":15}],"slip":null,"witness":null}],"related":[2,5],"#,
                    #""arguments":{"a":"\"","b":"2"},"span":{"line":3,"start":20,"length":2},"message":{"#)))
        #expect(text.hasPrefix(#"{"schema":"gongkai.check/1","rules":"3+00c0ffee","document":"#))
    }

    @Test func `What cannot be assessed has no verdict and no figures`() {
        let text = line(ReportBuilder().losing("remedies.review_upheld"))
        #expect(
            text.contains(
                Self.joined(
                    #"{"rule":"T4-SUM","severity":"information","outcome":"not_assessable","verdict":null,"#,
                    #""cells":["remedies.review_upheld"],"expected":null,"actual":null,"difference":null,"#)))
    }

    @Test func `What the sender said outranks what was read`() throws {
        let report = ReportBuilder().changing { report in
            report.submission.agency = "另一机关"
            report.submission.year = 2023
            report.submission.publishedAt = CalendarDate(iso: "2024-01-31")
            report.identity.published = CalendarDate(iso: "2025-01-24").map { Sourced($0, from: .label) }
        }
        #expect(
            line(report).contains(
                Self.joined(
                    #""report":{"agency":"另一机关","year":2023,"edition":"2021","scope":"own","period":null,"#,
                    #""published":"2024-01-31","signed":null,"agency_origin":"external","#,
                    #""other_agencies":[{"name":"测试市统计局","origin":"title"}],"region_code":null,"#)))
    }

    @Test func `Where the authority is, and what else the report says of itself`() throws {
        let report = ReportBuilder().changing { report in
            report.identity.region = Region(code: "410704", name: "河南省新乡市凤泉区", basis: .unique)
            report.identity.regionCandidates = ["320106"]
            report.identity.level = .county
            report.identity.kind = .department
            report.identity.documentNumber = Sourced("某商〔2025〕3号", from: .label)
            report.identity.indexNumber = Sourced("A/2025-3", from: .label)
            report.identity.signed = CalendarDate(iso: "2025-01-07").map { Sourced($0, from: .signature) }
            report.identity.isPeriodMended = true
        }
        #expect(
            line(report).contains(
                Self.joined(
                    #""signed":"2025-01-07","agency_origin":"title","other_agencies":[],"region_code":"410704","#,
                    #""region":"河南省新乡市凤泉区","region_basis":"unique","region_candidates":["320106"],"#,
                    #""level":"county","agency_kind":"department","document_number":"某商〔2025〕3号","#,
                    #""index_number":"A/2025-3","period_mended":true}"#)))
        // What was read of one authority says nothing of another.
        let other = report.changing { $0.submission.agency = "另一机关" }
        #expect(try object(line(other))["report"].flatMap { $0 as? [String: Any] }?["region_code"] is NSNull)
    }

    @Test func `What is not a report has a finding, no report and no cells`() throws {
        let text = line(ReportBuilder().changing { $0.kind = .other })
        let object = try object(text)
        #expect(
            text.contains(
                #""report":null,"cells":[],"facts":[],"statements":[],"facts_cut":false,"outcomes":{"pass":0,"#))
        #expect((object["findings"] as? [[String: Any]])?.map { $0["rule"] as? String } == ["F-NOT-A-REPORT"])
    }

    @Test func `A file that could not be read is this line`() {
        let file = CheckedFile(path: "a.txt", result: .failed(code: "EMPTY", message: "the document is empty"))
        #expect(
            CheckReport.line(for: file)
                == Self.joined(
                    #"{"schema":"gongkai.check/1","error":{"code":"EMPTY","message":"the document is empty"},"#,
                    #""rules":null,"document":null,"report":null,"cells":[],"#,
                    #""facts":[],"statements":[],"facts_cut":false,"#,
                    #""outcomes":{"pass":0,"pass_by_inference":0,"vacuous":0,"fail":0,"not_assessable":0},"#,
                    #""findings":[]}"#))
    }

    @Test func `Whatever a report holds, its line is one valid object`() throws {
        let report = ReportBuilder()
            .losing("requests.granted.total", .damaged, basis: .label, raw: "\"\\\u{1}\n\u{2028}三")
            .changing { $0.identity.agency = Sourced("“\"\u{7}\n", from: .title) }
        let text = line(report)
        #expect(!text.contains("\n"))
        let object = try object(text)
        #expect((object["report"] as? [String: Any])?["agency"] as? String == "“\"\u{7}\n")
    }

    @Test func `A figure of the prose is an object with its words`() {
        let span = Span(line: 9, start: 40, length: 2)
        let quote = Quote("其中“某县发布”微信公众号21条。", at: Span(line: 9, start: 30, length: 17))
        let text = line(
            ReportBuilder().changing { report in
                var fact = QuotedFact(
                    .disclosedByChannel, value: CellValue(exactly: 21), raw: "21", at: span, in: quote)
                fact.unit = "条"
                fact.subject = "“某县发布”微信公众号"
                fact.category = .wechat
                fact.parent = 0
                let statement = Statement(.training, subject: "培训", at: span, in: quote)
                report.narrative = Narrative(facts: [fact], statements: [statement], isCut: true)
            })
        let quoted = #""quote":"其中“某县发布”微信公众号21条。","quote_span":{"line":9,"start":30,"length":17}}]"#
        #expect(
            text.contains(
                Self.joined(
                    #""facts":[{"id":"disclosed_by_channel","value":21,"unit":"条","bound":"exact","basis":"number","#,
                    #""channel":"“某县发布”微信公众号","subject":"“某县发布”微信公众号","category":"wechat","parent":0,"#,
                    #""period":"current","year":null,"raw":"21","span":{"line":9,"start":40,"length":2},"#, quoted,
                    #","statements":[{"kind":"training","subject":"培训","category":null,"#,
                    #""span":{"line":9,"start":40,"length":2},"#, quoted, #","facts_cut":true"#)))
    }
}
