import Models
import TestSupport
import Testing

@Suite("ID-UNKNOWN: 机关或年度不明")
struct UnknownIdentityTests {
    private let nameless = ReportBuilder().changing { report in
        report.identity.agency = nil
        report.identity.year = nil
    }

    @Test func `A report that names its authority and year has no finding`() {
        #expect(ReportBuilder().findings(of: "ID-UNKNOWN").isEmpty)
    }

    @Test func `What the sender says is known`() {
        let told = nameless.changing { report in
            report.submission.agency = "测试市统计局"
            report.submission.year = 2024
        }
        #expect(told.findings(of: "ID-UNKNOWN").isEmpty)
    }

    @Test func `An unknown authority and year are one warning`() throws {
        let finding = try #require(nameless.findings(of: "ID-UNKNOWN").first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(finding.arguments == ["unknown": "agency, year"])
        #expect(finding.message.zh == "从文件和报送信息中都无法得知机关名称和统计年度。")
        #expect(finding.message.en == "Neither the document nor its sender says the authority or the statistics year.")
    }

    @Test func `An unknown year alone is named alone`() throws {
        let yearless = ReportBuilder().changing { $0.identity.year = nil }
        let finding = try #require(yearless.findings(of: "ID-UNKNOWN").first)
        #expect(finding.message.zh == "从文件和报送信息中都无法得知统计年度。")
    }
}
