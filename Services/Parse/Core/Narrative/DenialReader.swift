import Models
import Text

/// Reads what the prose denies (未收到申请, 未发生行政复议) and what it says of
/// all there are (均维持): figures without a number.
struct DenialReader {
    let sentence: Sentence
    let hits: [Lexicon.Hit]
    let source: SourceText
    /// Where the numbers begin that count something.
    private let counts: Set<Int>

    init(sentence: Sentence, hits: [Lexicon.Hit], numbers: [ProseNumber], source: SourceText) {
        self.sentence = sentence
        self.hits = hits
        self.source = source
        counts = Set(numbers.lazy.filter { $0.use == .count }.map(\.range.lowerBound))
    }

    /// The facts, in the order of the sentence.
    func facts(_ quotes: inout QuoteCutter, reportYear: Int?, numbers: [ProseNumber]) -> [QuotedFact] {
        var facts: [QuotedFact] = []
        var time = TimeReader(sentence: sentence, reportYear: reportYear)
        var noted = 0
        for (index, hit) in hits.enumerated() {
            let found: [(kind: FactKind, end: Int, category: FactCategory?)]
            switch hit.word {
            case .none, .noneReceived: found = denied(from: index)
            case .all: found = all(from: index)
            default: continue
            }
            guard !found.isEmpty else { continue }
            // Each denial has its own time: the words up to it say which.
            time.advance(to: hit.range.lowerBound, past: numbers)
            let start = clauseStart(before: hit.range.lowerBound)
            let near = hits[noted..<index].firstIndex { $0.range.lowerBound >= start } ?? index
            let (period, year) = time.period(
                of: Clause(start: start, before: 0..<0, near: hits[near..<index], far: hits[noted..<near], after: []))
            noted = index
            for (kind, end, category) in found
            where !facts.contains(where: { $0.kind == kind && $0.category == category }) {
                let range = hit.range.lowerBound..<end
                let bytes = sentence.source(range, in: source.bytes)
                var fact = QuotedFact(
                    kind, value: hit.word == .all ? nil : .zero, raw: source.string(bytes), at: source.span(bytes),
                    in: quotes.quote(of: range))
                fact.basis = hit.word == .all ? .all : .denial
                fact.category = category
                fact.period = period
                fact.year = year
                facts.append(fact)
            }
        }
        return facts
    }

    /// What a denial denies: what follows it in its clause, if it is denied as
    /// a whole; 未收到当面提交的申请 and 无败诉案件 deny a part.
    private func denied(from index: Int) -> [(FactKind, Int, FactCategory?)] {
        let start = hits[index].range
        let scope = DenialScope(sentence: sentence)
        var application: Int?
        var applicants: Set<Word> = []
        var found: [(FactKind, Int, FactCategory?)] = []
        search: for hit in hits[(index + 1)...] {
            guard hit.range.lowerBound - start.upperBound <= Self.reach,
                isOneClause(start.upperBound, hit.range.lowerBound)
            else { break }
            switch hit.word {
            case .review, .litigation:
                guard scope.endsWhole(at: hit.range.upperBound) else { return found.filter { $0.0.isMoney } }
                found.append((hit.word == .review ? .review : .litigation, hit.range.upperBound, nil))
            case .feeNotice:
                guard scope.endsWhole(at: hit.range.upperBound) else { return found }
                found.append((.infoFeeNotices, hit.range.upperBound, nil))
            case .fee where !found.contains { $0.0 == .infoFeeNotices }:
                guard scope.isWholeFee(start.upperBound..<hit.range.lowerBound),
                    scope.endsWhole(at: hit.range.upperBound)
                else { return found }
                found.append((.infoFeeCollected, hit.range.upperBound, nil))
            case .application:
                guard application == nil else { continue }
                application = hit.range.upperBound
            case .none, .noneReceived, .answer, .accountability, .carryIn, .carryOut, .training: break search
            default:
                if hit.word.isApplicant, application == nil { applicants.insert(hit.word) }
                if hit.word.isOutcome || hit.word.isResult { return [] }
            }
        }
        // 没有因申请引发的复议 denies the review, not the application.
        guard found.isEmpty, let application, applicants.count != 1,
            hits[index].word == .noneReceived || application - start.upperBound <= 12,
            scope.isWholeApplication(start.upperBound..<application), scope.endsWhole(at: application)
        else { return found }
        return [(.requestsReceived, application, nil)]
    }

    /// 均维持, 均已办结: of all of them.
    private func all(from index: Int) -> [(FactKind, Int, FactCategory?)] {
        let start = hits[index].range
        guard index + 1 < hits.count else { return [] }
        let hit = hits[index + 1]
        guard hit.range.lowerBound - start.upperBound <= 10, isOneClause(start.upperBound, hit.range.lowerBound) else {
            return []
        }
        let end = hit.range.upperBound
        if hit.word.isOutcome {
            var kinds: [FactKind] = []
            // What is said of the lawsuits is not said of the reviews before.
            let limit = lastSemicolon(before: start.lowerBound)
            for other in hits[..<index].reversed() {
                if other.word.isOutcome || other.range.lowerBound < limit { break }
                if other.word == .review, !kinds.contains(.review) { kinds.append(.review) }
                if other.word == .litigation, !kinds.contains(.litigation) { kinds.append(.litigation) }
            }
            if kinds.count == 2 { kinds = [.review, .litigation] }
            return kinds.map { ($0, end, hit.word.category) }
        }
        let isOfRequests = hits[..<index].contains { [.application, .receive].contains($0.word) }
        return hit.word == .answer && isOfRequests ? [(.requestsAnswered, end, nil)] : []
    }

    /// The semicolon before a place, or as far back as it is looked for.
    private func lastSemicolon(before place: Int) -> Int {
        let limit = max(0, place - 200)
        return sentence.scalars[limit..<place].lastIndex(of: 0x3B) ?? limit
    }

    private func clauseStart(before place: Int) -> Int {
        var start = place
        while start > 0, !Sentence.endsClause(sentence[start - 1]) { start -= 1 }
        return start
    }

    /// Whether neither a stop nor a number stands between two places.
    private func isOneClause(_ start: Int, _ end: Int) -> Bool {
        for place in start..<max(start, end) where Sentence.endsClause(sentence[place]) || counts.contains(place) {
            return false
        }
        return true
    }

    private static let reach = 28
}
