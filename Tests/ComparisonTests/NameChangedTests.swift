import ComparisonCore
import Models
import Testing

@Suite("ID-ALIAS")
struct NameChangedTests {
    private let rule = "ID-ALIAS"

    @Test("The report goes by its authority's name")
    func passes() {
        #expect(Reports.years([Reports.report(2024)], rule).isEmpty)
        #expect(Reports.outcomes([Reports.report(2024)])[.pass] == 1)
    }

    @Test("The report goes by another name")
    func fails() throws {
        var report = Reports.report(2024)
        report.named = "新乡市凤泉区商务局"
        let finding = try #require(Reports.years([report], rule).first)
        #expect(
            finding.message.zh
                == "本报告所用机关名称“新乡市凤泉区商务局”与该机关名称“凤泉区商务局”不同，因所属地区和去掉地名后的名称相同，或者经人工确认，"
                + "视为同一机关。")
        #expect(
            finding.message.en
                == "This report calls its authority “新乡市凤泉区商务局”, other than the name “凤泉区商务局” of the authority. "
                + "They are taken for the same because the place and the name without the place are, or because people "
                + "have said so.")
        #expect(finding.arguments == ["named": "新乡市凤泉区商务局", "name": "凤泉区商务局"])
    }
}
