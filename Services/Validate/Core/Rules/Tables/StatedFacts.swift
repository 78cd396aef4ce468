import Models

/// Figures of the prose that can be held against a table: of the report's year
/// and exact. 约, 余 and plans are none.
enum StatedFacts {
    /// The figures of a kind, with their values.
    static func of(_ kind: FactKind, in reading: Reading) -> [(fact: QuotedFact, value: CellValue)] {
        reading.report.narrative.facts.compactMap { fact in
            guard fact.kind == kind else { return nil }
            return fact.stated.map { (fact, $0) }
        }
    }
}

extension QuotedFact {
    /// Its figure, if it is exact and of the report's year.
    var stated: CellValue? {
        period == .current && bound == .exact ? value : nil
    }
}
