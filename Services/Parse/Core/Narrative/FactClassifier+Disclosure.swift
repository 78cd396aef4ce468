import Models
import Text

extension FactClassifier {
    // MARK: - Documents

    /// 制发规范性文件57件、废止34件: the second leaves the noun out.
    var document: Meaning? {
        let noun = clause.near.last { $0.word == .regulation || $0.word == .normativeDocument }?.word
        guard hasUnit(Self.documents) || number.unit.isEmpty else { return nil }
        var verbs = Set(clause.near.map(\.word)).intersection([.issue, .repeal, .inForce])
        if verbs.isEmpty, isIssued { verbs = [.issue] }
        if verbs.isEmpty, noun != nil, let verb = paragraph.documentVerb, continuesList { verbs = [verb] }
        // 制定规范性文件管理办法2项 counts no such documents.
        let last = clause.near.last { [.regulation, .normativeDocument, .issue, .repeal, .inForce].contains($0.word) }
        guard let last, number.range.lowerBound - last.range.upperBound <= 3 else { return nil }
        guard let verb = verbs.first, verbs.count == 1, let noun = noun ?? (isOnlyVerb(verb) ? paragraph.document : nil)
        else { return nil }
        // 规章13件（含新制定5件，废止4件）: what leaves the noun out is a part.
        let isPart = isOfDocuments(parent) && !clause.near.contains { $0.word == noun }
        return Meaning(kind: Self.kind(of: noun, verb), subject: isPart ? name : nil, isPart: isPart)
    }

    private func isOfDocuments(_ fact: QuotedFact?) -> Bool {
        guard let fact else { return false }
        return Self.ofDocuments.contains(fact.kind)
            || ["规章", "规范性文件"].contains { fact.subject?.hasSuffix($0) ?? false }
    }

    private static func kind(of noun: Word, _ verb: Word) -> FactKind {
        switch (noun, verb) {
        case (.regulation, .issue): .regulationIssued
        case (.regulation, .repeal): .regulationRepealed
        case (.regulation, _): .regulationInForce
        case (_, .issue): .normativeDocumentIssued
        case (_, .repeal): .normativeDocumentRepealed
        default: .normativeDocumentInForce
        }
    }

    /// Whether the clause goes on where the number before left off.
    private var continuesList: Bool {
        Self.listSigns.contains(sentence[clause.before.lowerBound]) && clause.near.count == 1
    }

    /// 发布规范性文件 of its own is what 制发 is; 网站发布 and 公开 are not.
    private var isIssued: Bool {
        guard let noun = clause.near.last(where: { $0.word == .regulation || $0.word == .normativeDocument }),
            !clause.near.contains(where: { $0.word.isChannel || $0.word == .disclose || $0.word == .through })
        else { return false }
        return clause.near.contains {
            $0.word == .publish && noun.range.lowerBound - $0.range.upperBound <= 6
                && sentence.has(Self.issue, at: $0.range.lowerBound)
        }
    }

    /// Whether nothing but a verb stands before the number.
    private func isOnlyVerb(_ verb: Word) -> Bool {
        guard let hit = clause.near.last(where: { $0.word == verb }) else { return false }
        let rest = (clause.before.lowerBound..<hit.range.lowerBound).count
        return rest <= 2 && number.range.lowerBound - hit.range.upperBound <= 2
    }

    // MARK: - Activities

    /// 政策解读96篇, 意见征集9期; in a list of what was disclosed they are
    /// topics of it.
    var activity: Meaning? {
        if let parent, [.disclosedTotal, .disclosedByChannel, .disclosedByTopic].contains(parent.kind) { return nil }
        for hit in clause.near.reversed() where number.range.lowerBound - hit.range.upperBound <= 6 {
            let kind: FactKind
            switch hit.word {
            case .pressConference where hasUnit(Self.meetings): kind = .pressConferences
            case .interview where hasUnit(Self.meetings): kind = .interviews
            case .consultation where hasUnit(Self.rounds): kind = .consultations
            case .proposal where hasUnit(Self.cases): kind = .proposals
            case .training where hasUnit(Self.meetings): kind = .trainings
            case .interpretation where hasUnit(Self.works): kind = .interpretations
            default: continue
            }
            let isPart = parent?.kind == kind
            return Meaning(kind: kind, subject: isPart ? name : nil, isPart: isPart)
        }
        return clause.hasAfter(.training) && hasUnit(Self.meetings) ? Meaning(kind: .trainings) : nil
    }

    // MARK: - Disclosure

