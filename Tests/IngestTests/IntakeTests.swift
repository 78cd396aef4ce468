import Documents
import IngestCore
import Models
import Testing

@Suite("Intake")
struct IntakeTests {
    private func refusal(_ bytes: [UInt8], limit: Int = 1000) -> Refusal? {
        do throws(Refusal) {
            _ = try Intake(limits: ReadingLimits(bytes: limit)).read(bytes, submission: Submission())
            return nil
        } catch {
            return error
        }
    }

    @Test("A document's identity is the SHA-256 digest of its bytes, whatever was said about it")
    func identity() throws {
        var submission = Submission()
        submission.agency = "某局"
        let document = try Intake().read(Array("abc".utf8), submission: submission)
        #expect(document.id.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(document.submission.agency == "某局")
        #expect(document.byteCount == 3)
        #expect(document.format == .text)
    }

    @Test("A pipe rule makes it Markdown")
    func markdown() throws {
        let document = try Intake().read(Array("| a | b |\n|---|---|\n| 1 | 2 |".utf8), submission: Submission())
        #expect(document.format == .markdown)
        for rule in ["|--|", ":--|--:", " |\t-- | \r\n1"] {
            let document = try Intake().read(Array("a\n\(rule)".utf8), submission: Submission())
            #expect(document.format == .markdown)
        }
        for other in ["|-|-|", "-----", "| | |", "|--|1", "-\n-|\n"] {
            let document = try Intake().read(Array("a\n\(other)".utf8), submission: Submission())
            #expect(document.format == .text)
        }
    }

    @Test("Nothing, or white space only, is refused as empty")
    func empty() {
        #expect(refusal([]) == Refusal(.empty, "the document has no bytes"))
        #expect(refusal(Array(" \n\u{3000}\u{A0}".utf8)) == Refusal(.empty, "the document is white space only"))
    }

    @Test("One byte more than the limit is refused as too large, the limit itself is not")
    func tooLarge() {
        #expect(refusal(Array(repeating: 0x41, count: 10), limit: 10) == nil)
        #expect(
            refusal(Array(repeating: 0x41, count: 11), limit: 10)
                == Refusal(.tooLarge, "the document has 11 bytes; at most 10 are taken"))
    }

    @Test("Text and bytes that do not fit one message of the broker together are refused as too large")
    func tooLargeTogether() {
        // 政府 in GB18030; as UTF-8 it is half as long again.
        let bytes = Array(repeatElement([0xD5, 0xFE, 0xB8, 0xAE] as [UInt8], count: 1_600_000).joined())
        #expect(
            refusal(bytes, limit: 7 * 1024 * 1024)
                == Refusal(
                    .tooLarge,
                    "text and bytes of the document have 16000000 bytes; at most 15728640 can be archived"))
    }

    @Test("What is text in no encoding is refused as unreadable")
    func unreadable() {
        #expect(
            refusal([0x81, 0xFF, 0x81, 0xFF, 0x41])
                == Refusal(.unreadable, "the document is text in none of UTF-8, UTF-16, GB18030 and Big5"))
    }

    @Test("A page's text is the document's, its identity and size are those of the bytes")
    func page() throws {
        let bytes = Array("<!DOCTYPE html><html><body><p>一<p>二</body></html>".utf8)
        let document = try Intake().read(bytes, submission: Submission())
        #expect(document.format == .html)
        #expect(document.text == "一\n二\n")
        #expect(document.byteCount == bytes.count)
        let archived = ArchivedDocument(document: document, content: bytes)
        #expect(archived.attachments == [Array("一\n二\n".utf8), bytes])
    }

    @Test("A page in GB18030 is decoded before it is read, whatever it says of itself")
    func pageInGB18030() throws {
        // 政府 in GB18030.
        let bytes = Array("<html><meta charset=gb2312><p>".utf8) + [0xD5, 0xFE, 0xB8, 0xAE] + Array("</html>".utf8)
        let document = try Intake().read(bytes, submission: Submission())
        #expect(document.charset == "GB18030")
        #expect(document.text == "政府\n")
    }

    @Test("An article without the page around it is a page, a text with a tag in it is none")
    func fragment() throws {
        let article = try Intake().read(Array("\n<div>一</div>".utf8), submission: Submission())
        #expect(article.format == .html)
        let text = try Intake().read(Array("一 <div>二</div>".utf8), submission: Submission())
        #expect(text.format == .text)
    }

    @Test("Where only the tables are HTML the lines of the text are kept")
    func tables() throws {
        let text = "# 年度报告\n\n一、总体情况\n\n<table><tr><td>规章</td>\n<td>3</td></tr></table>\n\n二、其他"
        let document = try Intake().read(Array(text.utf8), submission: Submission())
        #expect(document.format == .html)
        #expect(document.text == "# 年度报告\n一、总体情况\n规章\t3\n二、其他\n")
        let pipes = try Intake().read(Array("<center>题</center>\n\n|a|b|\n|---|---|\n".utf8), submission: Submission())
        #expect(pipes.format == .markdown)
    }

    @Test("A page that shows nothing is refused as empty")
    func emptyPage() {
        #expect(
            refusal(Array("<html><script>var a = 1</script><p>&nbsp;</p></html>".utf8))
                == Refusal(.empty, "the page has no text"))
    }
}
