import DamageCorpus
import Documents
import Foundation

extension HostileDocument {
    /// PDFs that do not end, or are none.
    static let printed: [HostileDocument] = [
        pdf("a page tree that holds itself", .refused(noText)) {
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"]
        },
        pdf("page trees that hold one another", .refused(noText)) {
            [
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
                "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
            ]
        },
        pdf("10,000 page trees in one another", .refused(noText)) {
            ["<< /Type /Catalog /Pages 2 0 R >>"]
                + (2...10_001).map { "<< /Type /Pages /Kids [\($0 + 1) 0 R] /Count 1 /Parent \($0 - 1) 0 R >>" }
                + ["<< /Type /Page /Parent 10001 0 R /MediaBox [0 0 100 100] >>"]
        },
        pdf("an object that is itself", .refused(noPages)) {
            ["<< /Type /Catalog /Pages 2 0 R >>", "3 0 R", "2 0 R"]
        },
        pdf("a form that draws itself", .refused(noText)) {
            page(resources: "/XObject << /F 5 0 R >>", "/F Do") + [form("/F Do", "/F 5 0 R")]
        },
        pdf(
            "forms that draw each other ten times ten times",
            .refused(Refusal(.unreadable, "the PDF was not read within \(limits.seconds) seconds"))
        ) {
            // 10⁹ of the last one.
            let forms = (5...13).map { form(String(repeating: "/F Do ", count: 10), "/F \($0 + 1) 0 R") }
            return page(resources: "/XObject << /F 5 0 R >>", "/F Do") + forms + [form("0 0 m 9 9 l S", "")]
        },
        pdf("lists in one another", .refused(noText)) {
            page(resources: "", "") + [String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)]
        },
        HostileDocument("pdf: a trailer before itself", .refused(noText)) {
            let file = String(decoding: PDFFile(page(resources: "", "")).bytes, as: UTF8.self)
            let start = file.components(separatedBy: "startxref\n")[1].prefix { $0 != "\n" }
            return Array(file.replacing("/Root", with: "/Prev \(start) /Root").utf8)
        },
        HostileDocument("pdf: an object stream in itself", .refused(noPages)) { objectStreamInItself() },
        pdf("50,000 pages", .refused(Refusal(.tooLarge, "the PDF has more than 500 pages, the most that are read"))) {
            let kids = (0..<50_000).map { "\($0 + 3) 0 R" }.joined(separator: " ")
            return ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count 50000 >>"]
                + Array(repeating: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>", count: 50_000)
        },
        pdf("a page that is larger than a town", .refused(noText)) {
            let objects = page(resources: "", "1 g 0 0 9000000 9000000 re f")
            return objects.map { $0.replacing("[0 0 595 842]", with: "[0 0 9000000 9000000]") }
        },
        pdf("a picture of 60,000 times 60,000 dots", .read) {
            let picture = "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB"
            let bytes = PDFFile.stream([0], picture + " /BitsPerComponent 8 ")
            return page(resources: "/XObject << /I 5 0 R >>", "595 0 0 842 0 0 cm /I Do")
                + [String(decoding: bytes, as: UTF8.self)]
        },
        HostileDocument(
            "pdf: locked",
            .refused(Refusal(.unreadable, "the PDF is locked by a password; remove it and send the document again"))
        ) {
            let key = String(repeating: "00", count: 32)
            let lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> "
            return PDFFile(page(resources: "", ""), trailer: "/ID [<00> <00>] \(lock)").bytes
        },
        HostileDocument("pdf: nothing but its marks", .refused(noPages)) { Array("%PDF-1.4\n%%EOF\n".utf8) },
        HostileDocument("pdf: noise between its marks", .refused(noPages)) {
            Array("%PDF-1.4\n".utf8) + repeated("1 0 obj << /Length 9999999999 >> stream\n", to: 1 << 20)
                + Array("%%EOF\n".utf8)
        },
    ]

    private static let noPages = Refusal(.unreadable, "the PDF is damaged: pdftotext finds no pages in it")
    private static let noText = Refusal(.empty, "the document has no text")

    static func pdf(
        _ name: String, _ outcome: Outcome? = nil, _ objects: @escaping @Sendable () -> [String]
    ) -> HostileDocument {
        HostileDocument("pdf: \(name)", outcome) { PDFFile(objects()).bytes }
    }

    /// The objects of a file of one page; the next is number 5.
    static func page(resources: String, _ content: String) -> [String] {
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << \(resources) >> >>",
            String(decoding: PDFFile.stream(Array(content.utf8)), as: UTF8.self),
        ]
    }

    /// A form with what it draws and what it needs.
    private static func form(_ content: String, _ objects: String) -> String {
        let entries = "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << \(objects) >> >> "
        return String(decoding: PDFFile.stream(Array(content.utf8), entries), as: UTF8.self)
    }

    /// The catalog is in the stream 2, the stream 2 in the stream 3, and that in the stream 2.
    private static func objectStreamInItself() -> [UInt8] {
        var file = Array("%PDF-1.5\n".utf8)
        let start = file.count
        // Kind, number of the stream, place in it; of the table itself where it stands.
        let entries: [[UInt8]] = [[0, 0, 0, 0], [2, 0, 2, 0], [2, 0, 3, 0], [2, 0, 2, 1], [1, 0, UInt8(start), 0]]
        let table = PDFFile.stream(Array(entries.joined()), "/Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R ")
        file += Array("4 0 obj\n".utf8) + table + Array("\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8)
        return file
    }
}
