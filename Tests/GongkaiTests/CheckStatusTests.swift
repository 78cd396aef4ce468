import Documents
import IngestCore
import Models
import TestSupport
import Testing
import ValidateCore

@testable import Gongkai

@Suite("Exit codes of gongkai check")
struct CheckStatusTests {
    private func status(_ builder: ReportBuilder) -> CheckStatus {
        CheckStatus(CheckedFile(path: "a.txt", result: .assessed(FormAssessor().assess(builder.report))))
    }

    @Test func `A report without findings is 0`() {
        #expect(status(ReportBuilder()).rawValue == 0)
    }

    @Test func `Warnings and information alone are 0`() {
        let report = ReportBuilder().losing("requests.granted.total").changing { $0.identity.year = nil }
        #expect(status(report).rawValue == 0)
    }

    @Test func `An error in a report is 2`() {
        #expect(status(ReportBuilder().printing("requests.granted.total", 1)).rawValue == 2)
    }

    @Test func `What is not a report is 3`() {
        #expect(status(ReportBuilder().changing { $0.kind = .other }).rawValue == 3)
    }

    @Test func `What cannot be read is 3`() async {
        let empty = await CheckedFile(path: "a.txt", content: [])
        #expect(CheckStatus(empty).rawValue == 3)
        #expect(CheckStatus(.unopened("a.txt", reason: "gone")).rawValue == 3)
    }

    @Test func `The highest over all files counts`() {
        #expect(CheckStatus.allCases.shuffled().max() == .notReadable)
        #expect(max(CheckStatus.clean, .errorsFound) == .errorsFound)
    }

    @Test func `A file that cannot be read says why`() async throws {
        let file = await CheckedFile(
            path: "folder/a.txt", content: [0xFF, 0xFE, 0x00], intake: Intake(limits: ReadingLimits(bytes: 2)))
        guard case .failed(let code, let message) = file.result else {
            Issue.record("a file of 3 bytes is larger than 2")
            return
        }
        #expect(code == "TOO_LARGE")
        #expect(!message.isEmpty)
    }
}
