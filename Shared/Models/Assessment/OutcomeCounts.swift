/// How many rules came to what, for one report.
public struct OutcomeCounts: Hashable, Sendable, Codable {
    private var counts: [String: Int]

    /// Creates counts of zero.
    public init() {
        counts = [:]
    }

    /// How many rules came to `outcome`.
    public subscript(outcome: Outcome) -> Int {
        get { counts[outcome.rawValue] ?? 0 }
        set { counts[outcome.rawValue] = newValue }
    }
}
