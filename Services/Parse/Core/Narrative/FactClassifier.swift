import Models

/// Says what a number counts, by the verbs and nouns of its clause; where they
/// do not say it, nobody guesses.
struct FactClassifier {
    /// What a number counts.
    struct Meaning {
        var kind: FactKind
        var subject: Range<Int>?
        var category: FactCategory?
        /// Whether it may be one of the parts of a list.
        var isPart = false
        /// Another fact that the same number states, as in 复议、诉讼均为0件.
        var second: FactKind?
    }

    let sentence: Sentence
    let subjects: SubjectFinder
    let number: ProseNumber
    let clause: Clause
    let paragraph: Paragraph
    /// The fact whose part the number is, if it stands in a list.
    let parent: QuotedFact?

    /// What the number counts.
    func meaning() -> Meaning {
        if number.use == .percentage { return percentage }
        if isChange { return Meaning(kind: .change) }
        if number.use == .amount { return money ?? unclassified }
        return fee ?? carried ?? result ?? remedy ?? document ?? request ?? activity ?? disclosure ?? partOfParent
            ?? unclassified
    }

    private var unclassified: Meaning { Meaning(kind: .unclassified, isPart: parent != nil) }

    // MARK: - How much and how much more

    private var percentage: Meaning {
        if isChange || clause.has(.growth) { return Meaning(kind: .change) }
        if clause.has(.share) || clause.before.isEmpty || sentence[clause.before.upperBound - 1] == 0x28 {
            return Meaning(kind: .share)
        }
        return Meaning(kind: .percentage)
    }

    /// Whether the number says by how much something grew: 增长 stands right
    /// before it, or 比上年多.
    private var isChange: Bool {
        guard let last = clause.near.last else { return false }
        let gap = number.range.lowerBound - last.range.upperBound
        if last.word == .growth { return gap <= 1 && sentence[last.range.upperBound] != 0x5230 }  // not 增加到
        return last.word == .lastYear && gap == 1 && [0x591A, 0x5C11].contains(sentence[last.range.upperBound])
    }

    // MARK: - Fees

    private var isAboutFees: Bool {
        clause.has(.fee) || clause.has(.feeNotice) || clause.hasFar(.fee) || clause.hasFar(.feeNotice)
            || paragraph.topic == .fee
    }

    private var money: Meaning? {
        guard isAboutFees || clause.has(.feeAmount) else { return nil }
        if clause.has(.feeAmount), !clause.has(.collect) { return Meaning(kind: .infoFeeNotified, isPart: true) }
        // 收费1260元 collects, too.
        let isVerb = sentence.has(Self.charge, at: number.range.lowerBound - Self.charge.count)
        if isVerb || clause.has(.collect) || clause.hasFar(.collect) || parent?.kind == .infoFeeCollected {
            return Meaning(kind: .infoFeeCollected, isPart: true)
        }
        return parent?.kind == .infoFeeNotified ? Meaning(kind: .infoFeeNotified, isPart: true) : nil
    }

    private var fee: Meaning? {
        if number.unit.isEmpty, clause.has(.feeNotice) { return Meaning(kind: .infoFeeNotices, isPart: true) }
        guard hasUnit(Self.cases) else { return nil }
        if clause.hasBeside(.feeNotice) { return Meaning(kind: .infoFeeNotices, isPart: true) }
        let isCollected = clause.hasAfter(.collect) || clause.hasAfter(.fee)
        if isCollected || clause.has(.fee) || parent?.kind.isMoney == true {
            return Meaning(kind: .infoFeeCases, subject: parent == nil ? nil : name, isPart: true)
        }
        return nil
    }

    // MARK: - Applications

    private var carried: Meaning? {
        guard hasUnit(Self.cases) || number.unit.isEmpty else { return nil }
        if clause.has(.carryOut) { return Meaning(kind: .carriedOut) }
        if clause.has(.carryIn) { return Meaning(kind: .carriedIn) }
        return clause.hasAfter(.carryOut) ? Meaning(kind: .carriedOut) : nil
    }

