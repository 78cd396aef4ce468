import Models
import Testing

@Suite("Wording of labels and headings")
struct WordingFormTests {
    private static let table = """
        第二十条第（一）项
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t2\t1\t8
        第二十条第（五）项
        信息内容\t本年处理决定数量
        行政许可\t30
        """

    private func labels(_ changes: [(String, String)]) throws -> [String] {
        var table = Self.table
        for (old, new) in changes {
            table = table.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
        }
        return try wording(table: table).meant(.otherLabel)
    }

    @Test func `Another wording of a row or a column is remarked`() throws {
        #expect(try labels([("行政规范性文件", "规范性文件")]) == ["规范性文件 → normative_document"])
        #expect(try labels([("本年制发件数", "本年新制发数")]) == ["本年新制发数 → issued"])
    }

    @Test func `A column of the other edition is remarked`() throws {
        #expect(try labels([("现行有效件数", "对外公开总数量")]) == ["对外公开总数量 → in_force"])
    }

    @Test func `Blanks, brackets and a wrapped label are not`() throws {
        #expect(try labels([]).isEmpty)
        #expect(try labels([("规章", "规 章"), ("行政规范性文件", "行政规范\n性文件"), ("现行有效件数", "现行\n有效件数")]).isEmpty)
    }

    private func requests(_ row: String) throws -> ParsedReport {
        try read(
            """
            澄屿市商务局2024年政府信息公开工作年度报告
            一、总体情况
            全年平稳。
            二、主动公开政府信息情况
            本年制发件数
            三、收到和处理政府信息公开申请情况
            \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
            （三）不予公开
            1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0
            \(row)
            3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0
            """)
    }

    @Test(
        arguments: [
            ("2.其他法律法规禁止公开\t1\t0\t0\t0\t0\t0\t1", "2.其他法律法规禁止公开"),
            ("2.其他法律行政法规禁止公幵\t1\t0\t0\t0\t0\t0\t1", "2.其他法律行政法规禁止公幵"),
        ])
    func `An alias and a misread label are remarked, with the row`(row: String, words: String) throws {
        let report = try requests(row)
        #expect(report.meant(.otherLabel) == ["\(words) → refused_other_law"])
        #expect(report.remarks.first?.table == .requests)
        #expect(report.row("refused_other_law") == [1, 0, 0, 0, 0, 0, 1])
    }

    @Test(arguments: ["２．其他法律行政法规禁止公开", "2. 其他法律、行政法规禁止公开", "其他法律行政法规\n禁止公开"])
    func `Another style of the number or a comma is not`(label: String) throws {
        #expect(try requests(label + "\t1\t0\t0\t0\t0\t0\t1").words(.otherLabel).isEmpty)
    }

    @Test func `A heading that is none of the six is remarked`() throws {
        let report = try wording("全年平稳。\n二、信息公开制度建设情况\n制度完善。", headings: [1: "三、主动公开政府信息情况"])
        #expect(report.words(.extraSection) == ["二、信息公开制度建设情况"])
    }

    @Test(arguments: ["（一）信息公开制度建设", "一、加强领导，压实责任。", "一是加强领导", "三、本年度办理结果", "1、信息公开制度建设"])
    func `A heading of a part, a sentence and a row are not`(line: String) throws {
        #expect(try wording("全年平稳。\n\(line)\n制度完善。").words(.extraSection).isEmpty)
    }

    @Test func `A section tells its text if it is short`() throws {
        let report = try wording(problems: " 无 。\n", other: String(repeating: "没有其他事项。", count: 6))
        #expect(report.sections.map(\.brief).suffix(2) == ["无。", nil])
        #expect(report.sections[2].brief == "")
        #expect(report.sections[2].bodySpan == nil)
    }

    @Test func `Remarks come in the order of the document`() throws {
        let report = try wording("年初部暑任务，。", table: "信息内容\t本年新制发数\n规章\t0\t0\t0")
        #expect(report.remarks.map(\.kind) == [.wrongCharacter, .punctuation, .otherLabel])
        #expect(report.remarks.map(\.span) == report.remarks.map(\.span).sorted())
    }

    @Test func `Of a text without end there are few remarks`() throws {
        let report = try wording(String(repeating: "年初部暑任务，。对栏目进行进行梳理。全年收到申请2件，全部办结。\n", count: 3000))
        #expect(report.remarks.count <= ParsedReport.remarkLimit)
        #expect(report.words(.punctuation).count == 12)
        #expect(report.words(.wrongCharacter) == ["部暑"])
    }
}

@Suite("Words before the title")
struct WordsBeforeTitleTests {
    private func words(_ line: String) throws -> [String] {
        try read(line + "\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、其他\n").words(.beforeTitle)
    }

    @Test func `What stands on the title's line before it is remarked`() throws {
        #expect(
            try words("888bet(中国)官方网站 澄屿市商务局2024年政府信息公开工作年度报告") == ["888bet(中国)官方网站"])
    }

    @Test func `A title alone on its line is not`() throws {
        #expect(try words("澄屿市商务局2024年政府信息公开工作年度报告").isEmpty)
        #expect(try words("# 澄屿市商务局2024年政府信息公开工作年度报告").isEmpty)
    }
}
