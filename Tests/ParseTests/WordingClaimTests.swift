import Models
import Testing

@Suite("What the prose claims")
struct WordingClaimTests {
    @Test(
        arguments: [
            ("XX局高度重视政务公开。", ["XX局"]), ("20XX年工作平稳。", ["20XX年"]), ("××单位落实责任。", ["××单"]), ("由某某部门负责。", []),
            ("某某单位落实责任。", ["某某单"]), ("（请填写本单位情况）全年平稳。", ["（请填写本单位情况）"]),
        ])
    func `Words of a template are remarked`(prose: String, words: [String]) throws {
        #expect(try wording(prose).words(.template) == words)
    }

    @Test func `An instruction behind a heading is remarked`() throws {
        let report = try wording(headings: [2: "三、收到和处理政府信息公开申请情况（数据准确、要素齐全）"])
        #expect(report.words(.template) == ["（数据准确、要素齐全）"])
    }

    @Test(arguments: ["确保数据准确、要素齐全。", "网址为www.chengyu.gov.cn/xxgk/xxjg。", "张某某局长接访。", "申请人请填写申请表。"])
    func `The same words in a sentence, in an address or as a name are not`(prose: String) throws {
        #expect(try wording(prose).words(.template).isEmpty)
    }

    @Test(
        arguments: [
            ("本单位2023年度主动公开政府信息30条。", ["本单位2023年度 → 2023"]), ("2023年，我局主动公开政府信息30条。", ["2023年 → 2023"]),
            ("2022年度，我局共受理政府信息公开申请2件。", ["2022年度 → 2022"]),
            ("我局2023年政府信息公开工作平稳有序。", ["我局2023年 → 2023"]),
        ])
    func `Another year in which the report speaks of itself is remarked`(prose: String, years: [String]) throws {
        #expect(try wording(prose).meant(.otherYear) == years)
    }

    @Test func `So is the year of the announcement, and that of the fees`() throws {
        let announced = try wording(before: "现将澄屿市商务局2023年政府信息公开工作年度报告公布如下。")
        #expect(announced.meant(.otherYear) == ["2023年 → 2023"])
        #expect(try wording(other: "2023年，我局没有收取信息处理费。").meant(.otherYear) == ["2023年 → 2023"])
        #expect(try wording(other: "2025年度未收取信息处理费。").meant(.otherYear) == ["2025年度 → 2025"])
    }

    @Test(
        arguments: [
            "2024年，我局主动公开政府信息30条，较2023年增加5条。", "与2023年相比，主动公开政府信息多了5条。", "2025年，我局将主动公开更多政府信息。",
            "依照《澄屿市2023年政务公开工作要点》办理。", "依照澄商发〔2023〕17号办理。", "自2020年以来，我局累计主动公开政府信息300条。",
            "截至2023年底，我局共公开政府信息200条。", "2023年12月，我局主动公开政府信息栏目改版，共3个。", "2022年，我局获评先进单位。",
            "2023年结转的申请2件已办结。", "按时发布我局2023年度政府信息公开工作年度报告，回应关切。", "本单位2023年度主动公开的信息继续有效。",
        ])
    func `Comparisons, plans, documents and events of other years are not`(prose: String) throws {
        #expect(try wording(prose).words(.otherYear).isEmpty)
    }

    @Test func `Nor is another year if the report's own is not known`() throws {
        let report = try read(
            """
            澄屿市商务局政府信息公开工作年度报告
            一、总体情况
            本单位2023年度主动公开政府信息30条。
            二、主动公开政府信息情况
            行政许可\t3
            行政处罚\t0
            三、收到和处理政府信息公开申请情况
            """)
        #expect(report.words(.otherYear).isEmpty)
    }

    @Test(
        arguments: [
            ("全年收到申请12件，全部办结。", "全部办结"), ("受理政府信息公开申请2件，均已按时答复。", "均已按时答复"), ("收到申请9件，办结率100%。", "办结率100%"),
        ])
    func `That all requests are dealt with is remarked`(prose: String, words: String) throws {
        #expect(try wording(prose).words(.allHandled) == [words])
    }

    @Test(
        arguments: [
            "收到申请12件、网民留言30条，留言全部办结。", "收到申请12件，除2件结转下年度外，均已办结。", "办理建议提案20件，全部办结。", "收到申请12件，未能做到按期，不全部答复。",
            "收到申请12件，按时办结率100%。", "收到申请12件，办结率91.7%，按期答复率100%。",
        ])
    func `That others are, or that some are left, is not`(prose: String) throws {
        #expect(try wording(prose).words(.allHandled).isEmpty)
    }

    @Test(
        arguments: [
            ("做好双公示工作，及时更新。", ["双公示"]), ("按要求公开行政许可、行政处罚信息30条。", ["行政许可、行政处罚"]),
            ("公开行政许可、行政处罚双公示信息。", ["行政许可、行政处罚双公示"]),
        ])
    func `That licences and penalties are published is remarked`(prose: String, words: [String]) throws {
        #expect(try wording(prose).words(.publishesDecisions) == words)
    }

    @Test(arguments: ["本机关不涉及行政许可、行政处罚信息公开。", "全年办理行政许可20件。", "没有行政许可和行政处罚需要公示。"])
    func `That there are none, or only licences, is not`(prose: String) throws {
        #expect(try wording(prose).words(.publishesDecisions).isEmpty)
    }
}
