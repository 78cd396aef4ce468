import Models
import Testing

@Suite("Identity")
struct IdentityTests {
    private let outline = """
        一、总体情况
        良好。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        """

    @Test(
        "Titles as they are written give agency and year",
        arguments: [
            "某区商务局2024年政府信息公开工作年度报告", "某区商务局 2024 年政府信息公开工作年度报告", "# 某区商务局2024年度政府信息公开工作年度报告",
            "标题: 某区商务局2024年政府信息公开年度报告", "2024年度某区商务局政府信息公开报告", "某区商务局2024年政务信息公开年度报告",
            "某区商务局\n2024年政府信息公开工作报告",
        ])
    func titles(title: String) throws {
        let report = try read(title + "\n" + outline)
        #expect(report.identity.agency?.value == "某区商务局")
        #expect(report.identity.year?.value == 2024)
    }

    @Test("The line above the title gives the name in full where the title shortens it")
    func masthead() throws {
        let report = try read("岚江省市场监督管理局\n\n政府信息公开\n\n省市场监督管理局2024年政府信息公开工作年度报告\n" + outline)
        #expect(report.identity.agency?.value == "岚江省市场监督管理局")
        #expect(report.identity.agency?.origin == .masthead)
    }

    @Test("Without a name in or above the title the signature gives it")
    func signature() throws {
        let report = try read("2024年政府信息公开工作年度报告\n" + outline + "\n无。\n某区商务局\n2025年1月7日\n")
        #expect(report.identity.agency?.value == "某区商务局")
        #expect(report.identity.agency?.origin == .signature)
        #expect(report.identity.signed?.value.description == "2025-01-07")
    }

    @Test("A title without an agency anywhere leaves the agency unknown")
    func unknown() throws {
        let report = try read("2024年政府信息公开工作年度报告\n" + outline)
        #expect(report.kind == .report)
        #expect(report.identity.agency == nil)
    }

    @Test("Publication date and period are read, a damaged period is not mended")
    func dates() throws {
        let title = "某区商务局2024年政府信息公开工作年度报告\n"
        let whole = try read(title + "发布时间：2025-01-24 17:26\n统计期限自2024年1月1日起至2024年12月31日止。\n" + outline)
        #expect(whole.identity.published?.value.description == "2025-01-24")
        #expect(whole.identity.periodStart?.value.description == "2024-01-01")
        #expect(whole.identity.periodEnd?.value.description == "2024-12-31")
        let damaged = try read(title + "统计期限自202411日起至20241231日止。\n" + outline)
        #expect(damaged.identity.periodStart == nil)
    }

    @Test("A name near the end that no date stands beside is not the signature")
    func footer() throws {
        let report = try read("2024年政府信息公开工作年度报告\n" + outline + "\n无。\n网站地图\n某市大数据中心\n")
        #expect(report.identity.agency == nil)
    }

    @Test("A signature is believed before a line above a title without a name, which may be the site's")
    func siteAbove() throws {
        let report = try read("某市人民政府\n2024年政府信息公开工作年度报告\n" + outline + "\n无。\n某区商务局\n2025年1月7日\n某市大数据中心\n")
        #expect(report.identity.agency?.value == "某区商务局")
    }

    @Test(
        "The beginning of a sentence is no part of a name",
        arguments: ["关于报送某区商务局2024年政府信息公开工作年度报告的函", "现公布某区商务局2024年政府信息公开工作年度报告", "2025年某区商务局2024年政府信息公开工作年度报告"])
    func sentenceBeforeTitle(title: String) throws {
        let report = try read(title + "\n" + outline)
        #expect(report.identity.agency == nil)
        #expect(report.identity.year?.value == 2024)
    }

    @Test("Of titles with different years the nearest to the report counts")
    func listOfReports() throws {
        let report = try read("某区教育局2023年政府信息公开工作年度报告\n某区商务局2024年政府信息公开工作年度报告\n" + outline)
        #expect(report.identity.agency?.value == "某区商务局")
        #expect(report.identity.year?.value == 2024)
    }

    @Test(
        "The time behind a date does not lengthen its day",
        arguments: [
            ("2025-1-1 23:10", "2025-01-01"), ("2025-01-2417:26", "2025-01-24"), ("2025年1月2日 3:00", "2025-01-02"),
        ])
    func timeBehind(printed: String, day: String) throws {
        let report = try read("某区商务局2024年政府信息公开工作年度报告\n发布时间：\(printed)\n" + outline)
        #expect(report.identity.published?.value.description == day)
    }

    @Test("A day that runs together with the time behind it is not cut by guess")
    func timeRunTogether() throws {
        let report = try read("某区商务局2024年政府信息公开工作年度报告\n发布时间：2025-1-123:10\n" + outline)
        #expect(report.identity.published == nil)
    }

    @Test("A department reports for itself; what a government's name does not say stays unknown")
    func scope() throws {
        #expect(try read("某区商务局2024年政府信息公开工作年度报告\n" + outline).identity.scope == .own)
        #expect(try read("某县人民政府2024年政府信息公开工作年度报告\n" + outline).identity.scope == .unknown)
        #expect(try read("某镇人民政府2024年政府信息公开工作年度报告\n" + outline).identity.scope == .own)
    }

    @Test("Sections are found by meaning, whatever their numbers, and an extra one is not counted")
    func sections() throws {
        let report = try read(
            """
            某区商务局2020年度政府信息公开工作报告
            一、总体情况
            二、政务信息公开总体情况
            三，主动公开政府信息情况
            四、收到和处理政府信息公开申请情况
            五，政府信息公开行政复议、行政诉讼情况
            六、存在的主要问题及改进情况
            完
            """)
        #expect(report.sections.map(\.kind) == [.overview, .proactive, .requests, .remedies, .problems])
        #expect(report.sections.last?.heading == "六、存在的主要问题及改进情况")
        #expect(report.sections.last?.bodySpan == Span(line: 8, start: 109, length: 1))
    }

    @Test("A heading that is quoted in a sentence is no heading")
    func quotedHeading() throws {
        let report = try read("通知\n本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。")
        #expect(report.kind == .other)
    }

    @Test("A report of before 2019 is a report without cells")
    func legacy() throws {
        let report = try read("某区商务局2016年政府信息公开工作年度报告\n一、概述\n全年公开信息12条。")
        #expect(report.kind == .report)
        #expect(report.identity.year?.value == 2016)
        #expect(report.edition == nil)
        #expect(report.cells == [])
    }
}
