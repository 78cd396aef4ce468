import Models
import Text

/// Reads the facts of sentences, one after the other: what was said before
/// says what a shorter sentence means.
struct FactReader {
    let source: SourceText
    /// The year that the report is about; nil when it is unknown.
    let year: Int?
    private(set) var facts: [QuotedFact] = []
    /// Whether there were more facts than may be.
    private(set) var isCut = false
    private var paragraph = Paragraph()

    init(source: SourceText, year: Int?) {
        self.source = source
        self.year = year
    }

    /// What the last heading is about, which the lines below it speak of.
    private var heading = Paragraph.Topic.none

    /// Forgets what the lines before have said, but for their heading.
    mutating func beginLine() {
        paragraph = Paragraph()
        paragraph.topic = heading
    }

    /// Takes （二）依申请公开情况 for a heading: short, with no figure.
    private mutating func readHeading(_ sentence: Sentence, hits: [Lexicon.Hit]) {
        guard sentence.count <= 24 else { return }
        let words = Set(hits.map(\.word))
        let topic: Paragraph.Topic =
            words.contains(.application) ? .requests : words.contains(.disclose) ? .disclosure : .none
        if sentence.isFirstOfLine { heading = topic }
        if topic != .none { paragraph.topic = topic }
    }

    /// Reads a sentence, and says of its numbers which of them are facts.
    mutating func read(
        _ sentence: Sentence, numbers: inout [ProseNumber], hits: [Lexicon.Hit], quotes: inout QuoteCutter
    ) -> [Int: Int] {
        paragraph.beginSentence()
        var factsOfNumbers: [Int: Int] = [:]
        var cutter = ClauseCutter(sentence: sentence, hits: hits, numbers: numbers)
        var time = TimeReader(sentence: sentence, reportYear: year)
        var previousEnd = 0
        let firstFact = facts.count
        var isByOffice = false
        let counting = numbers.indices.filter { isCounting(numbers[$0], in: sentence, hasWords: !hits.isEmpty) }
        if counting.isEmpty { readHeading(sentence, hits: hits) }
        for (place, index) in counting.enumerated() {
            let number = numbers[index]
            let next = place + 1 < counting.count ? numbers[counting[place + 1]].range.lowerBound : sentence.count
            let clause = cutter.clause(of: index, after: previousEnd, before: next)
            time.advance(to: number.range.lowerBound, past: numbers)
            enterLists(sentence, from: previousEnd, to: number.range.lowerBound, clause)
            if clause.has(.paper) || clause.hasFar(.paper) { paragraph.isAboutPapers = true }
            let parent = paragraph.parts.last.map { facts[$0.parent] }
            let meaning = FactClassifier(
                sentence: sentence, subjects: SubjectFinder(sentence: sentence), number: number, clause: clause,
                paragraph: paragraph, parent: parent
            ).meaning()
            previousEnd = clause.behindEnd ?? number.unit.upperBound
            // A bare number is a count only where its clause says of what.
            if number.use == .other, meaning.kind == .unclassified { continue }
            if number.use == .other { numbers[index].use = .count }
            guard facts.count < Narrative.factLimit else {
                isCut = true
                return factsOfNumbers
            }
            factsOfNumbers[index] = facts.count
            append(meaning, of: number, in: sentence, time.period(of: clause), &quotes)
            if clause.has(.scope), meaning.kind == .unclassified { isByOffice = true }
            remember(meaning, clause)
        }
        // 区政府受理215件，各部门受理1200件: the first is a part, too.
        if isByOffice {
            for index in firstFact..<facts.count where facts[index].kind == .requestsReceived {
                facts[index].kind = .unclassified
            }
        }
        return factsOfNumbers
    }

    /// Adds facts that no number states.
    mutating func append(_ others: [QuotedFact]) {
        let room = Narrative.factLimit - facts.count
        if others.count > room { isCut = true }
        facts += others.prefix(room)
    }

    private func isCounting(_ number: ProseNumber, in sentence: Sentence, hasWords: Bool) -> Bool {
        switch number.use {
        case .count, .amount, .percentage: return true
        case .other:
            // 申请数量为0.
            return hasWords && !number.isChinese
                && [0x4E3A, 0x3A, 0x662F].contains(sentence[number.range.lowerBound - 1])
        default: return false
        }
    }

