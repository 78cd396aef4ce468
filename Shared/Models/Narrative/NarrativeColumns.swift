/// What a prose says, column by column, as cells travel. A sentence that
/// several facts stand in travels once.
struct NarrativeColumns: Codable {
    /// How many facts there are.
    var count: Int
    /// A ``WordList``.
    var kind: String
    /// A ``WordList``.
    var basis: String
    /// A ``WordList``.
    var bound: String
    /// A ``WordList``.
    var category: String
    /// A ``WordList``.
    var period: String
    /// Value, parent, year, span and quote of each fact, a ``NumberList`` of
    /// ``numbersOfFact`` numbers each.
    var numbers: String
    /// A ``TextList``.
    var raw: String
    /// A ``TextList``.
    var unit: String
    /// A ``TextList``.
    var subject: String
    /// How many statements there are.
    var statementCount: Int
    /// A ``WordList``.
    var statementKind: String
    /// A ``WordList``.
    var statementCategory: String
    /// Span and quote of each statement, a ``NumberList`` of
    /// ``numbersOfStatement`` numbers each.
    var statementNumbers: String
    /// A ``TextList``.
    var statementSubject: String
    /// How many quotes there are.
    var quoteCount: Int
    /// A ``TextList``.
    var quote: String
    /// Line, start and length of each quote. A ``NumberList``.
    var quoteSpan: String
    /// Whether there is more.
    var isCut: Bool

    private static let numbersOfFact = 7
    private static let numbersOfStatement = 4

    init(_ narrative: Narrative) {
        let facts = narrative.facts
        let statements = narrative.statements
        var quotes = QuoteList()
        var factNumbers: [Int64?] = []
        factNumbers.reserveCapacity(Self.numbersOfFact * facts.count)
        for fact in facts {
            factNumbers.append(fact.value?.millionths)
            factNumbers.append(fact.parent.map(Int64.init))
            factNumbers.append(fact.year.map(Int64.init))
            factNumbers.append(fact.span)
            factNumbers.append(quotes.index(of: fact.quote))
        }
        numbers = NumberList.text(factNumbers)
        var numbersOfStatements: [Int64?] = []
        for statement in statements {
            numbersOfStatements.append(statement.span)
            numbersOfStatements.append(quotes.index(of: statement.quote))
        }
        statementNumbers = NumberList.text(numbersOfStatements)
        count = facts.count
        kind = WordList.text(facts.map(\.kind))
        basis = WordList.text(facts.map(\.basis))
        bound = WordList.text(facts.map(\.bound))
        category = WordList.text(facts.map(\.category))
        period = WordList.text(facts.map(\.period))
        raw = TextList.text(facts.map(\.raw))
        unit = TextList.text(facts.map(\.unit))
        subject = TextList.text(facts.map(\.subject))
        statementCount = statements.count
        statementKind = WordList.text(statements.map(\.kind))
        statementCategory = WordList.text(statements.map(\.category))
        statementSubject = TextList.text(statements.map(\.subject))
        quoteCount = quotes.quotes.count
        quote = TextList.text(quotes.quotes.map(\.text))
        quoteSpan = NumberList.text(quotes.quotes.reduce(into: []) { $0.append($1.span) })
        isCut = narrative.isCut
    }

    /// The narrative again; nil when the columns do not fit each other.
    func narrative() -> Narrative? {
        guard (0...Narrative.factLimit).contains(count), (0...Narrative.statementLimit).contains(statementCount),
            (0...(count + statementCount)).contains(quoteCount), let quotes = quotes(),
            let facts = facts(quotes), let statements = statements(quotes)
        else { return nil }
        return Narrative(facts: facts, statements: statements, isCut: isCut)
    }

