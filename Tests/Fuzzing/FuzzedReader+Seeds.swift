import DamageCorpus
import IngestCore
import Models
import ParseCore
import Pipeline
import ValidateCore

extension FuzzedReader {
    /// Sound inputs to begin with, made by the tests' own generator.
    public var seeds: [[UInt8]] {
        switch self {
        case .text: Layout.texts.enumerated().map { Self.report($0, in: $1) } + Self.encoded
        case .page: (0..<3).map { Self.report($0, in: .html) } + Self.pages
        case .word: [WordSeeds.small.bytes, Self.report(0, in: .docx)]
        case .wordParts:
            [WordSeeds.small.parts, WordSeeds.counted.parts, WordSeeds.parts(of: Self.report(0, in: .docx))]
        case .wordElements: Self.elements
        case .pdf: PDFSeeds.all
        case .report: Layout.allCases.enumerated().compactMap { Self.text($0, in: $1) }
        case .message: Self.messages
        case .headers: Self.said
        }
    }

    /// A table of two rows in which a cell goes on below, then paragraphs.
    private static let elements: [[UInt8]] = {
        func row(_ merge: UInt8) -> [UInt8] {
            [4, 5, 6, 80, 2, 81, merge, 200, 0, 1, 2, 160, 200, 200, 200, 200, 200]
        }
        let paragraph: [UInt8] = [0, 8, 10, 85, 0, 86, 1, 200, 200, 1, 141, 2, 161, 200, 200, 200]
        let table = [3] + row(9) + row(10) + [200]
        let many = (0..<30).flatMap { _ in table + paragraph }
        return [table + paragraph, many, [UInt8](repeating: 3, count: 300)]
    }()

    private static func report(_ index: Int, in layout: Layout) -> [UInt8] {
        ConsistentReports(seed: 17, layouts: [layout], isBusy: layout.keepsSeparators).report(index).bytes
    }

    /// A text in the other encodings that are known by their first bytes.
    private static var encoded: [[UInt8]] {
        let text = String(decoding: report(0, in: .tabs), as: UTF8.self).prefix(400)
        let units = Array("\u{FEFF}\(text)".utf16)
        return [
            units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
            units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] },
            Array("\u{FEFF}\(text)".utf8),
        ]
    }

    private static var pages: [[UInt8]] {
        let table = """
            <table><caption>表</caption><thead><tr><th rowspan=2>一</th><th colspan="3">二</th></tr></thead><tbody><tr><td>\
            <p>甲&nbsp;<b>乙</b></p></td><td>1<br>2</td><td hidden>3</td></tr></tbody></table>
            """
        let page = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title><meta name="ArticleTitle" content="年报">\
            <style>p{}</style><script>if(a<b){}</script></head><body><div class=nav><ul><li><a href=/>首页</a></ul></div>\
            <!-- x --><div id="zoom"><p>一、总体情况&#12290;</p>\(table)<textarea>3</textarea></div></body></html>
            """
        let quoted = table.replacing("\"", with: "\\\"")
        return [
            page, "{\"data\":{\"title\":\"年报\",\"content\":\"<p>\\u4e00、\\ud83d\\ude00</p>\(quoted)\"},\"n\":[1,null]}",
        ]
        .map { Array($0.utf8) }
    }

    private static func document(_ index: Int, in layout: Layout) -> ArchivedDocument? {
        try? Intake().archive(report(index, in: layout), submission: Submission())
    }

    private static func text(_ index: Int, in layout: Layout) -> [UInt8]? {
        guard let document = document(index, in: layout)?.document,
            let format = DocumentFormat.allCases.firstIndex(of: document.format)
        else { return nil }
        return [UInt8(format)] + Array(document.text.utf8)
    }

    private static var messages: [[UInt8]] {
        guard let archived = document(1, in: .html) else { return [] }
        let report = ReportParser().parse(archived.document)
        let bodies = [
            try? MessageCodec.encode(archived.document), try? MessageCodec.encode(archived),
            try? MessageCodec.encode(report), try? MessageCodec.encode(Assessor().assess(report)),
        ]
        return bodies.compactMap(\.self)
    }

    private static let said: [[UInt8]] = [
        "7\0https://example.gov.cn/1.html\0年报.docx\0澄屿市商务局\u{0}2024\u{0}2025-01-24\0x",
        "\0\0.txt\0\0二〇二四\u{0}1737702000",
        "text/html; charset=gb2312\0\0a.pdf\0局\u{0}1899\u{0}2025-01-24T23:59:59.5+08:00\u{0}text/plain",
    ].map { Array($0.utf8) }
}
