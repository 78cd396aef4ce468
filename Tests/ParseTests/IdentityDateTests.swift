import Foundation
import Models
import TestSupport
import Testing

@Suite("Dates of a report")
struct IdentityDateTests {
    private let title = "某区商务局2024年政府信息公开工作年度报告\n"
    @Test(
        "The statistics period is read, also where characters were lost and one whole year fits",
        arguments: [
            ("自2024年1月1日起至2024年12月31日止", false), ("为2024年1月1日—12月31日", false), ("从2024.01.01至2024.12.31", false),
            ("为：2024年1月1日到2024年12月31日", false), ("自二〇二四年一月一日起至二〇二四年十二月三十一日止", false),
            ("自202411日起至20241231日止", true), ("自2024年11日至2024年1231日", true), ("自20240101至20241231", true),
            ("自202411日至2024年12月31日", true),
        ])
    func period(printed: String, isMended: Bool) throws {
        let identity = try read(title + "本报告数据的统计期限\(printed)。\n" + outline).identity
        #expect(identity.periodStart?.value.description == "2024-01-01")
        #expect(identity.periodEnd?.value.description == "2024-12-31")
        #expect(identity.isPeriodMended ?? false == isMended)
    }

    @Test(
        "A period that fits in no single way is not guessed",
        arguments: [
            "自2024111日起至20241231日止", "自202411日起至20231231日止", "自2024126日起至20241231日止", "自2024至2024", "自11日起至1231日止",
            "自2024年起",
        ])
    func unknownPeriod(printed: String) throws {
        let identity = try read(title + "统计期限\(printed)。\n" + outline).identity
        #expect(identity.periodStart == nil)
        #expect(identity.isPeriodMended == nil)
    }

    @Test("The period gives the year where the title has none, and nothing else does")
    func yearFromPeriod() throws {
        let sample = String(decoding: try Samples.sample("sample-cell-per-line.txt"), as: UTF8.self)
        let text = sample.replacingOccurrences(of: "省市场监督管理局2024年政府", with: "岚江省市场监督管理局政府")
            .replacingOccurrences(of: "2024年政府信息公开年度报告", with: "本报告")
        #expect(text != sample)
        let identity = try read(text).identity
        #expect(identity.year?.value == 2024)
        #expect(identity.year?.origin == .label)
        #expect(identity.title?.value == "岚江省市场监督管理局政府信息公开工作年度报告")
        #expect(identity.agency?.value == "岚江省市场监督管理局")
        let silent = try read(text.replacingOccurrences(of: "统计期限", with: "有关内容"))
        #expect(silent.kind == .report)
        #expect(silent.identity.year == nil)
    }

    @Test(
        "The day of publication is read behind its label",
        arguments: [
            "发布时间：2025-01-24 17:26", "发布日期:2025年1月24日", "公开日期\t2025-01-24", "生成日期： 2025/1/24",
            "来源：某市人民政府 时间：2025-01-24 08:00", "发文日期：二〇二五年一月二十四日", "发布时间\n2025-01-24",
        ])
    func published(line: String) throws {
        #expect(try read(title + line + "\n" + outline).identity.published?.value.description == "2025-01-24")
    }

    @Test(
        "A date of something else is not the day of publication",
        arguments: ["会议时间：2025-01-24", "于2025年1月24日发布", "发布时间：", "统计时间：2024年1月1日"])
    func otherDates(line: String) throws {
        #expect(try read(title + line + "\n" + outline).identity.published == nil)
    }

    @Test("Below the report a day of publication counts only if all that say it agree")
    func publishedBelow() throws {
        let one = try read(title + outline + "\n无。\n发布时间：2025-01-24\n")
        #expect(one.identity.published?.value.description == "2025-01-24")
        let two = try read(title + outline + "\n无。\n发布时间：2025-01-24\n发布时间：2025-02-03\n")
        #expect(two.identity.published == nil)
    }

    @Test(
        "The day of signature is read, in figures and in Chinese numerals",
        arguments: [
            "某区商务局\n2025年1月7日", "某区商务局\n二〇二五年一月七日", "某区商务局\n（二零二五年一月七日）", "某区商务局 2025年1月7日",
            "某区商务局\n2025 年 1 月 7 日", "某区商务局\n二○二五年一月七日", "2025-01-07",
        ])
    func signed(lines: String) throws {
        let identity = try read(title + outline + "\n无。\n" + lines + "\n").identity
        #expect(identity.signed?.value.description == "2025-01-07")
        #expect(identity.signed?.origin == .signature)
    }

    @Test("A date that a label or a sentence says to be another is no signature")
    func noSignature() throws {
        for line in ["更新时间：\n2025-01-07", "截至2025年1月7日", "二〇二五年十三月七日"] {
            #expect(try read(title + outline + "\n无。\n" + line + "\n").identity.signed == nil)
        }
        #expect(try read("2025-01-07\n" + title + outline).identity.signed == nil)
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

    @Test(
        "A date in the foot of the page is no signature, one beside a name is",
        arguments: [
            "上一篇：某市司法局2024年报\n2025-01-25\n下一篇：某市财政局2024年报\n2025-01-18\n", "扫一扫在手机打开当前页\n2026-11-22\n",
            "【打印】 【关闭】\n2026-11-22\n", "相关信息：\n2026-11-22\n", "2026-11-22\n",
        ])
    func foot(lines: String) throws {
        let signed = try read(title + outline + "\n无。\n某区商务局\n2025年1月20日\n" + lines).identity
        #expect(signed.signed?.value.description == "2025-01-20")
    }

    @Test("Without a name beside them two dates leave the day of signature open")
    func twoDates() throws {
        #expect(try read(title + outline + "\n无。\n2025-01-20\n2026-11-22\n").identity.signed == nil)
        let one = try read(title + outline + "\n无。\n2025-01-20\n扫一扫\n2026-11-22\n").identity
        #expect(one.signed?.value.description == "2025-01-20")
        #expect(try read(title + outline + "\n无。\n下一篇：某区教育局\n2025-01-20\n").identity.signed == nil)
    }

    @Test("A sentence that begins as a button does is no foot")
    func sentenceNoFoot() throws {
        for line in ["关闭政务新媒体账号2个。", "相关信息12条。", "打印材料3份。"] {
            let identity = try read(title + outline + "\n" + line + "\n某区商务局\n2025年1月20日\n").identity
            #expect(identity.signed?.value.description == "2025-01-20")
        }
    }

    @Test("The day of publication of a neighbour is not the report's")
    func publishedNeighbour() throws {
        let identity = try read(title + outline + "\n无。\n下一篇：某区教育局2023年报 发布时间：2024-01-18\n").identity
        #expect(identity.published == nil)
    }
}
