import Documents
import IngestCore
import Models
import ParseCore
import ValidateCore

/// A file with what became of it.
struct CheckedFile: Sendable {
    /// What became of a file.
    enum Result: Sendable {
        /// It was read and checked.
        case assessed(AssessedReport)
        /// It could not be read.
        case failed(code: String, message: String)
    }

    /// The path as given.
    let path: String
    /// What became of the file.
    let result: Result
    /// The text that the spans point into; empty if it could not be read.
    let text: String
    /// Where its stretches stand in a document with pages or tables.
    let places: [TextPlace]

    /// Checks the content of a file, the way the pipeline would.
    init(path: String, content: [UInt8], settings: RuleSettings = .standard, intake: Intake = Intake()) async {
        var submission = Submission()
        submission.filename = path.split(separator: "/").last.map(String.init)
        self.path = path
        do throws(Refusal) {
            let archived = try await intake.receive(content, submission: submission)
            text = archived.document.text
            places = archived.places
            result = .assessed(Assessor(settings: settings).assess(ReportParser().parse(archived.document)))
        } catch {
            text = ""
            places = []
            result = .failed(code: error.code.rawValue, message: error.reason)
        }
    }

    init(path: String, result: Result, text: String = "") {
        self.path = path
        self.text = text
        places = []
        self.result = result
    }

    /// A file that cannot be opened.
    static func unopened(_ path: String, reason: String) -> CheckedFile {
        CheckedFile(path: path, result: .failed(code: Refusal.Code.unreadable.rawValue, message: reason))
    }
}
