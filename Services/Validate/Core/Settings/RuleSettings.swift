import Models

/// What a deployment sets about the rules, in a file: for each rule whether it
/// is judged, how much it weighs, and its parameters; everywhere or only for a
/// level, a kind of authority or a place.
///
/// ```json
/// {"version": 2,
///  "rules": {
///    "P-ALLZERO": {"severity": "off"},
///    "CAL-DEPT": {"where": [{"place": "4312", "parameters": {"deadline": "01-28"}}]}
///  }}
/// ```
public struct RuleSettings: Hashable, Sendable {
    /// What is set, by rule. Where several apply the last one counts.
    let rules: [String: [RuleSetting]]
    /// The version of the rules with these settings: that of ``RuleSet``, and
    /// where anything is set the file's own number and eight letters that tell
    /// what, as `3.2+kbgfomda`. Letters, because numbers tell which is newer.
    public let version: String

    /// Nothing is set.
    public static let standard = RuleSettings(rules: [:])

    init(rules: [String: [RuleSetting]], version: Int = 0) {
        self.rules = rules
        self.version = RuleSet.version + (rules.isEmpty ? "" : ".\(version)+" + Self.digest(of: rules))
    }

    /// What is set for a rule and a report; the last word on each thing.
    func setting(of rule: String, for place: ReportPlace) -> RuleSetting {
        var result = RuleSetting()
        for setting in rules[rule] ?? [] where setting.applies(to: place) {
            result.weight = setting.weight ?? result.weight
            result.parameters.merge(setting.parameters) { $1 }
        }
        return result
    }

    /// FNV-1a over what is set, in a fixed order: the same settings have the
    /// same digest on every machine.
    private static func digest(of rules: [String: [RuleSetting]]) -> String {
        let canonical = rules.sorted { $0.key < $1.key }
            .map { rule, settings in rule + settings.map(\.canonical).joined() }
            .joined()
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in canonical.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let folded = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
        let letters = (0..<8).map { UInt8(ascii: "a") + UInt8(folded >> (28 - 4 * UInt32($0)) & 15) }
        return String(decoding: letters, as: UTF8.self)
    }
}

/// What is set about one rule, for all reports or for some.
struct RuleSetting: Hashable, Sendable {
    /// How much a rule weighs, or that it is not judged.
    enum Weight: Hashable, Sendable {
        case off
        case severity(Severity)

        var text: String {
            switch self {
            case .off: "off"
            case .severity(let severity): severity.rawValue
            }
        }
    }

    var weight: Weight?
    var parameters: [String: ParameterValue] = [:]
    /// Only for authorities of this level.
    var level: AgencyLevel?
    /// Only for authorities of this kind.
    var kind: AgencyKind?
    /// Only for divisions whose code (GB/T 2260) begins so: `43`, `4312`.
    var place: String?

    func applies(to report: ReportPlace) -> Bool {
        (level == nil || level == report.level) && (kind == nil || kind == report.kind)
            && (place.map { report.region?.hasPrefix($0) ?? false } ?? true)
    }

    /// Everything that is set, in a fixed order.
    fileprivate var canonical: String {
        let values = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return "|" + [level?.rawValue, kind?.rawValue, place, weight?.text].map { $0 ?? "" }.joined(separator: ",")
            + ";" + values.joined(separator: ",")
    }
}

/// What decides which settings apply to a report.
struct ReportPlace: Hashable, Sendable {
    var level: AgencyLevel?
    var kind: AgencyKind?
    /// The code of the division (GB/T 2260).
    var region: String?
}
