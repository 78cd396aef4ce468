import Models
import TestSupport
import Testing
import ValidateCore

@Suite("F-NOT-A-REPORT: 不是年度报告")
struct NotAReportTests {
    @Test func `A report is asked everything`() {
        #expect(ReportBuilder().findings(of: "F-NOT-A-REPORT").isEmpty)
    }

    @Test func `Something else is asked nothing but whether its text was decoded`() throws {
        let assessed = ReportBuilder().changing { report in
            report.kind = .other
            report.sections = []
            report.identity = ReportIdentity()
        }.assessed
        let finding = try #require(assessed.findings.first)
        #expect(assessed.findings.count == 1)
        #expect(finding.rule == "F-NOT-A-REPORT")
        #expect(finding.severity == .error)
        #expect(finding.message.zh == "这份文件不是政府信息公开工作年度报告，没有作进一步检查。")
        #expect(
            finding.message.en
                == "This document is not an annual report on government information disclosure; nothing else was checked."
        )
        #expect(Outcome.allCases.map { assessed.outcomes[$0] } == [1, 0, 0, 1, 0])
    }
}
