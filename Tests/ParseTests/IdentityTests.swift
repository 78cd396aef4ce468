import Models
import Testing

@Suite("Identity")
struct IdentityTests {
    @Test(
        "Titles as they are written give agency and year",
        arguments: [
            "某区商务局2024年政府信息公开工作年度报告", "某区商务局 2024 年政府信息公开工作年度报告", "# 某区商务局2024年度政府信息公开工作年度报告",
            "标题: 某区商务局2024年政府信息公开年度报告", "2024年度某区商务局政府信息公开报告", "某区商务局2024年政务信息公开年度报告",
            "某区商务局\n2024年政府信息公开工作报告", "某区商务局二〇二四年政府信息公开工作年度报告", "某区商务局二零二四年度政府信息公开工作年度报告",
            "某区商务局2O24年政府信息公开年度报告", "某区商务局2024年度政府信息公开工作年度报告（图片版）", "**某区商务局 2024 年政府信息公开工作年度报告**",
            "某区商务局2024年\n政府信息公开工作年度报告", "某区商务局2024年政府信息公开\n工作年度报告", "某区商务局2024政府信息公开工作年度报告",
            "某区商务局\n2024年度\n政府信息公开工作年度报告", "某区商务局（某区投资促进局）2024年政府信息公开工作年度报告", "某区商务局关于2024年度政府信息公开工作情况的报告",
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

    @Test("A list of authorities above the title is the site's")
    func siteList() throws {
        let list = "某区教育局\n某区民政局\n某区商务局\n"
        #expect(try read(list + "2024年政府信息公开工作年度报告\n" + outline).identity.agency == nil)
        let two = "某市人民政府\n某区商务局\n"
        #expect(try read(two + "2024年政府信息公开工作年度报告\n" + outline).identity.agency?.value == "某区商务局")
    }

    @Test(
        "What its title calls half a year's, an interpretation, a draft or a hospital's is no annual report",
        arguments: [
            "某区商务局2024年上半年政府信息公开工作报告", "某区商务局2024年第三季度政府信息公开工作报告", "某区商务局2024年1-6月政府信息公开工作报告",
            "某区商务局2024年政府信息公开工作年度报告解读", "《某区商务局2024年政府信息公开工作年度报告》解读", "图解：某区商务局2024年政府信息公开工作年度报告",
            "一图读懂《某区商务局2024年政府信息公开工作年度报告》", "关于《某区商务局2024年政府信息公开工作年度报告》的说明",
            "某区商务局2024年政府信息公开工作年度报告（征求意见稿）", "某区商务局2024年政府信息公开工作年度报告（上半年）", "某市第一人民医院2024年度信息公开工作年度报告",
            "某某大学2024年信息公开年度报告", "某市水务集团有限公司2024年政府信息公开工作年度报告", "2024年度某区第三中学政府信息公开工作年度报告",
        ])
    func otherDocuments(title: String) throws {
        let report = try read(title + "\n" + outline)
        #expect(report.kind == .other)
        #expect(report.identity.agency == nil)
    }

    @Test(
        "A report stays one where its page has a link to its interpretation or a menu behind the title",
        arguments: [
            "某区商务局2024年政府信息公开工作年度报告\n相关解读：某区商务局2024年政府信息公开工作年度报告解读",
            "图解：某区商务局2024年政府信息公开工作年度报告\n某区商务局2024年政府信息公开工作年度报告",
            "某区商务局2024年上半年政府信息公开工作报告\n某区商务局2024年政府信息公开工作年度报告",
            "某区商务局2024年政府信息公开工作年度报告 解读", "政策解读 某区商务局2024年政府信息公开工作年度报告",
            "某区商务局2024年1-12月政府信息公开工作报告",
        ])
    func linkedDocuments(head: String) throws {
        let report = try read(head + "\n" + outline)
        #expect(report.kind == .report)
        #expect(report.identity.agency?.value == "某区商务局")
        #expect(report.identity.year?.value == 2024)
    }

    @Test("A link to a neighbour gives neither agency nor year")
    func neighbours() throws {
        let title = "某区商务局2024年政府信息公开工作年度报告\n"
        for link in ["上一篇：\n某区教育局2023年政府信息公开工作年度报告\n", "下一篇：某区教育局2023年政府信息公开工作年度报告\n"] {
            let identity = try read(title + link + outline).identity
            #expect(identity.agency?.value == "某区商务局")
            #expect(identity.year?.value == 2024)
        }
    }

    @Test(
        "Of several names before the year none is the authority's",
        arguments: [
            "中共临海市委办公室、临海市人民政府办公室2024年政府信息公开工作年度报告", "中共临海市委办公室 临海市人民政府办公室2024年政府信息公开工作年度报告",
            "教育局、商务局2024年政府信息公开工作年度报告",
        ])
    func joint(title: String) throws {
        let identity = try read(title + "\n" + outline).identity
        #expect(identity.agency == nil)
        #expect(identity.region == nil)
        #expect(identity.year?.value == 2024)
        #expect(identity.title?.value == title)
        let labelled = try read("发布机构：某区教育局、某区商务局\n2024年政府信息公开工作年度报告\n" + outline)
        #expect(labelled.identity.agency == nil)
        let one = try read("正文 中共临海市委办公室2024年政府信息公开工作年度报告\n" + outline)
        #expect(one.identity.agency?.value == "中共临海市委办公室")
    }

    @Test(
        "The year in brackets behind the title is its year, and 年报 is a title with a name",
        arguments: [
            "某区商务局政府信息公开工作年度报告（2024年）", "某区商务局政府信息公开年度报告（2024）", "某区商务局政府信息公开工作年度报告(2024年度)",
            "某区商务局2024年政府信息公开年报", "政府信息公开年报\n某区商务局2024年度政府信息公开工作年报",
        ])
    func yearBehind(title: String) throws {
        let report = try read(title + "\n" + outline)
        #expect(report.kind == .report)
        #expect(report.identity.agency?.value == "某区商务局")
        #expect(report.identity.year?.value == 2024)
    }

    @Test("A remark that is no year, and the site's column of 年报, give no year")
    func noYearBehind() throws {
        for title in ["某区商务局政府信息公开工作年度报告（图片版）", "2023年政府信息公开年报\n2024年政府信息公开年报\n某区商务局政府信息公开工作年度报告"] {
            let report = try read(title + "\n" + outline)
            #expect(report.kind == .other)
            #expect(report.identity.title?.value == "某区商务局政府信息公开工作年度报告")
        }
    }

    @Test(
        "A number that a line above or its own beginning says to be another's is not the document's",
        arguments: ["根据国办公开办函〔2021〕30号\n", "国办公开办函〔2021〕30号\n", "相关文件\n临政办发〔2024〕35号\n", "根据\n某政办发〔2024〕35号\n"])
    func citedNumber(above: String) throws {
        let title = "某区商务局2024年政府信息公开工作年度报告\n"
        #expect(try read(above + title + outline).identity.documentNumber == nil)
        #expect(try read("关于公布年度报告的函\n某商〔2025〕3号\n" + title + outline).identity.documentNumber?.value == "某商〔2025〕3号")
    }

    @Test("A government above a title without a name is the site's: a label knows better, and alone it is no evidence")
    func governmentAbove() throws {
        let title = "2024年政府信息公开工作年度报告\n"
        let labelled = try read("临海市人民政府\n发布机构：临海市商务局\n" + title + outline).identity
        #expect(labelled.agency?.value == "临海市商务局")
        #expect(labelled.agency?.origin == .label)
        #expect(labelled.otherAgencies?.map(\.value) == ["临海市人民政府"])
        let alone = try read("临海市人民政府\n政府信息公开\n" + title + outline).identity
        #expect(alone.agency == nil)
        #expect(alone.region == nil)
        #expect(alone.otherAgencies?.map(\.value) == ["临海市人民政府"])
        let signed = try read("临海市人民政府\n" + title + outline + "\n无。\n临海市人民政府\n2025年1月7日\n").identity
        #expect(signed.agency?.value == "临海市人民政府")
        #expect(try read("某镇人民政府\n" + title + outline).identity.agency?.value == "某镇人民政府")
    }

    @Test("A place on a line is no authority, in a title it is its government")
    func places() throws {
        #expect(try read("走进某某县\n某某县\n2024年政府信息公开工作年度报告\n" + outline).identity.agency == nil)
        #expect(try read("某某县2024年政府信息公开工作年度报告\n" + outline).identity.agency?.value == "某某县")
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

    @Test("A department reports for itself; what a government's name does not say stays unknown")
    func scope() throws {
        #expect(try read("某区商务局2024年政府信息公开工作年度报告\n" + outline).identity.scope == .own)
        #expect(try read("某县人民政府2024年政府信息公开工作年度报告\n" + outline).identity.scope == .unknown)
        #expect(try read("某镇人民政府2024年政府信息公开工作年度报告\n" + outline).identity.scope == .own)
    }

    @Test("A heading that is quoted in a sentence is no heading")
    func quotedHeading() throws {
        let report = try read("通知\n本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。")
        #expect(report.kind == .other)
    }

    @Test(
        "Advertising, half a name and the site's words are no authority",
        arguments: [
            "365bet(中国)官方网站 2024年政府信息公开工作年度报告", "乐动体育官网2024年政府信息公开工作年度报告", "某区市场监督\n管理局2024年政府信息公开工作年度报告",
            "abc某区商务局2024年政府信息公开工作年度报告", "全市2024年政府信息公开工作年度报告",
        ])
    func noAuthority(title: String) throws {
        let report = try read(title + "\n" + outline)
        #expect(report.identity.agency == nil)
        #expect(report.identity.year?.value == 2024)
    }

    @Test("Names that differ from the one that counts are kept with where they stand")
    func otherNames() throws {
        let report = try read(
            "发布机构：某区人民政府办公室\n凤泉区商务局2024年政府信息公开工作年度报告\n" + outline + "\n无。\n新乡市凤泉区商务局 2025年1月7日\n")
        #expect(report.identity.agency?.value == "凤泉区商务局")
        #expect(report.identity.agency?.origin == .title)
        let others = try #require(report.identity.otherAgencies)
        #expect(others.map(\.value) == ["新乡市凤泉区商务局", "某区人民政府办公室"])
        #expect(others.map(\.origin) == [.signature, .label])
        #expect(others.first?.span?.length == 9)
        let same = try read("凤泉区商务局2024年政府信息公开工作年度报告\n" + outline + "\n无。\n凤泉区商务局\n2025年1月7日\n")
        #expect(same.identity.otherAgencies == nil)
    }

    @Test("A title that names no place takes its full name from the signature")
    func nameForShort() throws {
        let report = try read("2024年度市场监管局政府信息公开报告\n" + outline + "\n无。\n凤泉区市场监督管理局\n2025年1月7日\n")
        #expect(report.identity.agency?.value == "凤泉区市场监督管理局")
        #expect(report.identity.agency?.origin == .signature)
        let other = try read("2024年度市场监管局政府信息公开报告\n" + outline + "\n无。\n凤泉区商务局\n2025年1月7日\n")
        #expect(other.identity.agency?.value == "市场监管局")
    }

    @Test("The document's own number is read, one that it cites is not")
    func numbers() throws {
        let title = "某区商务局2024年政府信息公开工作年度报告\n"
        let labelled = try read("索 引 号： 000014349/2025-00013 信息分类：年报\n文号：某商〔2025〕3号\n" + title + outline)
        #expect(labelled.identity.documentNumber?.value == "某商〔2025〕3号")
        #expect(labelled.identity.indexNumber?.value == "000014349/2025-00013")
        #expect(try read("某商函（2025）第12号\n" + title + outline).identity.documentNumber?.value == "某商函（2025）第12号")
        let cited = try read(
            "文号：\n发布机构：某区商务局\n" + title + "根据国办公开办函〔2021〕30号的要求，编制本报告。\n" + outline + "\n文号：国办函〔2020〕109号")
        #expect(cited.identity.documentNumber == nil)
        #expect(cited.identity.indexNumber == nil)
    }

    @Test("A report of before 2019 is a report without cells")
    func legacy() throws {
        let report = try read("某区商务局2016年政府信息公开工作年度报告\n一、概述\n全年公开信息12条。")
        #expect(report.kind == .report)
        #expect(report.identity.year?.value == 2016)
        #expect(report.edition == nil)
        #expect(report.cells == [])
    }

    @Test("Nothing but titles, labels or dates is read as fast as any text", .timeLimit(.minutes(5)))
    func hostile() throws {
        for text in [
            "2024年政府信息公开报告", "政府信息公开报告\n", "发布时间：2024-1-1 ", "索引号：", "文号：", "2024年1月1日\n", "：\n2024年1月1日\n\n\n",
            "统计期限2024", "发布机构：某", "鼓楼区",
        ] {
            let half = 50_000
            let document =
                "鼓楼区商务局2024年政府信息公开工作年度报告\n" + String(repeating: text, count: half / text.utf8.count)
                + String(repeating: " ", count: half)
            let time = try ContinuousClock().measure { _ = try read(document + "\n" + outline) }
            #expect(time < .seconds(15))
        }
    }
}
