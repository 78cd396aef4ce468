import Models

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
    private var next = 0

    init(sentence: Sentence, reportYear: Int?) {
        self.sentence = sentence
        self.reportYear = reportYear
    }

    /// Takes note of the years before a place.
    mutating func advance(to place: Int, past numbers: [ProseNumber]) {
        while next < numbers.count, numbers[next].range.lowerBound < place {
            let number = numbers[next]
            next += 1
            guard number.use == .year, sentence[number.range.upperBound] == 0x5E74 else { continue }  // 年
            guard let year = number.millionths.map({ Int($0 / 1_000_000) }) else { continue }
            last = (year, number.range.lowerBound)
            if beginsClause(number.range.lowerBound) { self.year = year }
        }
    }

    private func beginsClause(_ place: Int) -> Bool {
        let before = sentence[place - 1]
        return before == 0 || Sentence.endsClause(before) || Self.prepositions.contains(before)
    }

    private static let prepositions = Set<UInt32>(scalarsOf: "在自从至截于较比与")

    /// The time that a clause speaks of.
    mutating func period(of clause: Clause) -> (period: QuotedFact.Period, year: Int?) {
        if clause.has(.since) || clause.hasFar(.since) { isCumulative = true }
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
