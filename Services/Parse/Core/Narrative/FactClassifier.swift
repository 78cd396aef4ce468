import Models
import Text

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
        // 每月100条 and 上半年8件 are no figures of the year.
        if clause.has(.rate) || clause.hasFar(.rate) || isPartOfYear || isOneOfBareList { return unclassified }
        if number.use == .amount { return money ?? unclassified }
        let meaning = counted
        return isOfOthers(meaning.kind) ? partOfParent ?? unclassified : meaning
    }

    private var counted: Meaning {
        return fee ?? carried ?? result ?? remedy ?? document ?? request ?? activity ?? disclosure ?? partOfParent
            ?? unclassified
    }

    private var unclassified: Meaning { Meaning(kind: .unclassified, isPart: parent != nil) }

    // MARK: - Figures that only look like one of the form

    /// 公文320件，其中主动公开56件、不予公开164件 are of papers, not of the
    /// year's information and applications.
    private func isOfOthers(_ kind: FactKind) -> Bool {
        let isOfPapers = paragraph.isAboutPapers && !clause.has(.application) && !clause.has(.information)
        switch kind {
        case .disclosedTotal:
            return isOfPapers || parent.map { !$0.kind.isDisclosure } ?? false
        case .result:
            return isOfPapers || parent.map { !Self.requests.contains($0.kind) && $0.kind != .result } ?? false
        case .requestsReceived, .requestsHandled, .requestsAnswered:
            // 各部门受理1200件 is a part, 全县各部门 is all.
            return clause.has(.scope) && !Self.wholes.contains { contains($0, in: clause.before) }
        default: return false
        }
    }

    private func contains(_ word: [UInt32], in range: Range<Int>) -> Bool {
        range.contains { sentence.has(word, at: $0) }
    }

    /// 1月至6月 and 1-6月, but not 1月1日至12月31日.
    private var isPartOfYear: Bool {
        for place in clause.start..<max(clause.start, number.range.lowerBound) where sentence[place] == Self.month {
            let next = sentence[place + 1]
            guard Self.untils.contains(next) || sentence[place - 2] == 0x2D || Self.untils.contains(sentence[place - 2])
            else { continue }
            let isLast = sentence.has(Self.lastMonth, at: place + 2) || sentence.has(Self.lastMonth, at: place - 2)
            if !isLast { return true }
        }
        return false
    }

    /// 10件、12件、15件: which is of what, only the words before the list say.
    private var isOneOfBareList: Bool {
        guard number.use == .count, !number.unit.isEmpty else { return false }
        let end = number.unit.upperBound
        if Self.listSigns.contains(sentence[end]), PrintedNumber.isDigit(sentence[end + 1]) {
            // 5件、3件予以公开 is a list of its own.
            return clause.behindEnd == nil && hasBareSuccessor(from: end + 1)
        }
        return clause.before.count == 1 && Self.listSigns.contains(sentence[clause.before.lowerBound])
            && clause.behindEnd == nil
    }

    private func hasBareSuccessor(from start: Int) -> Bool {
        var place = start
        while PrintedNumber.isDigit(sentence[place]) { place += 1 }
        guard sentence[place] == sentence[number.unit.lowerBound] else { return false }
        let next = sentence[place + number.unit.count]
        return next == 0 || Sentence.endsClause(next) || Self.listSigns.contains(next)
    }

    private static let listSigns: [UInt32] = [UInt32](scalarsOf: "、和及与")
    private static let month = scalar("月")
    private static let untils: [UInt32] = [UInt32](scalarsOf: "至到—~-")
    private static let lastMonth = [UInt32](scalarsOf: "12月")
    private static let wholes = ["全县", "全市", "全区", "全省", "全镇", "全旗", "全州", "全盟", "全街", "全系统"].map {
        [UInt32](scalarsOf: $0)
    }

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

    /// Whether another fee than that for information is named before the
    /// number: 行政事业性收费, 邮寄费, 复印费.
    private var hasOtherFee: Bool {
        func count(_ range: Range<Int>) -> Int { range.count { sentence[$0] == Self.feeSign } }
        let known = clause.near.filter { [.fee, .feeNotice, .feeAmount, .collect].contains($0.word) }
        return known.reduce(0) { $0 + count($1.range.clamped(to: clause.before)) } < count(clause.before)
    }

    private var money: Meaning? {
        guard isAboutFees || clause.has(.feeAmount), !hasOtherFee else { return nil }
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
        var results = clause.near.filter { $0.word.isResult }
        if results.isEmpty { results = clause.behind.filter { $0.word.isResult } }
        guard let first = results.first, let last = results.last, hasUnit(Self.cases) else { return nil }
        // 其他结果 is one of the reviews as well.
        let isOfRemedy = paragraph.topic == .remedies || parent?.kind == .review || parent?.kind == .litigation
        if results.count == 1, first.word == .otherResult, isOfRemedy { return nil }
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
        let isOfWay = isNear || isOfRequests || clause.has(.receive)
        if let part = partOfRequests, part.kind == .requestsByApplicant || isOfWay {
            return part
        }
        // 办结13件 speaks of the applications before, 办结许可13件 does not.
        let verb = clause.near.last { [.receive, .answer, .handle].contains($0.word) }
        guard let verb, isNear || number.range.lowerBound - verb.range.upperBound <= 1 else { return nil }
        if clause.has(.receive) { return Meaning(kind: .requestsReceived) }
        return Meaning(kind: clause.has(.answer) ? .requestsAnswered : .requestsHandled)
    }

    /// Applications of one sort of applicants or by one way; of several
    /// together there is no word in the form, and 公民、法人和其他组织 are all
    /// there are.
    private var partOfRequests: Meaning? {
        func last(_ isMeant: (Word) -> Bool) -> Lexicon.Hit? {
            clause.near.last { isMeant($0.word) } ?? clause.behind.last { isMeant($0.word) }
        }
        let applicant = last { $0.isApplicant }
        let way = last { $0.isWay }
        guard let hit = applicant ?? way else { return nil }
        let isJoint = isJoint { applicant == nil ? $0.isWay : $0.isApplicant }
        if isJoint, parent == nil, clause.has(.receive) || clause.has(.answer) || clause.has(.handle) { return nil }
        return Meaning(
            kind: applicant == nil ? .requestsByChannel : .requestsByApplicant,
            subject: applicant == nil ? subjects.channel(in: clause) : name,
            category: isJoint || (applicant != nil && way != nil) ? nil : hit.word.category, isPart: true)
    }

    /// Whether two words of a sort are listed before the number: 信函、网络.
    func isJoint(in hits: ArraySlice<Lexicon.Hit>? = nil, _ isMeant: (Word) -> Bool) -> Bool {
        var last: Lexicon.Hit?
        for hit in hits ?? clause.near where isMeant(hit.word) {
            if let last, last.word.category != hit.word.category,
                sentence.scalars[last.range.upperBound..<hit.range.lowerBound].contains(where: Self.joins.contains)
            {
                return true
            }
            last = hit
        }
        return false
    }

    // MARK: - Remedies

    private var remedy: Meaning? {
        guard hasUnit(Self.casesAndTimes) || number.unit.isEmpty else { return nil }
        // 行政复议机关收到 and 出庭应诉 are another office's, or not of information.
        if clause.hasBeside(.otherRemedy) || clause.hasFar(.otherRemedy) { return nil }
        let isOutcome = { (hit: Lexicon.Hit) in hit.word.isOutcome || hit.word == .otherResult }
        let outcome = clause.near.last(where: isOutcome) ?? clause.after.first(where: isOutcome)
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
    func hasUnit(_ units: ScalarSet) -> Bool {
        number.unit.count == 1 && units.contains(sentence[number.unit.lowerBound])
    }

    private static let feeSign = scalar("费")
    private static let charge = [UInt32](scalarsOf: "收费")
    private static let joins = ScalarSet(scalarsOf: "、和及与或,/")
    static let cases = ScalarSet(scalarsOf: "件项宗份例起")
    static let casesAndTimes = ScalarSet(scalarsOf: "件项宗份例起次条个人")
    private static let requests: Set<FactKind> = [
        .requestsReceived, .requestsHandled, .requestsAnswered, .requestsByChannel, .requestsByApplicant,
    ]
}

extension FactKind {
    /// Whether it counts what was disclosed.
    var isDisclosure: Bool { [.disclosedTotal, .disclosedByChannel, .disclosedByTopic].contains(self) }
}
