import Models
import Testing

@Suite("Documents of several reports")
struct SeveralReportsTests {
    private let title = "某区商务局2024年政府信息公开工作年度报告"
    private let body =
        "一、总体情况本年工作平稳。二、主动公开政府信息情况本年制发件数规章 2 1 14。三、收到和处理政府信息公开申请情况本年没有申请。"
        + "四、政府信息公开行政复议、行政诉讼情况本年没有案件。五、存在的主要问题及改进情况人手较少。六、其他需要报告的事项没有。"

    private func isRefused(_ text: String) throws -> Bool {
        try read(text).observations.map(\.kind) == [.severalReports]
    }

    @Test("In a document of one line a second title before a second 一、总体情况 is another report")
    func oneLine() throws {
        #expect(try isRefused(title + body + "某区教育局2024年政府信息公开工作年度报告" + body))
        #expect(try isRefused(title + body + "某区商务局2023年政府信息公开工作年度报告" + body))
    }

    @Test("The same title twice is one report")
    func sameTitle() throws {
        #expect(try !isRefused(title + body + title + body))
        #expect(try !isRefused(title + "\n" + body + "\n" + title + "\n" + body))
    }

    @Test("A title that is named far before a second 一、总体情况 is a word of the prose")
    func farTitle() throws {
        let other = "参见某区教育局2024年政府信息公开工作年度报告。"
        let prose = String(repeating: "各项工作按计划推进。", count: 60)
        #expect(try !isRefused(title + body + other + prose + title + body))
        #expect(try !isRefused(title + body + other))
    }
}