    /// Opens a list of parts behind 其中 and 含, and closes it with its bracket.
    private mutating func enterLists(_ sentence: Sentence, from start: Int, to end: Int, _ clause: Clause) {
        let opening = (clause.near.last { $0.word == .part } ?? clause.far.last { $0.word == .part })?.range.lowerBound
        for place in start..<max(start, end) {
            switch sentence[place] {
            case 0x28: paragraph.beforeBrackets.append(paragraph.lastCount)
            case 0x29:
                if let last = paragraph.beforeBrackets.popLast() { paragraph.lastCount = last ?? paragraph.lastCount }
                while let last = paragraph.parts.last, last.depth > paragraph.depth { paragraph.parts.removeLast() }
            default: break
            }
            if place == opening, let parent = paragraph.lastCount, !isClosed(sentence, from: place, to: end) {
                paragraph.parts.append(Paragraph.Parts(parent: parent, depth: paragraph.depth))
            }
        }
    }

    /// Whether a bracket that is open at a place closes before the number, so
    /// that what opens there does not reach it.
    private func isClosed(_ sentence: Sentence, from place: Int, to end: Int) -> Bool {
        var depth = 0
        for place in place..<end {
            if sentence[place] == 0x28 { depth += 1 }
            if sentence[place] == 0x29 { depth -= 1 }
            if depth < 0 { return true }
        }
        return false
    }

    private mutating func append(
        _ meaning: FactClassifier.Meaning, of number: ProseNumber, in sentence: Sentence,
        _ time: (period: QuotedFact.Period, year: Int?), _ quotes: inout QuoteCutter
    ) {
        let bytes = sentence.source(number.range, in: source.bytes)
        let quote = quotes.quote(of: number.range.lowerBound..<number.unit.upperBound)
        var fact = QuotedFact(
            meaning.kind, value: number.millionths.map(CellValue.init(millionths:)), raw: source.string(bytes),
            at: source.span(bytes), in: quote)
        fact.bound = QuotedFact.Bound(number.bound)
        if !number.unit.isEmpty { fact.unit = text(number.unit, of: sentence) }
        fact.subject = meaning.subject.map { text($0, of: sentence) }
        fact.category = meaning.category
        fact.period = meaning.kind == .change ? .comparison : time.period
        fact.year = time.year
        if meaning.kind == .share {
            fact.parent = paragraph.lastCount
        } else if meaning.isPart {
            fact.parent = paragraph.parts.last?.parent
        }
        facts.append(fact)
        if let second = meaning.second, facts.count < Narrative.factLimit {
            fact.kind = second
            facts.append(fact)
        }
    }

    private mutating func remember(_ meaning: FactClassifier.Meaning, _ clause: Clause) {
        if let document = clause.near.last(where: { $0.word == .regulation || $0.word == .normativeDocument }) {
            paragraph.document = document.word
            let verbs: [Word] = [.issue, .repeal, .inForce]
            let verb = clause.near.last { verbs.contains($0.word) }?.word
            if let verb { paragraph.documentVerb = verb }
        }
        switch meaning.kind {
        case .share, .change, .percentage: return
        case .review, .litigation:
            paragraph.remedy = meaning.kind
            paragraph.topic = .remedies
        case .requestsReceived, .requestsByChannel, .requestsByApplicant, .requestsHandled, .requestsAnswered,
            .carriedIn, .carriedOut, .result:
            paragraph.topic = .requests
        case .disclosedTotal, .disclosedByChannel: paragraph.topic = .disclosure
        case .infoFeeNotices, .infoFeeNotified, .infoFeeCollected, .infoFeeCases: paragraph.topic = .fee
        default: break
        }
        let own = facts.count - 1
        if meaning.isPart {
            if meaning.kind == .disclosedByChannel, !paragraph.parts.isEmpty {
                paragraph.parts[paragraph.parts.count - 1].areChannels = true
            }
        } else {
            // A figure of its own ends the list before it.
            paragraph.parts.removeAll()
        }
        paragraph.lastCount = own
    }

    private func text(_ range: Range<Int>, of sentence: Sentence) -> String {
        source.string(sentence.source(range, in: source.bytes))
    }
}

extension QuotedFact.Bound {
    init(_ bound: ProseNumber.Bound) {
        self =
            switch bound {
            case .exact: .exact
            case .atLeast: .atLeast
            case .atMost: .atMost
            case .about: .about
            }
    }
}
