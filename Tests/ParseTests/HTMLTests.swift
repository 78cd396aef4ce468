import Forms
import Models
import TestSupport
import Testing

@Suite("Web pages, from bytes to cells")
struct HTMLTests {
    private func sample() throws -> String {
        String(decoding: try Samples.sample("sample-web-page.html"), as: UTF8.self)
    }

    /// Reads the sample page with other cells in the rows of some labels.
    private func page(_ rows: [String: [String]]) throws -> ParsedReport {
        var html = try sample()
        for (label, cells) in rows {
            let place = try #require(html.range(of: label))
            let start = try #require(html.range(of: "</td>", after: place.upperBound)).upperBound
            let end = try #require(html.range(of: "</tr>", after: start)).lowerBound
            html.replaceSubrange(start..<end, with: cells.map { "<td>\($0)</td>" }.joined())
        }
        return try read(html)
    }

    /// Reads the sample page with other cells in the row of reviews and lawsuits.
    private func remedies(_ change: [Int: String]) throws -> ParsedReport {
        let printed = ["17", "5", "3", "4", "29", "6", "2", "1", "3", "12", "4", "1", "2", "1", "8"]
        var html = try sample()
        let place = try #require(html.range(of: "四、政府信息公开行政复议、行政诉讼情况"))
        let end = try #require(html.range(of: "</table>", after: place.upperBound)).lowerBound
        let start = try #require(html[..<end].ranges(of: "<tr>").last).upperBound
        let cells = printed.indices.map { "<td>\(change[$0] ?? printed[$0])</td>" }
        html.replaceSubrange(start..<end, with: cells.joined() + "</tr>")
        return try read(html)
    }

    private let carriedIn = "二、上年结转政府信息公开申请数量"
    private let regulation = ">规章"

    @Test("A page that is laid out by a table is read like any other")
    func whole() throws {
        let report = try page([:])
        #expect(report.row("received_new") == [889, 168, 65, 55, 100, 85, 1362])
        #expect(report.identity.published?.value.description == "2023-03-22")
        #expect(report.sections.count == 6)
    }

    @Test("However its source is wrapped and written, a page gives the same cells")
    func spelling() throws {
        let html = try sample().replacing("<p", with: "<P").replacing("</td>", with: "").replacing("\n", with: "\r\n\t")
        #expect(try read(html).cells.map(\.value) == page([:]).cells.map(\.value))
    }

    @Test("An empty cell between others is blank, and takes no value from them")
    func blankBetween() throws {
        let report = try page([carriedIn: ["11", "&nbsp;", "3", "", "2", "<br>", "16"], regulation: ["2", "", "14"]])
        #expect(report.row("carried_in") == [11, nil, 3, nil, 2, nil, 16])
        #expect(report.cell("requests.carried_in.other_org")?.status == .blank)
        #expect(report.cell("proactive.regulation_repealed")?.status == .blank)
        #expect(report.cell("proactive.regulation_in_force")?.value?.count == 14)
        #expect(try remedies([6: "", 9: "10"]).cell("remedies.litigation_direct_corrected")?.status == .blank)
        // Where the total is not that of the rest, the figure may be one that was lost.
        #expect(try remedies([6: ""]).cell("remedies.litigation_direct_corrected")?.status != .reported)
    }

    @Test("A first cell that is empty is blank where the total is that of the rest")
    func blankFirst() throws {
        let report = try page([carriedIn: ["&nbsp;", "2", "3", "2", "2", "1", "10"]])
        #expect(report.row("carried_in") == [nil, 2, 3, 2, 2, 1, 10])
    }

    @Test("A last cell of table 4 that is empty leaves the others what they are")
    func blankLast() throws {
        let report = try remedies([14: ""])
        #expect(report.cell("remedies.review_corrected")?.value?.count == 5)
        #expect(report.cell("remedies.litigation_after_review_upheld")?.value?.count == 4)
        #expect(report.cell("remedies.litigation_after_review_total")?.value == nil)
    }

    @Test("A row without a figure is blank, and takes none from the next")
    func blankRow() throws {
        let empty = Array(repeating: "&nbsp;", count: 7)
        let report = try page([carriedIn: empty, regulation: ["", "", ""]])
        #expect(report.row("carried_in") == Array(repeating: nil, count: 7))
        #expect(report.cell("requests.carried_in.total")?.status == .blank)
        #expect(report.cell("proactive.regulation_issued")?.status == .blank)
        #expect(report.row("granted") == [231, 41, 9, 7, 16, 14, 318])
    }