    private var result: Meaning? {
        let results = clause.near.filter { $0.word.isResult }
        guard let first = results.first, let last = results.last, hasUnit(Self.cases) else { return nil }
        // Of two classes together there is no word in the form.
        return Meaning(
            kind: .result, subject: first.range.lowerBound..<last.range.upperBound,
            category: results.count == 1 ? first.word.category : nil, isPart: true)
    }

    private var request: Meaning? {
        let isNear = clause.hasBeside(.application)
        let isMeant = isNear || clause.hasFar(.application) || paragraph.topic == .requests
        let isOfRequests = parent.map { Self.requests.contains($0.kind) } ?? false
        guard isMeant || isOfRequests, hasUnit(isNear ? Self.casesAndTimes : Self.cases) || number.unit.isEmpty,
            !clause.has(.lawCase) || isNear
        else { return nil }
        if let applicant = clause.near.last(where: { $0.word.isApplicant }) {
            return Meaning(
                kind: .requestsByApplicant, subject: name, category: applicant.word.category, isPart: true)
        }
        if let way = clause.near.last(where: { $0.word.isWay }), isNear || isOfRequests || clause.has(.receive) {
            return Meaning(
                kind: .requestsByChannel, subject: subjects.channel(in: clause), category: way.word.category,
                isPart: true)
        }
        // 办结13件 speaks of the applications before, 办结许可13件 does not.
        let verb = clause.near.last { [.receive, .answer, .handle].contains($0.word) }
        guard let verb, isNear || number.range.lowerBound - verb.range.upperBound <= 1 else { return nil }
        if clause.has(.receive) { return Meaning(kind: .requestsReceived) }
        return Meaning(kind: clause.has(.answer) ? .requestsAnswered : .requestsHandled)
    }

    // MARK: - Remedies

    private var remedy: Meaning? {
        guard hasUnit(Self.casesAndTimes) || number.unit.isEmpty else { return nil }
        let outcome = clause.near.last { $0.word.isOutcome } ?? clause.after.first { $0.word.isOutcome }
        var named = remedies(in: clause.near)
        if named.isEmpty { named = remedies(in: clause.after) }
        if named.isEmpty, !clause.has(.application), outcome != nil || clause.has(.lawCase) || clause.has(.receive) {
            named = remedies(in: clause.far)
            if named.isEmpty, outcome != nil, paragraph.topic == .remedies, let last = paragraph.remedy {
                named = [last]
            }
        }
        guard let kind = named.first else { return nil }
        if named.count == 2 {
            // One number of both says nothing of either, unless it is nought.
            return number.millionths == 0 ? Meaning(kind: kind, second: named[1]) : unclassified
        }
        return Meaning(
            kind: kind, subject: outcome?.range, category: outcome?.word.category, isPart: outcome != nil)
    }

    private func remedies(in hits: ArraySlice<Lexicon.Hit>) -> [FactKind] {
        var kinds: [FactKind] = []
        if hits.contains(where: { $0.word == .review }) { kinds.append(.review) }
        if hits.contains(where: { $0.word == .litigation }) { kinds.append(.litigation) }
        return kinds
    }

    // MARK: - Helpers

    /// The words before the number, without those that are no name.
    var name: Range<Int>? { subjects.name(in: clause.before) }

    /// Whether the number's unit is one of these, of one character.
    func hasUnit(_ units: Set<UInt32>) -> Bool {
        number.unit.count == 1 && units.contains(sentence[number.unit.lowerBound])
    }

    private static let charge = [UInt32](scalarsOf: "收费")
    static let cases = Set<UInt32>(scalarsOf: "件项宗份例起")
    static let casesAndTimes = Set<UInt32>(scalarsOf: "件项宗份例起次条个人")
    private static let requests: Set<FactKind> = [
        .requestsReceived, .requestsHandled, .requestsAnswered, .requestsByChannel, .requestsByApplicant,
    ]
}
