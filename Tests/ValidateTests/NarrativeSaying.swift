import Foundation
import IngestCore
import Models
import ParseCore
import TestSupport
import ValidateCore

extension ReportBuilder {
    /// The report with what the reader makes of these words as its prose.
    func saying(_ prose: String) throws -> ReportBuilder {
        let text = """
            澄屿市统计局2024年政府信息公开工作年度报告
            一、总体情况
            \(prose)
            二、主动公开政府信息情况
            三、收到和处理政府信息公开申请情况
            四、政府信息公开行政复议、行政诉讼情况
            五、存在的主要问题及改进情况
            六、其他需要报告的事项
            """
        let document = try Intake().read(Array(text.utf8), submission: Submission())
        let narrative = ReportParser().parse(document).narrative
        return changing { $0.narrative = narrative }
    }

    /// Several cells printed as whole numbers.
    func printing(_ figures: [String: Int]) -> ReportBuilder {
        figures.reduce(self) { $0.printing($1.key, $1.value) }
    }

    /// The findings of the rules about the prose.
    var narrativeFindings: [Finding] { assessed.findings.filter { $0.rule.hasPrefix("N-") } }

    /// How many more instances of the rules about the prose came to an outcome
    /// than without any prose.
    func count(_ outcome: Outcome) -> Int {
        let silent = changing { $0.narrative = Narrative() }.report
        return Self.prose.assess(report).outcomes[outcome] - Self.prose.assess(silent).outcomes[outcome]
    }

    /// Judges by the rules about the prose alone.
    private static let prose: Assessor = {
        let others = RuleCatalogue.all.map(\.id).filter { !$0.hasPrefix("N-") }
        let off = "{\"rules\": {" + others.map { "\"\($0)\": {\"severity\": \"off\"}" }.joined(separator: ", ") + "}}"
        let file = try? JSONDecoder().decode(RuleSettings.File.self, from: Data(off.utf8))
        return Assessor(settings: file.flatMap { try? RuleSettings($0) } ?? .standard)
    }()

    /// A report with 54 requests received, 7 carried in, 58 processed and 3
    /// carried out; 50 and 4, 6 and 1 of natural persons and organisations.
    static var requests: ReportBuilder {
        ReportBuilder().printing([
            "requests.received_new.natural_person": 50, "requests.received_new.commercial_enterprise": 3,
            "requests.received_new.legal_service_org": 1, "requests.received_new.total": 54,
            "requests.carried_in.natural_person": 6, "requests.carried_in.commercial_enterprise": 1,
            "requests.carried_in.total": 7, "requests.granted.natural_person": 25, "requests.granted.total": 28,
            "requests.partially_granted.total": 3, "requests.refused_internal_affairs.total": 6,
            "requests.refused_process_info.total": 4, "requests.unable_not_held.natural_person": 9,
            "requests.unable_not_held.total": 11, "requests.unable_needs_creation.total": 2,
            "requests.rejected_repeat.total": 3, "requests.other_not_corrected.total": 1,
            "requests.total_processed.natural_person": 53, "requests.total_processed.total": 58,
            "requests.carried_out.total": 3,
        ])
    }
}
