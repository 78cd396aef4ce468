import Forms
import Models
import Testing

@Suite("Doubtful tables")
struct DoubtfulTablesTests {
    // MARK: - Columns in another order

    @Test("Where header and totals say that 总计 stands before 其他, the values are read in that order")
    func totalBeforeOther() throws {
        var table = RequestTable()
        table.header.swapAt(5, 6)
        for (id, values) in table.rows { table.set(id, Array(values[..<5]) + [values[6], values[5]]) }
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.total")?.basis == .header)
    }

    @Test("Where the header has another order than the totals, no value is given to a column")
    func headerInOtherOrder() throws {
        var table = RequestTable()
        table.header.swapAt(5, 6)
        let report = try read(table.text)
        #expect(report.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(report.cell("requests.granted.total")?.status == .damaged)
        #expect(report.observations.contains { $0.kind == .valuesUnplaced && $0.table == .requests })
    }

    @Test("A column of running numbers or of subtotals is left out where the totals show which it is")
    func extraColumn() throws {
        var numbered = RequestTable()
        for (place, (id, values)) in numbered.rows.enumerated() { numbered.set(id, [String(place + 1)] + values) }
        #expect(try read(numbered.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
        var summed = RequestTable()
        for (id, values) in summed.rows {
            let sum = values[1..<6].compactMap(Int.init).reduce(0, +)
            summed.set(id, Array(values[..<6]) + [String(sum)] + values.suffix(1))
        }
        #expect(try read(summed.text).row("unable_not_held") == [2, 1, 0, 0, 1, 0, 4])
    }

