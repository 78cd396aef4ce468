import DamageCorpus
import Forms
import Models

/// The figures of one authority, year after year: every equation of the form
/// holds, and what one year carries over the next one carries in. Some years
/// are wrong on purpose, so that comparing has something to find.
struct GeneratedFigures {
    /// The figure of each cell by its id.
    private(set) var figures: [String: Int] = [:]
    private let edition: Edition

    /// The figures of a year, given those of the year before.
    init(edition: Edition, after before: GeneratedFigures?, size: Int, random: inout SplitMix) {
        self.edition = edition
        writeRequests(before, size: size, &random)
        writeRemedies(before, size: size, &random)
        writeDisclosure(before, size: size, &random)
        // One year in thirty forgets what the year before carried over, one in forty grows tenfold.
        if random.below(30) == 0 { forgetCarriedIn() }
        if random.below(40) == 0 { scale("proactive.license_decisions", by: 10) }
    }

    /// The sum of several: a government's consolidated report.
    init(edition: Edition, sum parts: [GeneratedFigures]) {
        self.edition = edition
        for part in parts { figures.merge(part.figures) { $0 + $1 } }
    }

    /// The figure of a cell.
    subscript(_ id: String) -> Int { figures[id] ?? 0 }

    /// The same with another figure in one cell, which a correction mends or makes.
    func changing(_ id: String, by difference: Int) -> GeneratedFigures {
        var changed = self
        changed.figures[id, default: 0] += difference
        return changed
    }

    private var form: Form { Form.of(edition) }

    private mutating func writeRequests(_ before: GeneratedFigures?, size: Int, _ random: inout SplitMix) {
        let rows = form.table(.requests)?.rows ?? []
        let columns = (rows.first?.columns ?? []).map(\.id)
        let results = rows.map(\.id).filter {
            !["received_new", "carried_in", "total_processed", "carried_out"].contains($0)
        }
        for column in columns.dropLast() {
            let carriedIn = before?["requests.carried_out.\(column)"] ?? 0
            let received = random.below(size + 1)
            let carriedOut = min(carriedIn + received, random.below(3))
            add("received_new", column, received)
            add("carried_in", column, carriedIn)
            add("carried_out", column, carriedOut)
            let processed = carriedIn + received - carriedOut
            add("total_processed", column, processed)
            for _ in 0..<processed { add(results[random.below(results.count)], column, 1) }
        }
    }

    /// Adds to a row's column and to its 总计.
    private mutating func add(_ row: String, _ column: String, _ count: Int) {
        figures["requests.\(row).\(column)", default: 0] += count
        figures["requests.\(row).total", default: 0] += count
    }

    private mutating func writeRemedies(_ before: GeneratedFigures?, size: Int, _ random: inout SplitMix) {
        for block in ["review", "litigation_direct", "litigation_after_review"] {
            var total = 0
            for outcome in ["upheld", "corrected", "other", "pending"] {
                var count = random.below(2 + size / 10)
                if outcome == "other" { count += before?["remedies.\(block)_pending"] ?? 0 }
                figures["remedies.\(block)_\(outcome)"] = count
                total += count
            }
            figures["remedies.\(block)_total"] = total
        }
    }

    private mutating func writeDisclosure(_ before: GeneratedFigures?, size: Int, _ random: inout SplitMix) {
        let issued = random.below(10)
        let inForce = before?["proactive.normative_document_in_force"] ?? 20
        let repealed = min(inForce, random.below(5))
        figures["proactive.normative_document_issued"] = issued
        figures["proactive.normative_document_repealed"] = repealed
        figures["proactive.normative_document_in_force"] = inForce + issued - repealed
        for kind in ["license", "penalty", "coercion"] {
            let usual = before?["proactive.\(kind)_decisions"] ?? 100 * size
            figures["proactive.\(kind)_decisions"] = max(10, usual + random.below(21) - 10)
            let items =
                (before?["proactive.\(kind)_items_prev"] ?? 50) + (before?["proactive.\(kind)_items_change"] ?? 0)
            figures["proactive.\(kind)_items_prev"] = items
            figures["proactive.\(kind)_items_change"] = random.below(5)
        }
    }

    private mutating func forgetCarriedIn() {
        for id in figures.keys where id.hasPrefix("requests.carried_in.") { figures[id] = 0 }
    }

    private mutating func scale(_ id: String, by factor: Int) {
        figures[id, default: 0] *= factor
    }
}
