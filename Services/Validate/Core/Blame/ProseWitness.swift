import Models

/// What the prose says of single cells: where the equations leave several
/// corrections, the one that the prose tells as well is the likelier.
struct ProseWitness {
    private var told: [String: [CellValue: Span]] = [:]

    init(_ report: ParsedReport) {
        for fact in report.narrative.facts {
            guard let value = fact.stated, let id = Self.cell(of: fact) else { continue }
            told[id, default: [:]][value] = told[id]?[value] ?? fact.span
        }
    }

    /// Where the prose says what a correction would change its cells to; nil if
    /// it does not say all of it.
    func place(of cells: [Correction.Change]) -> Span? {
        let places = cells.compactMap { told[$0.id]?[$0.value] }
        return places.count == cells.count ? places.first : nil
    }

    /// Whether the prose says what is printed in a cell.
    func confirms(_ id: String, _ printed: CellValue) -> Bool {
        told[id]?[printed] != nil
    }

    /// The cell that a fact speaks of, if it is of one alone. Who deals with
    /// requests says 办理 of new and old ones, so that tells no cell.
    private static func cell(of fact: QuotedFact) -> String? {
        switch (fact.kind, fact.category) {
        case (.requestsReceived, nil) where fact.subject == nil: "requests.received_new.total"
        case (.carriedIn, nil): "requests.carried_in.total"
        case (.carriedOut, nil): "requests.carried_out.total"
        case (.result, .granted): "requests.granted.total"
        case (.result, .partiallyGranted): "requests.partially_granted.total"
        case (.requestsByApplicant, .naturalPerson): "requests.received_new.natural_person"
        case (.review, nil) where fact.subject == nil: "remedies.review_total"
        case (.review, .upheld): "remedies.review_upheld"
        case (.review, .corrected): "remedies.review_corrected"
        case (.review, .pending): "remedies.review_pending"
        default: nil
        }
    }
}
