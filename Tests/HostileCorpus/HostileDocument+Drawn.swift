import DamageCorpus

extension HostileDocument {
    /// PDFs of one page, or several, whose content is a few bytes again and again.
    static let drawn: [HostileDocument] = [
        text("words in one place", "(5 6) Tj 0 0 Td "),
        text("words in a line", "(5) Tj 0.005 0 Td "),
        text("words in a column", "(5) Tj 0 -0.005 Td "),
        text("words on a diagonal", "(5) Tj 0.005 -0.005 Td "),
        text("words in a grid", "(5) Tj 3 0 Td (6) Tj 3 0 Td (7) Tj -6 -0.005 Td "),
        drawn("letters of a line", "BT /T 1 Tf 10 700 Td (\(String(repeating: "5 ", count: 100))) Tj ET "),
        drawn("words on 400 pages", "BT /T 9 Tf 10 700 Td (55 66) Tj 0 -9 Td (77) Tj ET ", count: 200, pages: 400),
        drawn("lines", "0 0 m 9 9 l S ", word: true),
        drawn("rulings in one place", "10 10 m 500 10 l S ", word: true),
        drawn("rectangles", "10 10 500 700 re S ", word: true),
        grid(lines: 300), grid(lines: 2000), grid(lines: 300, pages: 100),
        drawn("a path without end", "10 10 m 500 10 l ", word: true),
        drawn("states in one another", "q 1 0 0 1 0 0 cm ", word: true),
        drawn("clips", "0 0 500 500 re W n ", word: true),
        drawn("white space", " ", count: 100_000_000),
        drawn("operators of no sense", "Q ", count: 50_000_000),
    ]

    /// A file of pages that have the same content, packed 150 bytes into one.
    private static func drawn(
        _ name: String, _ content: String, count: Int? = nil, pages: Int = 1, word: Bool = false
    ) -> HostileDocument {
        HostileDocument("pdf: \(name)") {
            let count = count ?? 3_000_000 / content.utf8.count
            // Of pages without a word nobody looks at the rulings.
            let head = Array((word ? "BT /T 9 Tf 100 100 Td (5 6) Tj ET " : "").utf8)
            let bytes = Deflate.repeating(Array(content.utf8), count: count, after: head)
            return file(of: pages, [0x78, 0x9C] + bytes)
        }
    }

    /// A page with one text that goes on and on.
    private static func text(_ name: String, _ operators: String) -> HostileDocument {
        HostileDocument("pdf: \(name)") {
            let head = Array("BT /T 0.1 Tf 10 800 Td ".utf8)
            let packed = Deflate.repeating(Array(operators.utf8), count: 120_000, after: head, before: Array("ET".utf8))
            return file(of: 1, [0x78, 0x9C] + packed)
        }
    }

    /// Lines across and down, a word in the first cells.
    private static func grid(lines: Int, pages: Int = 1) -> HostileDocument {
        HostileDocument("pdf: \(lines) lines across and down on \(pages) pages") {
            var content = "0.01 w BT /T 1 Tf 50 100 Td (5) Tj 9 0 Td (6) Tj ET\n"
            for line in 0..<lines {
                let place = Double(line) * 400 / Double(lines) + 50
                content += "50 \(place) m 450 \(place) l S \(place) 50 m \(place) 450 l S\n"
            }
            return file(of: pages, nil, Array(content.utf8))
        }
    }

    private static func file(of pages: Int, _ packed: [UInt8]?, _ plain: [UInt8] = []) -> [UInt8] {
        let kids = (0..<pages).map { "\($0 + 5) 0 R" }.joined(separator: " ")
        let page = """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /T 3 0 R >> >> >>
            """
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ].map { Array($0.utf8) }
        let content = packed.map { PDFFile.stream($0, "/Filter /FlateDecode ") } ?? PDFFile.stream(plain)
        return PDFFile(objects + [content] + Array(repeating: Array(page.utf8), count: pages)).bytes
    }
}
