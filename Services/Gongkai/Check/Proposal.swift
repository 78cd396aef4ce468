import Forms
import Models
import ValidateCore

/// What a finding says should be changed, in the form's words. It is what
/// satisfies the equations, not what is known to be true, so the words ask a
/// person to look.
struct Proposal {
    let corrections: [Correction]
    let form: Form?
    let cells: [Cell]

    /// The greatest number of choices that are spelled out.
    private static let limit = 3

    /// The proposal of a finding; nil if it makes none.
    init?(_ finding: Finding, of reading: ParsedReport) {
        guard let blame = finding.blame, !blame.isEmpty else { return nil }
        corrections = blame
        form = reading.edition.map(Form.of)
        cells = reading.cells
    }

    /// The changes in a sentence without its stop.
    var text: String {
        guard corrections.count > 1 else { return corrections.map(text(of:)).joined() }
        let choices = corrections.prefix(Self.limit).enumerated().map { "（\($0.offset + 1)）\(text(of: $0.element))" }
        let more = corrections.count > Self.limit ? "；等 \(corrections.count) 种" : ""
        return choices.joined(separator: "；或") + more
    }

    private func text(of correction: Correction) -> String {
        let changes = correction.cells.map { change in
            let index = form?.index(of: change.id)
            let label = form?.label(ofCell: change.id) ?? change.id
            let printed = index.flatMap { cells.indices.contains($0) ? cells[$0].value : nil }
            return "\(Listing.quoteZH(label))" + (printed.map { "由 \($0) " } ?? "") + "改为 \(change.value)"
        }
        return changes.joined(separator: "，并将") + (correction.slip.map { "（\($0.wordsZH)）" } ?? "")
    }
}
