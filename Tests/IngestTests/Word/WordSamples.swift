import DamageCorpus
import Documents
import IngestCore
import Models

/// Reads small Word files.
enum WordSamples {
    /// The text of a body.
    static func text(_ body: String, numbering: String = "", styles: String = "") throws -> String {
        try read(WordFile(body, numbering: numbering, styles: styles).bytes).text
    }

    static func read(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(Refusal) -> Document {
        try Intake(limits: limits).read(bytes, submission: Submission())
    }

    /// Why a document is not taken; nil if it is.
    static func refusal(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Refusal? {
        do throws(Refusal) {
            _ = try read(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    /// A run of text.
    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A paragraph of one run.
    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
    }

    /// A cell of one paragraph.
    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    /// A row.
    static func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
    }

    /// A table.
    static func table(_ rows: String...) -> String {
        "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
    }
}
