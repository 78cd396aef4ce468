import Foundation
import IngestCore
import Models
import ParseCore

/// A file with what each step makes of it.
struct BenchmarkFile {
    /// Its name without its folder.
    let name: String
    /// Its bytes.
    let bytes: [UInt8]
    /// What the intake makes of them.
    let document: Document
    /// Its text in UTF-8.
    let text: [UInt8]
    /// What the parser makes of the document.
    let report: ParsedReport

    /// Opens and reads a file.
    init(path: String) throws {
        let url = URL(filePath: path)
        name = url.lastPathComponent
        bytes = [UInt8](try Data(contentsOf: url))
        document = try Intake().read(bytes, submission: Submission())
        text = Array(document.text.utf8)
        report = ReportParser().parse(document)
    }
}
