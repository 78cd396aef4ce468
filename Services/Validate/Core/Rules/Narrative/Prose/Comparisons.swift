import Forms
import Models

/// The figures of the prose that one rule holds against the tables. What is
/// said in several numbers of one sentence counts as said by their sum, too,
/// and what is said wrong on several lines is one finding.
struct Comparisons {
    private var entries: [(comparison: Comparison, isNarrower: (Mention) -> Bool)] = []

    /// Adds a mention.
    ///
    /// - Parameter isNarrower: whether its words leave out a part of what the
    ///   tables count; asked only where it is none of the figures.
    mutating func add(
        _ mention: Mention, figures: [TableFigure], isNarrower: @escaping (Mention) -> Bool = { _ in false }
    ) {
        entries.append((Comparison(mention: mention, figures: figures), isNarrower))
    }

    /// Counts what they come to and reports those that are none of the figures.
    ///
    /// - Parameter hint: another figure that one may be.
    /// - Returns: the facts that were found wrong, by their index.
    @discardableResult
    func judge(
        by check: some Check, _ judgement: inout Judgement, in reading: Reading,
        hint: (Comparison) -> TableFigure? = { _ in nil }
    ) -> Set<Int> {
        guard let form = reading.form else { return [] }
        var wrong: [(comparison: Comparison, lines: [Int])] = []
        var found: Set<Int> = []
        for (comparison, isNarrower) in entries {
            var result = comparison.result()
            if case .differs = result {
                if let sum = sum(of: comparison), case .holds(let outcome) = comparison.result(sum) {
                    result = .holds(outcome)
                } else if isNarrower(comparison.mention)
                    || Narrowing.isOfOtherBody(comparison.mention, in: reading)
                {
                    result = .open
                }
            }
            switch result {
            case .holds(let outcome): judgement.count(outcome)
            case .unknown: judgement.count(.notAssessable)
            case .open: continue
            case .differs:
                judgement.count(.fail)
                found.insert(comparison.mention.index)
                if let same = wrong.firstIndex(where: { Self.isSame($0.comparison.mention, comparison.mention) }) {
                    let line = comparison.mention.line
                    if line != wrong[same].comparison.mention.line, !wrong[same].lines.contains(line) {
                        wrong[same].lines.append(line)
                    }
                } else {
                    wrong.append((comparison, []))
                }
            }
        }
        for (comparison, lines) in wrong {
            guard
                let finding = check.finding(
                    comparison, lines: lines, fits: hint(comparison), form: form, reading: reading)
            else { continue }
            judgement.report(finding, at: reading.place(of: comparison.mention.fact.span))
        }
        return found
    }

    /// What the sentence says of the same in several numbers; nil where it says
    /// it in one.
    private func sum(of comparison: Comparison) -> CellValue? {
        let fact = comparison.mention.fact
        let same = entries.map(\.comparison).filter {
            $0.mention.fact.quote.span == fact.quote.span && $0.mention.fact.kind == fact.kind
                && $0.mention.fact.category == fact.category && $0.mention.fact.parent == fact.parent
                && $0.mention.fact.bound == .exact
        }
        guard same.count > 1, fact.bound == .exact else { return nil }
        return same.reduce(CellValue?.some(.zero)) { sum, next in sum?.adding(next.mention.value) }
    }

    private static func isSame(_ left: Mention, _ right: Mention) -> Bool {
        left.fact.kind == right.fact.kind && left.fact.category == right.fact.category
            && left.value == right.value && left.fact.bound == right.fact.bound && left.fact.basis == right.fact.basis
    }
}
