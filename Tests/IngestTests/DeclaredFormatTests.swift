import DamageCorpus
import Documents
import IngestCore
import Models
import Testing

@Suite("What a sender says that a document is")
struct DeclaredFormatTests {
    private func ignored(_ bytes: [UInt8], contentType: String? = nil, filename: String? = nil) throws -> [String] {
        var submission = Submission()
        submission.contentType = contentType
        submission.filename = filename
        submission.ignored = ["year: before"]
        let document = try Intake().read(bytes, submission: submission)
        #expect(document.submission.ignored.first == "year: before")
        return Array(document.submission.ignored.dropFirst())
    }

    private let text = Array("一".utf8)
    private let page = Array("<!DOCTYPE html><html><p>一</html>".utf8)
    private let word = WordFile(WordSamples.paragraph("一")).bytes

    @Test("A wrong content type or file name stops nothing, and is said")
    func wrong() throws {
        #expect(
            try ignored(word, contentType: "application/pdf", filename: "年报.pdf") == [
                "content-type: “application/pdf” is not what the document is: a Word file (.docx)",
                "filename: “年报.pdf” is not what the document is: a Word file (.docx)",
            ])
        #expect(try ignored(text, contentType: "text/html; charset=gbk").count == 1)
        #expect(try ignored(page, contentType: "application/msword", filename: "年报.doc").count == 2)
        #expect(try ignored(word, contentType: "text/plain").count == 1)
        #expect(try ignored(page, contentType: "image/png").count == 1)
    }

    @Test(
        "What is right, or says nothing, is no contradiction",
        arguments: ["text/plain", "TEXT/Markdown; charset=utf-8", "application/octet-stream", "x", ""])
    func rightOfText(type: String) throws {
        #expect(try ignored(text, contentType: type, filename: "年报.TXT") == [])
        #expect(try ignored(text, contentType: type, filename: "2024.1 年报") == [])
    }

    @Test("Pages and Word files have content types of their own, and texts may have tables of HTML")
    func right() throws {
        #expect(try ignored(page, contentType: "application/xhtml+xml", filename: "a.b.htm") == [])
        #expect(try ignored(page, contentType: "text/plain", filename: "a.md") == [])
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        #expect(try ignored(word, contentType: type, filename: "年报.docx") == [])
        #expect(try ignored(word, contentType: "application/vnd.ms-word.document.macroEnabled.12") == [])
        #expect(try ignored(word, contentType: "application/zip").count == 1)
    }
}
