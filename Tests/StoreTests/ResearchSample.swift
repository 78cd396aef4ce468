import Forms
import Models
import StoreCore

/// Reports of three authorities over four years, whose figures are all nought
/// but those that are said here.
struct ResearchSample {
    let seed: UInt8
    let authority: Authority
    let year: Int
    var scope = ReportScope.own
    var published: String
    /// New, carried in, granted, granted in part, dealt with, carried over.
    var requests: [Int]
    /// Reviews, of which corrected, of which pending.
    var reviews = [0, 0, 0]
    var findings = 0

    struct Authority {
        let name: String
        let region: Region
        let kind: AgencyKind
    }

    static let fengquan = Authority(
        name: "新乡市凤泉区商务局", region: Region(code: "410704", name: "河南省新乡市凤泉区", basis: .chain), kind: .department)
    static let nanjing = Authority(
        name: "南京市鼓楼区商务局", region: Region(code: "320106", name: "江苏省南京市鼓楼区", basis: .chain), kind: .department)
    static let fuzhou = Authority(
        name: "福州市鼓楼区人民政府", region: Region(code: "350102", name: "福建省福州市鼓楼区", basis: .chain), kind: .government)

    /// All of them. 鼓楼区商务局 has not published for 2023; 鼓楼区人民政府 has
    /// corrected its report on 2024, and published a consolidated one.
    static let all = [
        ResearchSample(1, fengquan, 2021, [80, 0, 40, 0, 80, 0]),
        ResearchSample(2, fengquan, 2022, [100, 0, 60, 20, 95, 5], findings: 2),
        ResearchSample(3, fengquan, 2023, [120, 5, 70, 10, 110, 15]),
        ResearchSample(4, fengquan, 2024, [150, 15, 100, 20, 160, 5], reviews: [5, 2, 0]),
        ResearchSample(5, nanjing, 2022, [40, 2, 20, 0, 40, 2]),
        ResearchSample(6, nanjing, 2024, [10, 1, 3, 1, 10, 1]),
        ResearchSample(7, fuzhou, 2021, [100, 0, 50, 10, 90, 10]),
        ResearchSample(8, fuzhou, 2022, [200, 10, 50, 50, 200, 10]),
        ResearchSample(9, fuzhou, 2023, [260, 10, 100, 30, 260, 10]),
        ResearchSample(10, fuzhou, 2024, [300, 12, 140, 0, 250, 62], reviews: [50, 10, 10]),
        ResearchSample(11, fuzhou, 2024, [300, 12, 150, 0, 250, 62], reviews: [50, 10, 10], published: "2025-02-10"),
        ResearchSample(12, fuzhou, 2024, [900, 0, 900, 0, 900, 0], scope: .consolidated),
    ]

    init(
        _ seed: UInt8, _ authority: Authority, _ year: Int, _ requests: [Int], reviews: [Int] = [0, 0, 0],
        scope: ReportScope = .own, published: String? = nil, findings: Int = 0
    ) {
        (self.seed, self.authority, self.year, self.scope) = (seed, authority, year, scope)
        (self.requests, self.reviews, self.findings) = (requests, reviews, findings)
        self.published = published ?? "\(year + 1)-01-20"
    }

    /// The report, and the document that it is read from.
    var items: [StoreItem] {
        get throws {
            let sample = sample
            var report = try sample.report
            report.reading.identity.region = authority.region
            report.reading.identity.level = .county
            report.reading.identity.kind = authority.kind
            report.reading.identity.scope = scope
            return [.report(report), try sample.archive]
        }
    }

    private var sample: Sample {
        let rows = ["received_new", "carried_in", "granted", "partially_granted", "total_processed", "carried_out"]
        var figures: [String: Int] = [:]
        for (row, figure) in zip(rows, requests) { figures["requests.\(row).total"] = figure }
        for (outcome, figure) in zip(["total", "corrected", "pending"], reviews) {
            figures["remedies.review_\(outcome)"] = figure
        }
        // One cell of one report is left blank, to be found by who asks how sure the figures are.
        let blank = seed == 6 ? "requests.received_new.legal_service_org" : nil
        return Sample(
            seed: seed, agency: authority.name, year: year, published: published, findings: findings,
            figure: { cell in cell.id == blank ? nil : figures[cell.id] ?? 0 })
    }
}
