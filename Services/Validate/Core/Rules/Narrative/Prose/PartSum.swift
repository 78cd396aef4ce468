import Models

/// What the parts of a list come to beside their whole.
enum PartSum: Hashable {
    /// They are the whole, or may be it by what is said about.
    case holds
    /// They are all 0.
    case none
    /// They are more than the whole. `isOverlap` where they need not be parts
    /// that leave each other out: then one is likely to be counted twice.
    case over(CellValue, isOverlap: Bool)
    /// They are less, and are said or seem to be all there are.
    case under(CellValue)
    /// Nothing can be said.
    case open

    /// - Parameters:
    ///   - isComplete: whether the parts are known to be all there are.
    ///   - coverage: from how much of the whole on, in per cent, a list is
    ///     taken to be all there is.
    init(_ list: PartList, isComplete: Bool = false, coverage: Int) {
        let whole = list.whole
        let parts = list.parts
        let isExact = parts.allSatisfy { $0.fact.bound == .exact }
        // What is at most or about something may be nothing.
        let least = parts.filter { $0.fact.bound == .exact || $0.fact.bound == .atLeast }
        var total: CellValue? = .zero
        for part in least { total = total?.adding(part.value) }
        guard let sum = total, list.isOfOneUnit, whole.fact.bound == .exact || whole.fact.bound == .atLeast else {
            self = .open
            return
        }
        let isWhole = least.count == parts.count
        if sum == whole.value, isWhole {
            self = sum == .zero ? .none : .holds
        } else if sum > whole.value {
            // 200 余 may be more.
            guard whole.fact.bound == .exact else {
                self = isWhole ? .holds : .open
                return
            }
            let excess = Int128(sum.millionths) - Int128(whole.value.millionths)
            let isSlip =
                isExact && list.isOfOneKind && parts.count > 1 && !list.isLoose
                && excess * 4 <= Int128(whole.value.millionths)
            self = .over(sum, isOverlap: !isSlip)
        } else if !isExact || list.isLoose {
            self = isExact ? .open : .holds
        } else {
            // What is listed of one topic is seldom all of it.
            let isSeeming =
                (whole.fact.kind != .disclosedByTopic || whole.fact.parent != nil) && parts.count > 1
                && list.isOfOneKind && !list.isSaidPartial
                && Int128(sum.millionths) * 100 >= Int128(whole.value.millionths) * Int128(coverage)
            let isSaid = parts.count > 1 && list.isSaidComplete && !list.isSaidPartial
            self = isComplete || isSaid || isSeeming ? .under(sum) : .open
        }
    }
}

extension PartList {
    /// Counts what a list comes to, and reports what does not add up.
    func judge(
        by check: some Check, _ judgement: inout Judgement, in reading: Reading, isComplete: Bool = false
    ) {
        let coverage = reading.number(PartSum.coverage.name, of: check.rule)
        judge(
            PartSum(self, isComplete: isComplete, coverage: coverage), by: check, &judgement, in: reading)
    }

    func judge(_ sum: PartSum, by check: some Check, _ judgement: inout Judgement, in reading: Reading) {
        let figure: CellValue
        let message: Finding.Message
        var verdict = Verdict.reading
        switch sum {
        case .holds: return judgement.count(.pass)
        case .none: return judgement.count(.vacuous)
        case .open: return
        case .over(let value, let isOverlap):
            figure = value
            message = isOverlap ? PartMessage(self, value).overlap : PartMessage(self, value).excess
            if !isOverlap { verdict = .report }
        case .under(let value):
            figure = value
            message = PartMessage(self, value).shortfall
            if isSaidComplete { verdict = .report }
        }
        judgement.count(.fail)
        var finding = check.failure(verdict, message)
        if isLoose { finding.severity = .information }
        finding.expected = whole.value
        finding.actual = figure
        finding.difference = figure.subtracting(whole.value)
        finding.span = whole.fact.span
        finding.arguments = [
            "fact": whole.fact.kind.rawValue, "raw": whole.fact.raw,
            "parts": parts.map(\.fact.raw).joined(separator: " + "),
        ]
        judgement.report(finding, at: reading.place(of: whole.fact.span))
    }
}

extension PartSum {
    /// What a deployment may set about lists behind 其中.
    static let coverage = RuleParameter(
        "coverage", .number(90), zh: "所列各项达到总数的百分之多少，即视为已列全，应当等于总数",
        en: "from how much of the total on, in per cent, a list of parts is taken to be complete")
}
