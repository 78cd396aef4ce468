import Models
import TestSupport
import Testing
import ValidateCore

@Suite("F-ENCODING: 文字编码正常")
struct TextDecodedTests {
    @Test func `Text that was decoded once passes`() {
        #expect(ReportBuilder().findings(of: "F-ENCODING").isEmpty)
    }

    @Test func `Text that was decoded twice is marked`() throws {
        let report = ReportBuilder().changing { $0.notes = [DocumentNote(.doubleDecoded, 812, of: 1000)] }
        let finding = try #require(report.findings(of: "F-ENCODING").first)
        #expect(finding.severity == .warning)
        #expect(
            finding.message.zh == "全文 812 个字符在送来之前曾经被用错误的编码转换（乱码），个别字符可能已经丢失，请从原网页或者原文件重新取得。")
        #expect(
            finding.message.en
                == "812 characters had been decoded with a wrong encoding before the document was sent; some may be lost. Fetch it anew from its source."
        )
    }

    @Test func `Broken bytes are marked, in a document that is no report too`() throws {
        let assessed = ReportBuilder().changing { report in
            report.kind = .other
            report.notes = [DocumentNote(.brokenCharacters, 1, of: 1000)]
        }.assessed
        let finding = try #require(assessed.findings.first { $0.rule == "F-ENCODING" })
        #expect(finding.message.zh == "文本中有 1 处字节不属于任何字符，以“\u{FFFD}”代替，请核对原文。")
        #expect(
            finding.message.en
                == "Bytes belong to no character in 1 place, where “\u{FFFD}” stands. Check the source.")
    }
}
