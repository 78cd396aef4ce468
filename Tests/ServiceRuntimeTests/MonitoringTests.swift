import Foundation
import Testing

@testable import Pipeline

@Suite("Monitoring files")
struct MonitoringTests {
    private func file(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "deploy/monitoring/\(name)"), encoding: .utf8)
    }

    /// Every name under which Prometheus knows a metric of ours.
    private var names: Set<String> {
        Set(
            MetricCatalogue.all.flatMap { metric in
                guard case .histogram = metric.kind else { return [metric.name] }
                return ["bucket", "sum", "count"].map { "\(metric.name)_\($0)" }
            })
    }

    @Test("Every metric that an alert asks for or speaks of exists")
    func metricsExist() throws {
        let spoken = names.union(MetricCatalogue.all.map(\.name))
        var asked: Set<String> = []
        for alert in try file("alerts.yml").split(separator: "- alert: ").dropFirst() {
            let parts = alert.split(separator: "annotations:")
            try #require(parts.count == 2)
            #expect(metrics(in: parts[0]).subtracting(names).isEmpty, "\(parts[0])")
            #expect(metrics(in: parts[1]).subtracting(spoken).isEmpty, "\(parts[1])")
            asked.formUnion(metrics(in: parts[0]))
        }
        #expect(asked.count > 12)
    }

    private func metrics(in text: Substring) -> Set<String> {
        Set(text.matches(of: /\b(gongkai|process)_[a-z_]+/).map { String($0.output.0) })
    }

    @Test("Every alert says what is wrong and what to do")
    func annotated() throws {
        let alerts = try file("alerts.yml").split(separator: "- alert: ").dropFirst()
        #expect(alerts.count > 10)
        for alert in alerts {
            for part in ["expr:", "severity:", "summary:", "description:"] {
                #expect(alert.contains(part), "\(alert.prefix { $0 != "\n" }) has no \(part)")
            }
        }
    }

    @Test("Every stage is scraped")
    func scraped() throws {
        let configuration = try file("prometheus.yml")
        for stage in StageName.allCases { #expect(configuration.contains(stage.rawValue)) }
        #expect(configuration.contains("15692"))
    }

    @Test("Names are those of one unit and one meaning")
    func catalogue() {
        let all = MetricCatalogue.all
        #expect(Set(all.map(\.name)).count == all.count)
        for metric in all {
            #expect((metric.kind == .counter) == metric.name.hasSuffix("_total"), "\(metric.name)")
            #expect(metric.help.hasSuffix("."), "\(metric.name)")
        }
    }
}
