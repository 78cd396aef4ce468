import Documents
import IngestCore
import Models
import Testing

@testable import DamageCorpus

/// Pages as they are printed: what is one line, what is left out, where it stands.
@Suite("Pages of a PDF")
struct PDFPageTests {
    private func read(_ canvas: PDFCanvas, turned: Int = 0, entries: String = "") async throws -> ArchivedDocument {
        try await Intake(limits: .patient).receive(
            canvas.bytes(turned: turned, entries: entries), submission: Submission())
    }

    private func code(of bytes: [UInt8], limits: ReadingLimits = .patient) async -> Refusal? {
        do throws(Refusal) {
            _ = try await Intake(limits: limits).receive(bytes, submission: Submission())
            return nil
        } catch {
            return error
        }
    }

    @Test("Lines that go on are one paragraph, an indented one begins another")
    func paragraphs() async throws {
        var canvas = PDFCanvas()
        let line = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
        canvas.text(String(line.prefix(28)), x: 100, top: 100, size: 14)
        canvas.text(line, x: 72, top: 122, size: 14)
        canvas.text("完。", x: 72, top: 144, size: 14)
        canvas.text("另起一段。", x: 100, top: 166, size: 14)
        let text = try await read(canvas).document.text
        #expect(text == line.prefix(28) + line + "完。\n另起一段。\n")
    }

    @Test("Page numbers and what every page repeats are left out, but stand once")
    func furniture() async throws {
        var canvas = PDFCanvas()
        for page in 1...3 {
            if page > 1 { canvas.newPage() }
            canvas.text("年报", x: 72, top: 40, size: 10)
            canvas.text("第\(page)段。", x: 100, top: 300, size: 14)
            canvas.text("— \(page) —", x: 280, top: 800, size: 10)
        }
        #expect(try await read(canvas).document.text == "年报\n第1段。\n第2段。\n第3段。\n")
    }

    @Test("Columns of text are read one after the other")
    func columns() async throws {
        var canvas = PDFCanvas()
        let left = ["甲乙丙丁戊己庚辛壬癸子丑寅卯", "辰巳午未申酉戌亥天地玄黄宇宙", "洪荒日月盈昃辰宿列张寒来暑往", "秋收冬藏。"]
        let right = ["金生丽水玉出昆冈剑号巨阙珠称", "夜光果珍李柰菜重芥姜海咸河淡", "鳞潜羽翔龙师火帝鸟官人皇始制", "文字。"]
        for (index, (one, other)) in zip(left, right).enumerated() {
            canvas.text(one, x: 60, top: 100 + 20 * Double(index), size: 14)
            canvas.text(other, x: 320, top: 100 + 20 * Double(index), size: 14)
        }
        let text = try await read(canvas).document.text.filter { $0 != "\n" }
        #expect(text == (left + right).joined())
    }

