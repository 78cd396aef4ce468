import ComparisonCore
import Models
import Testing

@Suite("P-OUTLIER")
struct UnlikeOthersTests {
    private let rule = "P-OUTLIER"
    private let received = "requests.received_new.total"

    private func area(_ figures: [Int?], office: (Int) -> String = { _ in "商务局" }) -> AreaYear {
        let reports = figures.enumerated().map { offset, figure in
            let region = "41\(1000 + offset)"
            return PlaceSample.report(
                PlaceSample.authority(office(offset), region: region, place: "第\(offset)县"), [received: figure],
                reading: offset)
        }
        return AreaYear(region: "410700", year: 2024, reports: reports)
    }

    private func findings(_ area: AreaYear) -> [(reading: Int, finding: Finding)] {
        Comparison.area(area, severities: [:]).findings.filter { $0.finding.rule == rule }
    }

    @Test("Authorities differ")
    func passes() {
        #expect(findings(area([15, 0, 60, 3, 4, 8, 20, 1, 30])).isEmpty)
        #expect(findings(area([99, 0, 0, 0, 0, 0, 0, 0, 0])).isEmpty)
    }

    @Test("One is far from all others")
    func fails() throws {
        let found = findings(area([15, 0, 60, 3, 4, 8, 20, 1, 4200]))
        #expect(found.map(\.reading) == [8])
        let finding = try #require(found.first?.finding)
        #expect(
            finding.message.zh
                == "“一、本年新收政府信息公开申请数量／总计”为 4200，与本地区同级同类机关（商务局）相差悬殊：连同本机关 9 家的中位数为 8，"
                + "居中的一半在 3 至 20 之间。可能属实，请核实。")
        #expect(
            finding.message.en
                == "“I. Requests newly received this year / total” is 4200, unlike the same office (商务局) elsewhere in "
                + "this area: the median of all 9 is 8, and the middle half of them has 3 to 20. It may be right; check "
                + "it.")
        #expect(finding.severity == .information)
        #expect(finding.cells == [received])
    }

    @Test("Nothing where all others have thousands")
    func nothing() {
        #expect(findings(area([3000, 2000, 2500, 4000, 3500, 2800, 3100, 0, 5000])).map(\.reading) == [7])
    }

    @Test("Too few others, or figures that are not certain, cannot be judged")
    func few() {
        #expect(findings(area([15, 0, 60, 3, 4, 8, 20, 4200])).isEmpty)
        #expect(findings(area([15, 0, 60, 3, 4, 8, 20, nil, 4200])).isEmpty)
        #expect(findings(area([15, 0, 60, 3, 4, 8, 20, 1, 4200]) { $0 < 2 ? "财政局" : "商务局" }).isEmpty)
        #expect(Comparison.area(area([15, nil]), severities: [:]).outcomes[.notAssessable] > 0)
    }
}