    @Test("A row that lacks a cell is not read by its columns")
    func lostCell() throws {
        let report = try page([carriedIn: ["11", "2", "3", "2", "1", "21"]])
        #expect(report.cell("requests.carried_in.total")?.value?.count == 21)
        #expect(report.cell("requests.carried_in.legal_service_org")?.status != .reported)
    }

    @Test("A footnote's mark is no digit of the figure")
    func footnote() throws {
        let html = try sample().replacing("40672", with: "40672<sup>1</sup>")
        #expect(try read(html).cell("proactive.license_decisions")?.value?.count != 406_721)
    }
}

// MARK: - Rows that are cut or filled up at their ends

extension HTMLTests {
    @Test(
        "Cells that are empty at the ends of a row are blank",
        arguments: [
            ["11", "2", "3", "2", "2", "1", ""], ["11", "2", "3", "2", "2", "", ""], ["", "2", "3", "2", "2", "", ""],
        ])
    func blankEnds(cells: [String]) throws {
        #expect(try page([carriedIn: cells]).row("carried_in") == cells.map { Int($0) })
    }

    @Test("A first cell that is empty, with a total that is not that of the rest, is never reported")
    func movedRow() throws {
        let report = try page([carriedIn: ["", "2", "3", "2", "2", "1", "21"]])
        // The row may be one that moved to the right: its total is printed, what is lost is inferred at best.
        #expect(report.cell("requests.carried_in.natural_person")?.status != .reported)
        let printed = try page([:]).row("carried_in")
        #expect(zip(report.row("carried_in"), printed).allSatisfy { $0 == nil || $0 == $1 })
    }

    @Test(
        "Cells that are empty on the right of a row of table 2 are blank", arguments: [["2", "1", ""], ["2", "", ""]])
    func blankRight(cells: [String]) throws {
        let report = try page([regulation: cells])
        #expect(report.cell("proactive.regulation_issued")?.value?.count == 2)
        #expect(report.cell("proactive.regulation_repealed")?.value?.count == Int(cells[1]))
        #expect(report.cell("proactive.regulation_in_force")?.status == .blank)
    }

    @Test("The totals of table 4 that are empty are blank")
    func blankTotals() throws {
        let report = try remedies([4: "", 9: "", 14: ""])
        #expect(report.cell("remedies.review_corrected")?.value?.count == 5)
        #expect(report.cell("remedies.litigation_after_review_upheld")?.value?.count == 4)
        #expect(report.cell("remedies.review_total")?.status == .blank)
    }

    @Test(
        "Where table 4 begins with empty cells, none of its figures is reported in another's place",
        arguments: [[0], [0, 1, 2, 3, 4], Array(0..<15)])
    func blankBeginning(places: [Int]) throws {
        // Its row may as well be one that moved to the right.
        let report = try remedies(Dictionary(uniqueKeysWithValues: places.map { ($0, "") }))
        let printed = try page([:])
        let form = try #require(report.edition.map(Form.of))
        for (place, cell) in form.cells(of: .remedies).enumerated() {
            let found = report.cells[cell.index]
            #expect(found.value == nil || found.value == printed.cells[cell.index].value, "\(cell.id)")
            #expect(found.status != .reported || !places.contains(place), "\(cell.id)")
        }
    }

    @Test(
        "Two figures in one cell are not those of two columns",
        arguments: [["11<br>2", "3", "2", "2", "1", "21", ""], ["", "11<br>2", "3", "2", "2", "1", "21"]])
    func twoFigures(cells: [String]) throws {
        let report = try page([carriedIn: cells])
        let form = try #require(report.edition.map(Form.of))
        for cell in form.cells(of: .requests, row: "carried_in") { #expect(report.cells[cell].status != .reported) }
    }

    @Test("Two figures in one cell of table 2 are not those of two columns")
    func twoFigures() throws {
        let report = try page([regulation: ["2<br>1", "14", ""]])
        for cell in ["issued", "repealed", "in_force"] {
            #expect(report.cell("proactive.regulation_\(cell)")?.status != .reported)
        }
    }
}

extension String {
    fileprivate func range(of part: String, after start: Index? = nil) -> Range<Index>? {
        self[(start ?? startIndex)...].firstRange(of: part)
    }
}