    /// 主动公开政府信息392条, 其中政府网站21条.
    var disclosure: Meaning? {
        let isVerb = clause.has(.disclose) || clause.has(.publish)
        let named = clause.near.contains { $0.word.isChannel } ? clause.near : clause.behind
        var channel = named.last { $0.word.isChannel && $0.word != .platform } ?? named.last { $0.word == .platform }
        let isJoint = isJoint { $0.isChannel }
        if let parent, Self.disclosures.contains(parent.kind) {
            guard hasUnit(Self.pieces) || hasUnit(Self.manyPieces) else { return nil }
            if channel != nil || (paragraph.parts.last?.areChannels ?? false) {
                return byChannel(isJoint ? nil : channel)
            }
            // 主动公开 anew is a total of its own, not a part.
            if !clause.has(.disclose) || clause.has(.part) {
                return Meaning(kind: .disclosedByTopic, subject: name, isPart: true)
            }
        }
        guard hasUnit(clause.has(.disclose) ? Self.manyPieces : isVerb ? Self.somePieces : Self.pieces) else {
            return nil
        }
        // By several channels together: of none of them, but of all there is.
        if isJoint { channel = nil }
        if let channel, isVerb || paragraph.topic == .disclosure { return byChannel(channel) }
        guard isVerb else { return nil }
        if let channel = clause.far.last(where: { $0.word.isChannel }),
            clause.hasFar(.through) || clause.hasFar(.publish),
            isGeneric(subjects.object(in: clause)), !isJoint,
            !self.isJoint(in: clause.far, { $0.isChannel })
        {
            return Meaning(kind: .disclosedByChannel, subject: channel.range, category: channel.word.category)
        }
        let object = subjects.object(in: clause)
        let verb = clause.near.last { $0.word == .disclose }
        let isWhole = verb.map { subjects.isWhole($0.range.upperBound..<clause.before.upperBound) } ?? false
        if isGeneric(object) || isWhole {
            guard clause.has(.disclose) || (clause.has(.information) && publishes(Self.open)) else { return nil }
            return Meaning(kind: .disclosedTotal)
        }
        if isJoint { return byChannel(nil) }
        guard object?.count ?? 0 >= 2 else { return nil }
        return Meaning(kind: .disclosedByTopic, subject: object, isPart: true)
    }

    private func byChannel(_ channel: Lexicon.Hit?) -> Meaning {
        Meaning(
            kind: .disclosedByChannel, subject: subjects.channel(in: clause), category: channel?.word.category,
            isPart: true)
    }

    /// 政府信息 and nothing more: the whole, and no topic of it.
    private func isGeneric(_ object: Range<Int>?) -> Bool {
        guard let object else { return true }
        return Self.generic.contains { $0.count == object.count && sentence.has($0, at: object.lowerBound) }
    }

    /// Whether the verb is this one of those for publishing.
    private func publishes(_ verb: [UInt32]) -> Bool {
        clause.near.contains { $0.word == .publish && sentence.has(verb, at: $0.range.lowerBound) }
    }

    /// Parts of something that is not disclosed are of their parent's kind.
    var partOfParent: Meaning? {
        guard let parent, Self.divisible.contains(parent.kind) else { return nil }
        return Meaning(kind: parent.kind, subject: name, isPart: true)
    }

    private static let documents = ScalarSet(scalarsOf: "件部份个项条")
    private static let rounds = ScalarSet(scalarsOf: "场次期件项个")
    private static let works = ScalarSet(scalarsOf: "篇条份个次期件部幅张则")
    private static let meetings = ScalarSet(scalarsOf: "场次期")
    private static let pieces = ScalarSet(scalarsOf: "条篇则")
    private static let somePieces = ScalarSet(scalarsOf: "条篇则件份部批宗")
    private static let manyPieces = ScalarSet(scalarsOf: "条篇则期件份项个次部户宗批")
    private static let listSigns: [UInt32] = [UInt32](scalarsOf: "、和及")
    private static let issue = [UInt32](scalarsOf: "发布")
    private static let open = [UInt32](scalarsOf: "公开")
    private static let generic = [
        "政府信息", "政务信息", "信息", "各类信息", "各类政府信息", "公开信息", "各领域政府信息", "各类政务信息", "政府信息公开",
    ].map { [UInt32](scalarsOf: $0) }
    private static let ofDocuments: Set<FactKind> = [
        .normativeDocumentIssued, .normativeDocumentRepealed, .normativeDocumentInForce, .regulationIssued,
        .regulationRepealed, .regulationInForce,
    ]
    private static let disclosures: Set<FactKind> = [.disclosedTotal, .disclosedByChannel, .disclosedByTopic]
    private static let divisible: Set<FactKind> = [
        .interpretations, .pressConferences, .interviews, .consultations, .proposals, .trainings, .review,
        .litigation, .normativeDocumentIssued, .normativeDocumentRepealed, .normativeDocumentInForce,
        .regulationIssued, .regulationRepealed, .regulationInForce,
    ]
}
