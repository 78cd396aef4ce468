import Forms
import Models

/// A figure of the prose held against the figures of the tables that it may be
/// by the practice of its verb.
struct Comparison {
    let mention: Mention
    /// The figures, the one that the words name first.
    let figures: [TableFigure]

    /// What it comes to.
    enum Result {
        /// It is one of them: `pass`, `pass_by_inference` or `vacuous`.
        case holds(Outcome)
        /// It is none of them.
        case differs
        /// It is none of those that are known.
        case unknown
        /// Nothing is said that could be compared.
        case open
    }

    /// - Parameter value: what the prose says, where it says it in parts.
    func result(_ value: CellValue? = nil) -> Result {
        guard !figures.isEmpty else { return .open }
        var held: Outcome?
        for figure in figures {
            guard let known = figure.value else { continue }
            guard let fits = value.map({ $0 == known }) ?? mention.allows(known) else { return .open }
            guard fits else { continue }
            let outcome: Outcome = figure.isInferred ? .passByInference : known == .zero ? .vacuous : .pass
            if held == nil || outcome == .pass { held = outcome }
        }
        if let held { return .holds(held) }
        return figures.contains { $0.value == nil } ? .unknown : .differs
    }

    /// Whether it is about there being none: the prose says 0, or the tables
    /// do. N-ZERO-CLAIM looks at it then, and no other rule does.
    var isOfNone: Bool {
        mention.value == .zero || (!figures.isEmpty && figures.allSatisfy { $0.value == .zero })
    }
}

extension Check {
    /// What is wrong where a figure is none of those of the tables.
    ///
    /// - Parameters:
    ///   - lines: the lines that say the same once more.
    ///   - fits: another figure of the tables that it is.
    func finding(
        _ comparison: Comparison, lines: [Int] = [], fits: TableFigure? = nil, form: Form, reading: Reading
    ) -> Finding? {
        guard let first = comparison.figures.first, let expected = first.value else { return nil }
        let mention = comparison.mention
        let certain = comparison.figures.allSatisfy(\.isCertain)
        let message = ComparisonMessage(comparison: comparison, lines: lines, fits: fits, form: form).message
        var finding = failure(certain ? .report : .reading, message.advised(unless: certain))
        finding.cells = reading.ids(comparison.figures.flatMap(\.cells).sortedOnce())
        finding.expected = expected
        finding.actual = mention.value
        finding.difference = mention.value.subtracting(expected)
        finding.span = mention.fact.span
        finding.arguments = ["fact": mention.fact.kind.rawValue, "raw": mention.fact.raw]
        if !lines.isEmpty { finding.arguments["lines"] = lines.map(String.init).joined(separator: ", ") }
        if let fits { finding.arguments["fits"] = reading.ids(fits.cells).joined(separator: ", ") }
        return finding
    }
}
