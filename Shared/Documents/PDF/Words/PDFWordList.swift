/// Reads what pdftotext says of a document's words. It is no XML that a parser
/// would take: the title in its head may have any bytes.
struct PDFWordList {
    private let bytes: [UInt8]
    private var offset = 0
    private var pages: [PDFPage] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The pages of a document.
    static func pages(in bytes: [UInt8]) -> [PDFPage] {
        var list = PDFWordList(bytes)
        list.read()
        return list.pages
    }

    private mutating func read() {
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "<") else {
                offset += 1
                continue
            }
            offset += 1
            if skip("word ") {
                word()
            } else if skip("line ") {
                if let last = pages.indices.last { pages[last].lineStarts.append(pages[last].words.count) }
            } else if skip("page ") {
                let size = numbers(2)
                pages.append(PDFPage(number: pages.count + 1, width: size[0], height: size[1]))
            }
        }
    }

    private mutating func word() {
        let edges = numbers(4)
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        offset += 1
        var text: [UInt8] = []
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
            if bytes[offset] == UInt8(ascii: "&") {
                text.append(reference())
            } else {
                text.append(bytes[offset])
                offset += 1
            }
        }
        let box = PDFBox(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
        guard let page = pages.indices.last, !text.isEmpty, box.width >= 0, box.height >= 0,
            String(validating: text, as: UTF8.self) != nil
        else { return }
        pages[page].words.append(PDFWord(text, box: box))
    }

    /// One of the five characters that are written by their names.
    private mutating func reference() -> UInt8 {
        for (name, character) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")] {
            if skip(name) { return character.utf8.first ?? 0x20 }
        }
        offset += 1
        return UInt8(ascii: "&")
    }

    private mutating func skip(_ text: String) -> Bool {
        guard bytes[offset...].starts(with: text.utf8) else { return false }
        offset += text.utf8.count
        return true
    }

    /// So many numbers from the attributes of an element, in their order.
    private mutating func numbers(_ count: Int) -> [Double] {
        var scanner = NumberScanner(bytes, from: offset)
        var numbers: [Double] = []
        while numbers.count < count, scanner.offset < bytes.count, bytes[scanner.offset] != UInt8(ascii: ">") {
            if bytes[scanner.offset] == UInt8(ascii: "\""), let number = scanner.skippingQuote() {
                numbers.append(number)
            } else {
                scanner.offset += 1
            }
        }
        offset = scanner.offset
        return numbers + Array(repeating: 0, count: count - numbers.count)
    }
}
