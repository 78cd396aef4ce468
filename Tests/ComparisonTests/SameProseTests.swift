import ComparisonCore
import Models
import Testing

@Suite("A-DUP-TEXT")
struct SameProseTests {
    private let rule = "A-DUP-TEXT"

    private func report(_ office: String, _ prose: ProseSignature?, reading: Int) -> ComparedReport {
        var report = PlaceSample.report(PlaceSample.authority(office), reading: reading)
        report.prose = prose
        return report
    }

    private func findings(_ reports: [ComparedReport]) -> [(reading: Int, finding: Finding)] {
        let area = { AreaYear(region: "410700", year: 2024, reports: $0) }
        let found = Comparison.area(area(reports), severities: [rule: .warning]).findings
        let again = Comparison.area(area(reports.reversed()), severities: [rule: .warning]).findings
        #expect(found.elementsEqual(again, by: ==))
        return found.filter { $0.finding.rule == rule }
    }

    /// A text of its own for each number.
    private func text(_ number: Int) -> ProseSignature? {
        ProseSignature(
            minima: (0..<ProseSignature.size).map { UInt16(truncatingIfNeeded: ($0 + 1) * 31 + number * 7919) | 1 },
            length: 400)
    }

    @Test("Everybody has written what happened there")
    func passes() {
        #expect(findings((1...20).map { report("第\($0)局", text($0), reading: $0) }).isEmpty)
    }

    @Test("Both that are the same are told of the other")
    func fails() throws {
        let found = findings([
            report("商务局", text(1), reading: 1), report("财政局", text(1), reading: 2),
            report("教育局", text(2), reading: 3),
        ])
        #expect(found.map(\.reading) == [1, 2])
        let finding = try #require(found.last?.finding)
        #expect(
            finding.message.zh
                == "除法定表述、机关名称和数字外，本报告正文与“新乡市凤泉区商务局”的报告约有 100% 以上相同，属于与其他单位雷同，请各自按实际情况撰写。")
        #expect(
            finding.message.en
                == "But for statutory wording, names and numbers, at least about 100 % of the text is that of "
                + "“新乡市凤泉区商务局”: one was copied from the other. Each should write what happened there.")
        #expect(finding.arguments["others"] == "410704/商务局")
    }

    @Test("Of many, three are named")
    func many() throws {
        let found = findings((1...6).map { report("第\($0)局", text(1), reading: $0) })
        #expect(found.count == 6)
        #expect(found.first?.finding.message.zh.contains("“新乡市凤泉区第2局”、“新乡市凤泉区第3局”、“新乡市凤泉区第4局”等机关的报告") == true)
        #expect(found.first?.finding.arguments["others"] == "410704/第2局,410704/第3局,410704/第4局")
    }

    @Test("A text that a whole prefecture shares is no work of hours, and its likes are found by any share of it")
    func manyMore() {
        let all = (100..<800).map { report("第\($0)局", text(1), reading: $0) }
        #expect(findings(all).count == 700)
        // The last classes are other ones: nine tenths are the same, and no more.
        for other in [0, 6, 12] {
            let minima = (text(1)?.minima ?? []).enumerated().map { $0 < 128 - other ? $1 : $1 ^ 2 }
            let found = findings([
                report("商务局", text(1), reading: 1),
                report("财政局", ProseSignature(minima: minima, length: 400), reading: 2),
            ])
            #expect(found.count == 2)
        }
    }

    @Test("Without prose, or with a few sentences, nothing can be judged")
    func short() {
        let brief = ProseSignature(minima: text(1)?.minima ?? [], length: 299)
        #expect(findings([report("商务局", brief, reading: 1), report("财政局", brief, reading: 2)]).isEmpty)
        #expect(findings([report("商务局", nil, reading: 1), report("财政局", text(1), reading: 2)]).isEmpty)
    }

    @Test("One authority's own and consolidated reports may be the same")
    func sameAuthority() {
        var own = report("商务局", text(1), reading: 1)
        own.scope = .consolidated
        #expect(findings([own, report("商务局", text(1), reading: 2)]).isEmpty)
    }
}