    private func facts(_ quotes: [Quote]) -> [QuotedFact]? {
        guard let numbers = NumberList.numbers(numbers, count: count * Self.numbersOfFact),
            let kinds = WordList.words(kind, count: count, of: FactKind.self),
            let bases = WordList.words(basis, count: count, of: QuotedFact.Basis.self),
            let bounds = WordList.words(bound, count: count, of: QuotedFact.Bound.self),
            let categories = WordList.words(category, count: count, of: FactCategory.self),
            let periods = WordList.words(period, count: count, of: QuotedFact.Period.self),
            let raws = TextList.texts(raw, count: count), let units = TextList.texts(unit, count: count),
            let subjects = TextList.texts(subject, count: count)
        else { return nil }
        var facts: [QuotedFact] = []
        for index in 0..<count {
            let own = index * Self.numbersOfFact
            guard let kind = kinds[index], let basis = bases[index], let bound = bounds[index],
                let period = periods[index], let raw = raws[index],
                let span = Self.span(numbers[(own + 3)...(own + 5)]),
                let quote = Self.quote(numbers[own + 6], of: quotes)
            else { return nil }
            var fact = QuotedFact(
                kind, value: numbers[own].map(CellValue.init(millionths:)), raw: raw, at: span, in: quote)
            fact.basis = basis
            fact.bound = bound
            fact.period = period
            fact.category = categories[index]
            fact.unit = units[index]
            fact.subject = subjects[index]
            fact.parent = numbers[own + 1].map { Int($0) }
            fact.year = numbers[own + 2].map { Int($0) }
            if let parent = fact.parent, !(0..<count).contains(parent) { return nil }
            facts.append(fact)
        }
        return facts
    }

    private func statements(_ quotes: [Quote]) -> [Statement]? {
        guard let numbers = NumberList.numbers(statementNumbers, count: statementCount * Self.numbersOfStatement),
            let kinds = WordList.words(statementKind, count: statementCount, of: Statement.Kind.self),
            let categories = WordList.words(statementCategory, count: statementCount, of: FactCategory.self),
            let subjects = TextList.texts(statementSubject, count: statementCount)
        else { return nil }
        var statements: [Statement] = []
        for index in 0..<statementCount {
            let own = index * Self.numbersOfStatement
            guard let kind = kinds[index], let subject = subjects[index],
                let span = Self.span(numbers[own...(own + 2)]),
                let quote = Self.quote(numbers[own + 3], of: quotes)
            else { return nil }
            statements.append(Statement(kind, subject: subject, at: span, category: categories[index], in: quote))
        }
        return statements
    }

    private func quotes() -> [Quote]? {
        guard let texts = TextList.texts(quote, count: quoteCount),
            let spans = NumberList.numbers(quoteSpan, count: 3 * quoteCount)
        else { return nil }
        var quotes: [Quote] = []
        for (index, text) in texts.enumerated() {
            guard let text, let span = Self.span(spans[(3 * index)...(3 * index + 2)]) else { return nil }
            quotes.append(Quote(text, at: span))
        }
        return quotes
    }

    private static func quote(_ number: Int64?, of quotes: [Quote]) -> Quote? {
        guard let number, quotes.indices.contains(Int(number)) else { return nil }
        return quotes[Int(number)]
    }

    private static func span(_ numbers: ArraySlice<Int64?>) -> Span? {
        let first = numbers.startIndex
        guard let line = numbers[first], let start = numbers[first + 1], let length = numbers[first + 2] else {
            return nil
        }
        return Span(line: Int(line), start: Int(start), length: Int(length))
    }
}

extension [Int64?] {
    fileprivate mutating func append(_ span: Span) {
        append(Int64(span.line))
        append(Int64(span.start))
        append(Int64(span.length))
    }
}

/// Quotes by their places, each once, in the order of their first use.
private struct QuoteList {
    var quotes: [Quote] = []

    /// Facts stand in the order of the text, so the same quote is near the end.
    mutating func index(of quote: Quote) -> Int64 {
        if let index = quotes.lastIndex(where: { $0.span == quote.span }) { return Int64(index) }
        quotes.append(quote)
        return Int64(quotes.count - 1)
    }
}
