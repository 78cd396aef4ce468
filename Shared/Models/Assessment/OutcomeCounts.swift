/// How many rules came to what, for one report.
public struct OutcomeCounts: Hashable, Sendable {
    private var pass = 0
    private var passByInference = 0
    private var vacuous = 0
    private var fail = 0
    private var notAssessable = 0

    /// Creates counts of zero.
    public init() {}

    /// How many rules came to `outcome`.
    public subscript(outcome: Outcome) -> Int {
        get {
            switch outcome {
            case .pass: pass
            case .passByInference: passByInference
            case .vacuous: vacuous
            case .fail: fail
            case .notAssessable: notAssessable
            }
        }
        set {
            switch outcome {
            case .pass: pass = newValue
            case .passByInference: passByInference = newValue
            case .vacuous: vacuous = newValue
            case .fail: fail = newValue
            case .notAssessable: notAssessable = newValue
            }
        }
    }

    /// Adds the counts of other rules.
    public static func += (counts: inout OutcomeCounts, others: OutcomeCounts) {
        counts.pass += others.pass
        counts.passByInference += others.passByInference
        counts.vacuous += others.vacuous
        counts.fail += others.fail
        counts.notAssessable += others.notAssessable
    }
}

extension OutcomeCounts: Codable {
    private enum CodingKeys: CodingKey {
        case counts
    }

    /// Reads the form that travels: what did not occur is not there.
    ///
    /// - Throws: `DecodingError` if it is not that.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let counts = try container.decode([String: Int].self, forKey: .counts)
        for outcome in Outcome.allCases { self[outcome] = counts[outcome.rawValue] ?? 0 }
    }

    /// Writes the form that travels.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var counts: [String: Int] = [:]
        for outcome in Outcome.allCases where self[outcome] != 0 { counts[outcome.rawValue] = self[outcome] }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(counts, forKey: .counts)
    }
}
