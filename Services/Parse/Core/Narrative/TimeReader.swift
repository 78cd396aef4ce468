import Models
import Text

/// Says of which time the numbers of a sentence are: figures of last year and
/// of plans must not become this year's.
struct TimeReader {
    let sentence: Sentence
    let reportYear: Int?
    /// The last year that a clause begins with.
    private var year: Int?
    /// The last year of all, which counts in its own clause only: 和2035年远景目标纲要.
    private var last: (year: Int, place: Int)?
    private var isCumulative = false
    private var isPlan = false
    private var isUntil = false
    private var next = 0
    /// How far the brackets have been followed, and what held before each that
    /// is open: a year in a bracket holds there.
    private var followed = 0
    private var outside: [(year: Int?, isCumulative: Bool, isPlan: Bool)] = []

    init(sentence: Sentence, reportYear: Int?) {
        self.sentence = sentence
        self.reportYear = reportYear
    }

    /// Takes note of the years before a place.
    mutating func advance(to place: Int, past numbers: [ProseNumber]) {
        while next < numbers.count, numbers[next].range.lowerBound < place {
            let number = numbers[next]
            next += 1
            followBrackets(to: number.range.lowerBound)
            guard number.use == .year, sentence[number.range.upperBound] == 0x5E74 else { continue }  // 年
            guard let year = number.millionths.map({ Int($0 / 1_000_000) }) else { continue }
            last = (year, number.range.lowerBound)
            guard beginsClause(number.range.lowerBound) else { continue }
            self.year = year
            // What the report's year begins is no longer of many years.
            if year == reportYear, !Self.ends.contains(sentence[number.range.lowerBound - 1]) { isCumulative = false }
        }
        followBrackets(to: place)
    }

    private mutating func followBrackets(to place: Int) {
        while followed < place {
            if sentence[followed] == 0x28 { outside.append((year, isCumulative, isPlan)) }
            if sentence[followed] == 0x29, let before = outside.popLast() {
                (year, isCumulative, isPlan) = before
                if let last, last.place < followed { self.last = nil }
            }
            followed += 1
        }
    }

    private func beginsClause(_ place: Int) -> Bool {
        let before = sentence[place - 1]
        if before == 0x5230 { return place == 1 || Sentence.endsClause(sentence[place - 2]) }  // 到
        return before == 0 || Sentence.endsClause(before) || Self.prepositions.contains(before)
    }

    /// Not 较, 比 and 与: what is compared with holds for one clause.
    private static let prepositions = ScalarSet(scalarsOf: "在自从至截于")
    private static let ends = ScalarSet(scalarsOf: "至截到")

    /// The time that a clause speaks of.
    mutating func period(of clause: Clause) -> (period: QuotedFact.Period, year: Int?) {
        if clause.has(.since) || clause.hasFar(.since) { isCumulative = true }
        // 截至2024年底，累计公开: not in the year alone, unless it says so.
        let isUntil = clause.has(.until) || clause.hasFar(.until)
        if isUntil { self.isUntil = true }
        let isTotal = clause.near.contains { $0.word == .total && $0.range.count == 2 }
        if self.isUntil, isTotal { isCumulative = true }
        if clause.has(.plan) || clause.hasFar(.plan) { isPlan = true }
        var year = year
        if let last, last.place >= clause.start { year = last.year }
        let other = year == reportYear ? nil : year
        if isPlan { return (.plan, other) }
        if isCumulative { return (.cumulative, other) }
        if clause.has(.lastYear) { return (.other, reportYear.map { $0 - 1 }) }
        guard let other, let reportYear else { return (.current, nil) }
        return (other > reportYear ? .plan : .other, other)
    }
}
