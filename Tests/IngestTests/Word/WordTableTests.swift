import DamageCorpus
import Documents
import IngestCore
import Models
import Testing

@Suite("The tables of a Word file")
struct WordTableTests {
    private func text(_ rows: String...) throws -> String { try WordSamples.text(table(rows.joined())) }
    private func table(_ rows: String) -> String { WordSamples.table(rows) }
    private func cell(_ text: String, _ properties: String = "") -> String { WordSamples.cell(text, properties) }
    private func row(_ cells: String, _ properties: String = "") -> String {
        WordSamples.row(cells, properties: properties)
    }
    private let first = "<w:vMerge w:val=\"restart\"/>"
    private let next = "<w:vMerge/>"
    private func span(_ columns: Int) -> String { "<w:gridSpan w:val=\"\(columns)\"/>" }

    @Test("A row is a line, a cell that spans stands in the first of its places")
    func spans() throws {
        #expect(
            try text(
                row(cell("a", span(2) + first) + cell("b", span(2))),
                row(cell("", span(2) + next) + cell("c") + cell("d")),
                row(cell("e", first) + cell("f") + cell("1") + cell("2")),
                row(cell("", "<w:vMerge w:val=\"continue\"/>") + cell("g") + cell("3") + cell("4")))
                == "a\t\tb\t\n\t\tc\td\ne\tf\t1\t2\n\tg\t3\t4\n")
    }

    @Test("Text in a cell that continues another is not lost")
    func continuedText() throws {
        #expect(
            try text(
                row(cell("a", first) + cell("1")), row(cell("b", next) + cell("2")), row(cell("", next) + cell("3")))
                == "a\t1\nb\t2\n\t3\n")
    }

    @Test("A merged cell ends where the next begins, and where nothing is to be continued")
    func mergedTwice() throws {
        #expect(
            try text(
                row(cell("a", first) + cell("1")), row(cell("b", first) + cell("2")), row(cell("", next) + cell("3")))
                == "a\t1\nb\t2\n\t3\n")
        #expect(try text(row(cell("", next) + cell("1")), row(cell("", next) + cell("2"))) == "\t1\n\t2\n")
        #expect(
            try text(row(cell("a", first) + cell("1")), row(cell("b") + cell("2")), row(cell("", next) + cell("3")))
                == "a\t1\nb\t2\n\t3\n")
    }

    @Test("A cell that continues its neighbour is none")
    func mergedToTheRight() throws {
        let (start, go) = ("<w:hMerge w:val=\"restart\"/>", "<w:hMerge/>")
        #expect(
            try text(
                row(cell("a", start) + cell("", go) + cell("1")), row(cell("b") + cell("c") + cell("2")),
                row(cell("d", start) + cell("e", go) + cell("3"))) == "a\t\t1\nb\tc\t2\nd\te\t3\n")
    }

    @Test("Columns that a row leaves out are empty places")
    func leftOut() throws {
        #expect(
            try text(
                row(cell("a") + cell("b") + cell("c") + cell("d")),
                row(cell("1"), "<w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/>")) == "a\tb\tc\td\n\t\t1\t\n")
    }

    @Test("A row that lacks a cell has a place less")
    func raggedRow() throws {
        #expect(try text(row(cell("a") + cell("1") + cell("2")), row(cell("b") + cell("3"))) == "a\t1\t2\nb\t3\n")
    }

    @Test("A deleted row is none, and merged cells go on over it")
    func deletedRow() throws {
        #expect(
            try text(
                row(cell("a", first) + cell("1")), row(cell("", next) + cell("9"), "<w:del/>"),
                row(cell("", next) + cell("2")), row(cell("b", "") + cell("3"), "<w:ins/>")) == "a\t1\n\t2\nb\t3\n")
    }

    @Test("Content controls around rows and cells are nothing")
    func controls() throws {
        func control(_ content: String) -> String {
            "<w:sdt><w:sdtPr><w:tabs/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        #expect(
            try text(control(row(cell("a") + control(cell("1")))), row(control(cell("b")) + cell("2")))
                == "a\t1\nb\t2\n")
    }

    @Test("However a cell is wrapped it is one line: labels stay whole, figures apart")
    func wrapping() throws {
        let label = "<w:tc>\(WordSamples.paragraph("三、本"))\(WordSamples.paragraph("年度"))</w:tc>"
        let figures = "<w:tc>\(WordSamples.paragraph("1"))\(WordSamples.paragraph("2"))</w:tc>"
        #expect(try text(row(label + figures)) == "三、本年度\t1 2\n")
    }

    @Test("A table around tables lays the page out, and so its cells are blocks")
    func nested() throws {
        let inner = table(row(cell("a") + cell("1")) + row(cell("b") + cell("2")))
        #expect(try text(row("<w:tc>\(inner)<w:p/></w:tc>" + cell("侧"))) == "a\t1\nb\t2\n侧\n")
    }

    @Test("Every text of a table has the place of its cell")
    func places() throws {
        let body =
            WordSamples.paragraph("前")
            + table(row(cell("a", span(2)) + cell("12")) + row(cell("b") + cell("") + cell("3")))
        let archived = try Intake().archive(WordFile(body).bytes, submission: Submission())
        #expect(archived.document.text == "前\na\t\t12\nb\t\t3\n")
        #expect(
            archived.places == [
                TextPlace(start: 3, length: 1, cell: .init(table: 1, row: 1, column: 1)),
                TextPlace(start: 6, length: 2, cell: .init(table: 1, row: 1, column: 3)),
                TextPlace(start: 9, length: 1, cell: .init(table: 1, row: 2, column: 1)),
                TextPlace(start: 12, length: 1, cell: .init(table: 1, row: 2, column: 3)),
            ])
    }
}