    @Test("总计 above or beside 法人或其他组织 is the last column all the same")
    func totalAbove() throws {
        var table = RequestTable()
        table.header = ["总计", "自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
        #expect(try read(table.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
        table.header = ["自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
        #expect(try read(table.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("The columns of 规章 in another order are read by the header that names them all")
    func documentsInOtherOrder() throws {
        let report = try report(proactive: "信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t26\t3\t1\n行政许可\t7")
        #expect(report.cell("proactive.regulation_issued")?.value?.count == 3)
        #expect(report.cell("proactive.regulation_issued")?.basis == .header)
        #expect(report.cell("proactive.regulation_in_force")?.value?.count == 26)
        #expect(report.cell("proactive.license_decisions")?.value?.count == 7)
    }

    @Test("Columns in another order are not read where the header lost one, or a row a value")
    func documentsInDoubtfulOrder() throws {
        let lost = try report(proactive: "信息内容\t现行有效件数\t本年制发件数\n规章\t26\t3\t1")
        #expect(lost.cell("proactive.regulation_issued")?.value == nil)
        #expect(lost.cell("proactive.regulation_issued")?.raw == "26\t3\t1")
        let short = try report(proactive: "信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t26\t3\t")
        #expect(short.cell("proactive.regulation_issued")?.value == nil)
    }

    @Test(
        "Outcomes or blocks in another order are read by the header, if all totals bear it out",
        arguments: [
            "行政复议\t未经复议直接起诉\t复议后起诉\n" + "结果纠正\t结果维持\t其他结果\t尚未审结\t总计\t"
                + "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
            "未经复议直接起诉\t行政复议\t复议后起诉\n"
                + "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
        ])
    func remediesInOtherOrder(header: String) throws {
        let isOfBlocks = header.hasPrefix("未经")
        let sound = try report(remedies: header + "\n1\t0\t0\t0\t1\t2\t0\t0\t0\t2\t0\t0\t0\t0\t0")
        #expect(
            sound.remedies.prefix(10)
                == (isOfBlocks ? [2, 0, 0, 0, 2, 1, 0, 0, 0, 1] : [0, 1, 0, 0, 1, 2, 0, 0, 0, 2]))
        let wrong = try report(remedies: header + "\n1\t0\t0\t0\t3\t2\t0\t0\t0\t2\t0\t0\t0\t0\t0")
        #expect(wrong.remedies == Array(repeating: nil, count: 15))
    }

    @Test("Where no row has the total of its parts, the columns are not those of the form")
    func noTotalHolds() throws {
        var table = RequestTable()
        for (id, values) in table.rows { table.set(id, ["9"] + values.dropLast()) }
        #expect(try read(table.text).row("granted") == [nil, nil, nil, nil, nil, nil, nil])
    }

    @Test("In a table with a column more than the form, seven values are one too few")
    func numberedRows() throws {
        var table = RequestTable()
        for (place, (id, values)) in table.rows.enumerated() { table.set(id, [String(place)] + values) }
        table.set("granted", ["3", "3", "1", "0", "0", "0", "4"])
        #expect(try read(table.text).row("granted") == [nil, nil, nil, nil, nil, nil, nil])
    }

    // MARK: - Lost cells

    @Test("A row that is filled up with an empty cell on the right is placed by the equations")
    func filledUp() throws {
        var table = RequestTable()
        table.set("granted", ["1", "0", "0", "0", "0", "4", ""])
        let report = try read(table.text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(report.cell("requests.granted.natural_person")?.status == .inferred)
        #expect(report.cell("requests.granted.commercial_enterprise")?.status == .reported)
    }

    @Test("Two values and an empty cell are not the first two of three columns")
    func filledUpDocuments() throws {
        let report = try report(proactive: "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t26\t\n行政规范性文件\t\t3\t4")
        #expect(report.cell("proactive.regulation_issued")?.value == nil)
        // Nothing shows that an empty place is an empty cell here: the request table is not there.
        #expect(report.cell("proactive.normative_document_issued")?.value == nil)
        #expect(report.cell("proactive.normative_document_in_force")?.value == nil)
    }

    @Test("Fourteen values are not the first fourteen of fifteen: what every place of the lost one allows is read")
    func filledUpRemedies() throws {
        let header = Array(repeating: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计", count: 3).joined(separator: "\t")
        let zero = try report(remedies: header + "\n1\t0\t2\t0\t3\t5\t0\t0\t1\t6\t0\t0\t0\t0\t")
        #expect(zero.remedies == [1, 0, 2, 0, 3, 5, 0, 0, 1, 6, 0, 0, 0, 0, 0])
        let doubtful = try report(remedies: header + "\n1\t0\t0\t1\t2\t0\t0\t0\t2\t0\t0\t0\t0\t0\t")
        // Nothing but zeros may be the block before as well.
        #expect(doubtful.remedies == Array(repeating: nil, count: 15))
    }

    @Test("One total of three that is wrong is the author's; values that moved by a cell are not read")
    func shiftedRemedies() throws {
        let header = Array(repeating: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计", count: 3).joined(separator: "\t")
        let wrong = try report(remedies: header + "\n1\t0\t2\t0\t4\t7\t0\t0\t1\t8\t0\t0\t0\t0\t0")
        #expect(wrong.remedies == [1, 0, 2, 0, 4, 7, 0, 0, 1, 8, 0, 0, 0, 0, 0])
        // The first block lost a value, the second has one too many.
        let moved = try report(remedies: header + "\n1\t2\t0\t3\t5\t0\t0\t1\t6\t9\t0\t0\t0\t0\t0")
        #expect(moved.remedies == Array(repeating: nil, count: 15))
        #expect(moved.observations.contains { $0.kind == .valuesUnplaced && $0.table == .remedies })
    }

    @Test("Two thirds of a table with the totals of another order are not read for one row that happens to fit")
    func oneTotalHolds() throws {
        var table = RequestTable()
        table.header.removeAll()
        for (id, values) in table.rows { table.set(id, Array(values[..<5]) + [values[6], values[5]]) }
        table.set("rejected_repeat", ["0", "0", "0", "0", "0", "2", "2"])
        #expect(try read(table.text).row("granted") == [nil, nil, nil, nil, nil, nil, nil])
    }

    // MARK: - What is no cell

    @Test("A page number below a row that lost a value does not make up for it")
    func pageNumber() throws {
        var table = RequestTable()
        table.set("granted", ["3", "1", "0", "0", "0", "4\n2"])
        #expect(try read(table.text).row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        table.set("granted", ["3", "1", "0", "0", "0", "0", "4\n2"])
        #expect(try read(table.text).row("granted") == [3, 1, 0, 0, 0, 0, 4])
    }

    @Test("The figures of a row that lost its label are not those of the empty row above")
    func lostLabel() throws {
        var table = RequestTable()
        table.set("granted", ["", "", "", "", "", "", "\n\t3\t1\t0\t0\t0\t0\t4"])
        let report = try read(table.text)
        #expect(report.row("granted") == [nil, nil, nil, nil, nil, nil, nil])
        #expect(report.cell("requests.granted.total")?.status == .blank)
    }

    @Test(
        "A label in a sentence is no row",
        arguments: ["本年制发件数如下：全年共办理行政许可 20 件", "本年制发件数见附件。行政许可 20 件，行政处罚 5 件。", "其中：行政许可20件；行政许可20。"])
    func sentence(text: String) throws {
        #expect(try report(proactive: "本年制发件数\n" + text).cell("proactive.license_decisions")?.value == nil)
    }

    @Test("A label that runs together with another label is a row")
    func runTogether() throws {
        let report = try report(proactive: "信息内容本年处理决定数量行政许可7218 第二十条第（六）项")
        #expect(report.cell("proactive.license_decisions")?.value?.count == 7218)
    }

    @Test("A document with two tables of different figures is two reports: none is read, and it is said")
    func severalReports() throws {
        var other = RequestTable()
        other.set("granted", ["4", "0", "0", "0", "0", "0", "4"])
        let report = try read(RequestTable().text + "\n" + other.text)
        #expect(report.cells.allSatisfy { $0.value == nil })
        #expect(report.observations.map(\.kind) == [.severalReports])
        #expect(report.identity.agency == nil && report.identity.year == nil)
    }

    @Test("A table that is printed twice is one table")
    func printedTwice() throws {
        let report = try read(RequestTable().text + "\n" + RequestTable().text)
        #expect(report.row("granted") == [3, 1, 0, 0, 0, 0, 4])
        #expect(!report.observations.contains { $0.kind == .severalReports })
    }

    @Test("A second report on another form does not change the form of the first")
    func twoReports() throws {
        let second = "\n某区教育局2020年政府信息公开工作年度报告\n本年新制作数量 本年新公开数量 对外公开总数量 上一年项目数量 采购项目数量 采购总金额\n"
        #expect(try read(RequestTable().text + second).edition == .form2021)
    }
}
