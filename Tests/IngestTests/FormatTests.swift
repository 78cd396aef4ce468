import DamageCorpus
import Documents
import IngestCore
import Models
import Testing

@Suite("Formats that are known but not read")
struct FormatTests {
    private func reason(_ bytes: [UInt8]) -> String? {
        let refusal = WordSamples.refusal(bytes)
        return refusal?.code == .unsupportedFormat ? refusal?.reason : nil
    }

    /// An OLE2 file whose directory has these names.
    private func compound(_ names: String...) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
        for name in ["Root Entry"] + names {
            let letters = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            bytes += letters + [UInt8](repeating: 0, count: 64 - letters.count)
            bytes += [UInt8(letters.count + 2), 0] + [UInt8](repeating: 0, count: 62)
        }
        return bytes
    }

    @Test("Files of office programs of before 2007 are named, with the way out")
    func compoundFiles() {
        #expect(
            reason(compound("1Table", "WordDocument"))
                == "the document is a Word 97-2003 file (.doc, .wps); convert it to .docx or PDF first")
        // A workbook that holds a document, and a document that holds a workbook.
        #expect(reason(compound("Workbook", "WordDocument"))?.contains(".xls") == true)
        #expect(reason(compound("WordDocument", "Workbook"))?.contains(".doc") == true)
        #expect(reason(compound("Book"))?.contains(".xls") == true)
        #expect(reason(compound("PowerPoint Document"))?.contains(".ppt") == true)
        #expect(reason(compound("EncryptionInfo", "EncryptedPackage"))?.contains("password") == true)
        #expect(reason(compound())?.contains("OLE2") == true)
        #expect(reason(Array(compound().prefix(20)))?.contains("OLE2") == true)
    }

    @Test("Packed files are named by what is in them")
    func packed() {
        func zip(_ name: String, _ content: String = "") -> [UInt8] {
            ZipWriter([.init(name, Array(content.utf8))]).bytes
        }
        #expect(reason(zip("xl/workbook.xml"))?.contains(".xlsx") == true)
        #expect(reason(zip("ppt/presentation.xml"))?.contains(".pptx") == true)
        #expect(reason(zip("OFD.xml")) == "the document is an OFD file (GB/T 33190); convert it to PDF first")
        #expect(reason(zip("mimetype", "application/vnd.oasis.opendocument.text"))?.contains(".odt") == true)
        #expect(reason(zip("mimetype", "application/epub+zip"))?.contains(".epub") == true)
        #expect(
            reason(zip("年报.docx"))
                == "the document is a ZIP archive; unpack it and send each document in it by itself")
        var sheet = WordFile()
        sheet.main = "book.xml"
        sheet.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        #expect(reason(sheet.bytes)?.contains(".xlsx") == true)
    }

    @Test(
        "Others are named by their first bytes",
        arguments: [
            ("\u{1F}", "gzip"), ("Rar!\u{1A}\u{7}\u{1}", "RAR"), ("GIF89a", "GIF"), ("MM\0*", "TIFF"),
            ("II*\0", "TIFF"),
            ("BM1234\0\0\0\0\u{36}\0\0\0\u{28}\0\0\0\0\0\0\0\0\0\0\0\0", "BMP"),
            ("RIFF1234WEBPVP8 12345678901234567890", "WebP"), ("{\\rtf1\\ansi", ".rtf"),
            ("\u{FEFF}<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?><w:wordDocument>", ".xml"),
            ("<?xml version=\"1.0\"?><pkg:package>", ".xml"), ("<?xml version=\"1.0\"?><uof:UOF>", ".uof"),
            ("From: <Saved by WebKit>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>", ".mht"),
        ])
    func signatures(start: String, name: String) {
        let bytes = start == "\u{1F}" ? [0x1F, 0x8B, 8] : Array(start.utf8)
        #expect(reason(bytes)?.contains(name) == true)
    }

    @Test("Pictures are named, and that figures in them are not read")
    func pictures() {
        #expect(reason([0x89, 0x50, 0x4E, 0x47])?.contains("PNG picture; figures in pictures are not read") == true)
        #expect(reason([0xFF, 0xD8, 0xFF, 0xE0])?.contains("JPEG") == true)
    }

    @Test("A PDF may have something before its first line, but a text that speaks of one is a text")
    func pdf() throws {
        #expect(FormatDetector.isPDF(Array("%PDF-1.7".utf8)))
        #expect(FormatDetector.isPDF(Array("\u{FEFF}\r\n%PDF-1.4\n1 0 obj".utf8)))
        #expect(!FormatDetector.isPDF(Array("文件以 %PDF-1.4 开头。".utf8)))
        #expect(!FormatDetector.isPDF(Array((String(repeating: " ", count: 1025) + "%PDF-1.4\n1 0 obj").utf8)))
    }

    @Test("Texts that begin like one of them are texts", arguments: ["BM公司年度报告二〇二四", "主题: 年报\n\n正文", "RIFF", "Rar"])
    func texts(text: String) throws {
        #expect(try WordSamples.read(Array(text.utf8)).format == .text)
    }
}
