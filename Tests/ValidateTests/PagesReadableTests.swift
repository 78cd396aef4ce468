import Models
import TestSupport
import Testing
import ValidateCore

@Suite("F-PICTURE: 页面是文字")
struct PagesReadableTests {
    private func assessed(_ kind: ParsedReport.Kind, notes: [DocumentNote]) -> AssessedReport {
        ReportBuilder().changing { report in
            report.kind = kind
            report.format = .pdf
            report.notes = notes
        }.assessed
    }

    @Test func `A PDF with text on all pages has no finding`() {
        #expect(!assessed(.report, notes: []).findings.contains { $0.rule == "F-PICTURE" })
    }

    @Test func `Pages that are pictures are counted, and nothing is guessed`() throws {
        let assessed = assessed(.report, notes: [DocumentNote(.picturePages, 2, of: 6)])
        let finding = try #require(assessed.findings.first { $0.rule == "F-PICTURE" })
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .reading)
        #expect(
            finding.message.zh == "文件共 6 页，其中 2 页是图片，图片上的内容无法读取，也没有作推测；请提供可以复制文字的文件，再作检查。")
        #expect(
            finding.message.en
                == "2 of 6 pages are pictures whose content could not be read, and nothing was guessed; send a file whose "
                + "text can be copied.")
    }

    @Test func `Of a document of pictures it is not said that it is no report`() {
        let assessed = assessed(.other, notes: [DocumentNote(.picturePages, 1, of: 1)])
        #expect(assessed.findings.map(\.rule) == ["F-PICTURE"])
        #expect(assessed.findings.first?.message.en.hasPrefix("1 of 1 page is a picture ") == true)
    }
}
