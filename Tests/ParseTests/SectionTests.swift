import Foundation
import Models
import Testing

@Suite("Sections")
struct SectionTests {
    private static let title = "某区商务局2024年政府信息公开工作年度报告\n"

    /// Each section with a line of text below, one heading replaced.
    private func outline(_ changes: [Int: String] = [:]) -> String {
        let headings = [
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
        ]
        let lines = headings.enumerated().map { (changes[$0] ?? $1) + "\n本单位认真办理了这一部分的各项工作。\n" }
        return Self.title + lines.joined()
    }

    @Test(
        "A heading is known by its meaning, whatever its wording and its number",
        arguments: [
            (0, "一、总体工作情况"), (0, "一、2025年政务公开工作总体情况"), (0, "一、政府信息公开工作总体情况"), (0, "一 总体情况"),
            (1, "二、行政机关主动公开政府信息情况"), (1, "二、本年度主动公开政府信息情况"), (1, "二、主动公开政务信息情况"),
            (1, "二、主动公开政府信息的情况"), (1, "三，主动公开政府信息情况"), (1, "二.主动公开政府信息情况"),
            (1, "# 二、主动公开政府信息情况"), (1, "**二、主动公开政府信息情况**"), (1, "## **二、主动公开 政府信息 情况**"),
            (2, "三、行政机关收到和处理政府信息公开申请情况"), (2, "三、收到和处理政府信息公开申请情况统计表"),
            (2, "三、收到和处理政府信息公开申请情况（数据准确、要素齐全）"), (2, "四、收到和处理政府信息公开\n申请情况"),
            (3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"), (3, "四、政府信息公开工作行政复议、行政诉讼情况"),
            (3, "五，政府信息公开行政复议、行政诉讼情况"), (3, "四、政府信息公开行政复议和行政诉讼情况"),
            (4, "五、存在问题及改进情况"), (4, "五、存在的主要问题和改进情况"), (4, "五、存在的主要问题及改进措施"),
            (4, "五、存在的主要问题及改进思路"), (4, "五、政府信息公开工作存在的主要问题及改进情况"), (4, "六、存在的主要问题及改进方向"),
            (5, "|六、其他需要报告的事项"), (5, "l六、其他需要报告的事项"), (5, "七、其他需要报告的事项"), (5, "其他需要报告的事项"),
            (5, "六、其它需要报告的事项"),
        ])
    func wordings(index: Int, heading: String) throws {
        let report = try read(outline([index: heading]))
        #expect(report.sections.map(\.kind) == SectionKind.allCases)
        let line = outline().split(separator: "\n").firstIndex { $0.hasPrefix("一、") }
        #expect(report.sections[index].headingSpan.line == (line ?? 0) + 1 + 2 * index)
        #expect(report.sections.allSatisfy { ($0.bodySpan?.length ?? 0) < 60 })
    }

    @Test("A heading ends where the text glued to it begins")
    func glued() throws {
        let report = try read(
            Self.title + "一、总体情况 2024年，本局认真办理。二、主动公开政府信息情况0三、收到和处理政府信息公开申请情况0"
                + "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼0五、存在的主要问题及改进情况还有不足六、其他需要报告的事项2024年，没有。")
        #expect(report.sections.map(\.kind) == SectionKind.allCases)
        #expect(report.sections.last?.heading == "六、其他需要报告的事项")
        #expect(report.sections[3].heading == "四、政府信息公开行政复议、行政诉讼情况")
    }

    @Test(
        "A heading ends with its line, and takes no word of the text below",
        arguments: [
            (0, "一、总体情况", "公开政府信息320条，工作有序。"), (0, "一、概述", "公开工作扎实推进。"), (0, "一、总体情况", "公开情况"),
            (1, "二、主动公开政府信息情况", "工作方面，规章没有变化。"), (4, "五、存在的问题及改进", "措施是加强培训。"),
        ])
    func endsWithLine(index: Int, heading: String, text: String) throws {
        let section = try read(outline([index: heading + "\n" + text])).sections[index]
        #expect(section.heading == heading)
        #expect(section.bodySpan?.line == section.headingSpan.line + 1)
    }

    @Test(
        "A heading that its line's end cuts goes on in the next line",
        arguments: [
            "三、收到和处理政府信息公开\n申请情况", "三、收到和处理政府信息公\n开申请情况", "三、收到和处理政府信息公开申请\n情况",
            "三、收到和处理政府信息公开申请情\n况",
        ])
    func wrapped(heading: String) throws {
        let report = try read(outline([2: heading]))
        #expect(report.sections.map(\.kind) == SectionKind.allCases)
        #expect(report.sections[2].heading == heading)
    }

    @Test("The lines of a table of contents are not the sections")
    func contents() throws {
        let lines = [
            "一、总体情况………1", "二、主动公开政府信息情况……3", "三、收到和处理政府信息公开申请情况 4", "四、政府信息公开行政复议、行政诉讼情况5",
            "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
        ]
        let report = try read(Self.title + lines.joined(separator: "\n") + "\n本报告由某区商务局编制，数据截至年底。\n" + outline())
        #expect(report.sections.map(\.kind) == SectionKind.allCases)
        #expect(report.sections.first?.headingSpan.line == 10)
        #expect(report.sections.allSatisfy { ($0.bodySpan?.length ?? 0) < 60 })
    }

    @Test("A sentence that lists the parts is none of them")
    func list() throws {
        let report = try read(
            Self.title + "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；"
                + "五、存在的主要问题及改进情况；六、其他需要报告的事项。\n" + outline())
        #expect(report.sections.map(\.headingSpan.line) == [4, 6, 8, 10, 12, 14])
    }

    @Test(
        "The words of a heading in a sentence make no section",
        arguments: [
            "口径不统一，主动公开政府信息不够及时。", "其一，主动公开政府信息情况有待改进。", "这是重点工作之一、主动公开政府信息情况良好。",
            "第一，主动公开政府信息。", "（一）主动公开政府信息情况", "我局按要求报告主动公开政府信息情况", "行政复议\t行政诉讼",
        ])
    func sentences(line: String) throws {
        let report = try read(outline([1: "说明", 3: "说明"]).replacingOccurrences(of: "说明", with: line))
        #expect(!report.sections.map(\.kind).contains(.remedies))
        #expect(!report.sections.map(\.kind).contains(.proactive))
    }

    @Test("Where no heading has its number, the bare lines are the sections")
    func bare() throws {
        let report = try read(
            outline([
                0: "（一）总体情况", 1: "（二）主动公开政府信息情况", 2: "（三）收到和处理政府信息公开申请情况",
                3: "（四）政府信息公开行政复议、行政诉讼情况", 4: "（五）存在的主要问题及改进情况", 5: "（六）其他需要报告的事项",
            ]))
        #expect(report.sections.map(\.kind) == SectionKind.allCases)
    }

    @Test("Nothing but headings is read as fast as any text", .timeLimit(.minutes(5)))
    func hostile() throws {
        let clock = ContinuousClock()
        for text in ["一、总体情况", "一、主动公开政府信息情况\n", "总体情况\n", "二、政府信息公开行政复议行政诉讼", "一、一、一、"] {
            let document = Self.title + String(repeating: text, count: 100_000 / text.utf8.count)
            let time = try clock.measure { _ = try read(document) }
            #expect(time < .seconds(15))
        }
    }
}
