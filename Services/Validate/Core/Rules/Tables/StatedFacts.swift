import Models

/// Figures of the prose that can be held against a table: of the report's year
/// and exact. 约, 余 and plans are none.
enum StatedFacts {
    /// The figures of a kind, with their values.
    static func of(_ kind: FactKind, in reading: Reading) -> [(fact: QuotedFact, value: CellValue)] {
        reading.report.narrative.facts.compactMap { fact in
            guard fact.kind == kind, fact.period == .current, fact.bound == .exact, fact.basis != .all,
                let value = fact.value
            else { return nil }
            return (fact, value)
        }
    }
}