    @Test("A figure that its cell is too narrow for is one, figures below each other are several")
    func brokenFigures() async throws {
        func table(_ values: [[String]]) -> PDFCanvas {
            var canvas = PDFCanvas()
            for (column, lines) in values.enumerated() {
                let left = 100 + 40 * Double(column)
                canvas.frame(left, 100, left + 40, 140, as: .strokes)
                for (index, line) in lines.enumerated() {
                    let top = 120 + 12 * (Double(index) - Double(lines.count) / 2)
                    canvas.text(line, x: left + 5, top: top, size: 10)
                }
            }
            return canvas
        }
        #expect(try await read(table([["许可"], ["123456", "78"], ["5"]])).document.text == "许可\t12345678\t5\n")
        #expect(try await read(table([["许可"], ["12", "34"], ["5"]])).document.text == "许可\t12 34\t5\n")
        #expect(
            try await read(table([["许可"], ["123456", "78"], ["5", "6"]])).document.text == "许可\t123456 78\t5 6\n")
    }

    /// Draws texts at the heights and places given.
    private func canvas(_ texts: [(Double, [(Double, String)])]) -> PDFCanvas {
        var canvas = PDFCanvas()
        for (top, texts) in texts { for (x, text) in texts { canvas.text(text, x: x, top: top, size: 10) } }
        return canvas
    }

    @Test("Without rulings a table is one where every word has its cell")
    func unruled() async throws {
        let header = (100.0, [(80.0, "信息内容"), (230, "制发"), (330, "废止"), (430, "有效")])
        let rows = [
            (130.0, [(80.0, "规章"), (235, "1"), (435, "3")]), (160, [(80, "规范性"), (235, "12"), (335, "7"), (435, "9")]),
        ]
        let table = try await read(canvas([header] + rows)).document
        #expect(table.text == "信息内容\t制发\t废止\t有效\n规章\t1\t\t3\n规范性\t12\t7\t9\n")
        #expect(table.tableLines == TableLines(runs: [0, 3]))
    }

    @Test("Labels of two lines stand in the middle beside their values or begin there", arguments: [0.0, -7])
    func wrappedLabels(shift: Double) async throws {
        let table = try await read(
            canvas([
                (100, [(230, "自然人"), (330, "总计")]),
                (130 + shift, [(80, "一、本年新收政府")]), (130, [(240, "1"), (340, "3")]), (144 + shift, [(80, "信息公开申请数量")]),
                (170 + shift, [(80, "二、上年结转政府")]), (170, [(240, "2"), (340, "4")]), (184 + shift, [(80, "信息公开申请数量")]),
            ])
        ).document
        #expect(table.text == "\t自然人\t总计\n一、本年新收政府信息公开申请数量\t1\t3\n二、上年结转政府信息公开申请数量\t2\t4\n")
    }

    @Test("Where a label may be one column's or another's, and a value's row is in doubt, lines are lines")
    func doubtful() async throws {
        // A label between two columns.
        let between = try await read(
            canvas([
                (100, [(280, "制发"), (430, "有效")]), (130, [(80, "规章"), (235, "1"), (335, "2"), (435, "3")]),
                (160, [(80, "规范性"), (235, "1"), (335, "7"), (435, "9")]),
            ])
        ).document
        #expect(between.tableLines == TableLines())
        #expect(between.text.contains("规范性 1 7 9\n"))
        // Labels that stand neither beside their values nor around them.
        let shifted = try await read(
            canvas([
                (100, [(230, "制发"), (330, "有效")]), (130, [(235, "1"), (335, "2")]), (139, [(80, "规章")]),
                (160, [(235, "3"), (335, "4")]), (169, [(80, "规范性")]),
            ])
        ).document
        #expect(shifted.tableLines == TableLines())
    }

    @Test("A figure that no ruling parts from two columns is in the one it stands below")
    func lostRuling() async throws {
        var canvas = canvas([
            (105, [(130, "信息内容"), (235, "制发"), (335, "有效")]), (135, [(130, "规章"), (340, "3")]),
            (165, [(130, "规范性"), (240, "1"), (340, "2")]),
        ])
        for top in [100.0, 130, 160] {
            canvas.frame(120, top, 220, top + 30, as: .strokes)
            if top != 130 { canvas.frame(220, top, 320, top + 30, as: .strokes) }
            canvas.frame(top == 130 ? 220 : 320, top, 420, top + 30, as: .strokes)
        }
        #expect(try await read(canvas).document.text == "信息内容\t制发\t有效\n规章\t\t3\n规范性\t1\t2\n")
    }

    @Test("What is empty at the end of a row is not made up for")
    func emptyAtEnd() async throws {
        let table = try await read(
            canvas([
                (100, [(230, "制发"), (330, "废止"), (430, "有效")]), (130, [(80, "规章"), (235, "1"), (335, "2")]),
                (160, [(80, "规范性"), (235, "1"), (335, "7"), (435, "9")]),
            ])
        ).document
        #expect(table.text == "\t制发\t废止\t有效\n规章\t1\t2\n规范性\t1\t7\t9\n")
    }

    @Test("Every text is found on its page, in its box")
    func places() async throws {
        var canvas = PDFCanvas()
        canvas.text("第一页的话。", x: 100, top: 300, size: 14)
        canvas.newPage()
        canvas.frame(100, 200, 200, 230, as: .strokes)
        canvas.frame(200, 200, 300, 230, as: .strokes)
        canvas.text("行政许可", x: 110, top: 210, size: 10)
        canvas.text("42", x: 240, top: 210, size: 10)
        let archived = try await read(canvas)
        #expect(archived.document.text == "第一页的话。\n行政许可\t42\n")
        #expect(archived.places.map(\.page) == [1, 2, 2])
        #expect(
            archived.places.map(\.cell) == [
                nil, .init(table: 1, row: 1, column: 1), .init(table: 1, row: 1, column: 2),
            ])
        let box = try #require(archived.places.last?.box)
        #expect((238...241).contains(box.left) && (249...252).contains(box.right))
        #expect((204...212).contains(box.top) && (217...226).contains(box.bottom))
    }

    @Test("Pages that are turned or cropped have their tables", arguments: [0, 90, 180, 270])
    func turned(rotation: Int) async throws {
        var canvas = PDFCanvas(width: 400, height: 300)
        canvas.frame(100, 100, 200, 130, as: .strokes)
        canvas.frame(200, 100, 300, 130, as: .strokes)
        canvas.text("行政许可", x: 110, top: 110, size: 10)
        canvas.text("42", x: 240, top: 110, size: 10)
        #expect(try await read(canvas, turned: rotation).document.text == "行政许可\t42\n")
        let cropped = try await read(canvas, turned: rotation, entries: "/CropBox [30 20 290 280]")
        #expect(cropped.document.text == "行政许可\t42\n")
    }

    @Test("Pages that are pictures are counted, blank ones are not")
    func pictures() async throws {
        var canvas = PDFCanvas()
        canvas.picture()
        canvas.newPage()
        let scanned = try await read(canvas).document
        #expect(scanned.text.isEmpty)
        #expect(scanned.notes == [DocumentNote(.picturePages, 1, of: 2)])
        canvas.text("文字。", x: 100, top: 100, size: 14)
        #expect(try await read(canvas).document.notes == [DocumentNote(.picturePages, 1, of: 2)])
    }

    @Test("What cannot be read says why")
    func refusals() async {
        var canvas = PDFCanvas()
        canvas.text("文字。", x: 100, top: 100, size: 14)
        let bytes = canvas.bytes()
        #expect(await code(of: bytes) == nil)
        let cut = await code(of: Array(bytes.prefix(bytes.count / 2)))
        #expect(cut == Refusal(.unreadable, "the PDF is cut off: its end is missing"))
        let noise = await code(of: Array("%PDF-1.4\nnothing\n%%EOF\n".utf8))
        #expect(noise?.reason == "the PDF is damaged: pdftotext finds no pages in it")
        let key = String(repeating: "00", count: 32)
        let locked = canvas.bytes(
            trailer: "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> ")
        #expect(
            await code(of: locked)?.reason == "the PDF is locked by a password; remove it and send the document again")
        canvas.newPage()
        canvas.newPage()
        var limits = ReadingLimits.patient
        limits.pages = 2
        #expect(
            await code(of: canvas.bytes(), limits: limits)
                == Refusal(.tooLarge, "the PDF has more than 2 pages, the most that are read"))
        limits = .patient
        limits.inflatedBytes = 100
        #expect(await code(of: bytes, limits: limits)?.code == .tooLarge)
        limits = .patient
        limits.seconds = 0
        #expect(await code(of: bytes, limits: limits) == Refusal(.unreadable, "the PDF was not read within 0 seconds"))
        limits = .patient
        limits.programBytes = 1 << 20
        #expect(await code(of: bytes, limits: limits)?.code == .unreadable)
        #expect(await code(of: PDFCanvas().bytes())?.code == .empty)
    }
}
