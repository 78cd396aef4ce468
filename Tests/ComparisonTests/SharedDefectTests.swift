import ComparisonCore
import Models
import Testing

@Suite("A-TEMPLATE")
struct SharedDefectTests {
    private let rule = "A-TEMPLATE"
    private let text = Finding.Message(zh: "申请表的表头中没有“其他”列。", en: "The header has no column “other”.")

    private func place(_ offices: [String], rule: String = "F-COL") -> PlaceYear {
        let reports = offices.enumerated().map { offset, office in
            PlaceSample.report(PlaceSample.authority(office), reading: 10 + offset)
        }
        return PlaceYear(
            region: "410704", year: 2024, reports: reports,
            defects: reports.map { FormDefect(reading: $0.reading, rule: rule, text: text) })
    }

    @Test("Two of them may have made the same mistake")
    func passes() {
        #expect(PlaceSample.findings(place(["财政局", "教育局"]), rule).isEmpty)
        #expect(PlaceSample.findings(place(["财政局", "教育局", "商务局"], rule: "T3-BALANCE"), rule).isEmpty)
    }

    @Test("Three have the template's, which is said once")
    func fails() throws {
        let findings = PlaceSample.findings(place(["财政局", "教育局", "商务局"]), rule)
        #expect(findings.count == 1)
        let (reading, finding) = try #require(findings.first)
        #expect(reading == 12)
        #expect(
            finding.message.zh
                == "同一地区有 3 个机关的报告存在相同的格式问题：“申请表的表头中没有‘其他’列。”多半出自统一下发的模板，请修改模板。"
                + "其他机关：新乡市凤泉区教育局、新乡市凤泉区财政局。")
        #expect(
            finding.message.en
                == "3 authorities of this place have the same defect of form: “The header has no column “other”.” The "
                + "template that they were given is probably at fault. The others: 新乡市凤泉区教育局, 新乡市凤泉区财政局.")
        #expect(finding.arguments["rule"] == "F-COL")
    }

    @Test("Of an authority's own and consolidated reports it is said at the same one, whichever was read first")
    func eitherFirst() throws {
        var place = place(["财政局", "教育局", "商务局", "商务局"])
        place.reports[2].scope = .own
        place.reports[3].scope = .consolidated
        let said = try #require(PlaceSample.findings(place, rule).first)
        #expect(said.0 == 13)
        place.reports[2].scope = .consolidated
        place.reports[3].scope = .own
        let saidNow = try #require(PlaceSample.findings(place, rule).first)
        #expect(saidNow.0 == 12)
    }

    @Test("Reports of another place, and a defect that two reports of one authority have, do not count")
    func others() {
        var place = place(["财政局", "教育局", "教育局"])
        #expect(PlaceSample.findings(place, rule).isEmpty)
        place = self.place(["财政局", "教育局", "商务局"])
        place.reports[0].authority.region = "410782"
        #expect(PlaceSample.findings(place, rule).isEmpty)
    }
}
