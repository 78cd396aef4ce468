/// What a prose says, column by column, as cells travel. A sentence that
/// several facts stand in travels once.
package struct NarrativeColumns: Codable {
    /// How many facts there are.
    package var count = 0
    /// A ``WordList``.
    package var kind = ColumnText([])
    /// A ``WordList``.
    package var basis = ColumnText([])
    /// A ``WordList``.
    package var bound = ColumnText([])
    /// A ``WordList``.
    package var category = ColumnText([])
    /// A ``WordList``.
    package var period = ColumnText([])
    /// Value, parent, year, span and quote of each fact, a ``NumberList`` of
    /// ``numbersOfFact`` numbers each.
    package var numbers = ColumnText([])
    /// A ``TextList``.
    package var raw = ColumnText([])
    /// A ``TextList``.
    package var unit = ColumnText([])
    /// A ``TextList``.
    package var subject = ColumnText([])
    /// How many statements there are.
    package var statementCount = 0
    /// A ``WordList``.
    package var statementKind = ColumnText([])
    /// A ``WordList``.
    package var statementCategory = ColumnText([])
    /// Span and quote of each statement, a ``NumberList`` of
    /// ``numbersOfStatement`` numbers each.
    package var statementNumbers = ColumnText([])
    /// A ``TextList``.
    package var statementSubject = ColumnText([])
    /// How many quotes there are.
    package var quoteCount = 0
    /// A ``TextList``.
    package var quote = ColumnText([])
    /// Line, start and length of each quote. A ``NumberList``.
    package var quoteSpan = ColumnText([])
    /// Whether there is more.
    package var isCut = false

    private static let numbersOfFact = 7
    private static let numbersOfStatement = 4

    /// Creates the columns of no prose.
    package init() {}

    /// Lays out what a prose says.
    package init(_ narrative: Narrative) {
        let facts = narrative.facts
        let statements = narrative.statements
        var quotes = QuoteList()
        var factNumbers = NumberList(about: Self.numbersOfFact * facts.count)
        for fact in facts {
            factNumbers.append(fact.value?.millionths)
            factNumbers.append(fact.parent.map(Int64.init))
            factNumbers.append(fact.year.map(Int64.init))
            factNumbers.append(fact.span)
            factNumbers.append(quotes.index(of: fact.quote))
        }
        numbers = factNumbers.text
        var numbersOfStatements = NumberList(about: Self.numbersOfStatement * statements.count)
        for statement in statements {
            numbersOfStatements.append(statement.span)
            numbersOfStatements.append(quotes.index(of: statement.quote))
        }
        statementNumbers = numbersOfStatements.text
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
        var spans = NumberList(about: 3 * quotes.quotes.count)
        for quote in quotes.quotes { spans.append(quote.span) }
        quoteSpan = spans.text
        isCut = narrative.isCut
    }

    /// The narrative again; nil when the columns do not fit each other.
    package func narrative() -> Narrative? {
        guard (0...Narrative.factLimit).contains(count), (0...Narrative.statementLimit).contains(statementCount),
            (0...(count + statementCount)).contains(quoteCount), let quotes = quotes(),
            let facts = facts(quotes), let statements = statements(quotes)
        else { return nil }
        return Narrative(facts: facts, statements: statements, isCut: isCut)
    }

    private func facts(_ quotes: [Quote]) -> [QuotedFact]? {
        guard let kinds = WordList.words(kind, count: count, of: FactKind.self),
            let bases = WordList.words(basis, count: count, of: QuotedFact.Basis.self),
            let bounds = WordList.words(bound, count: count, of: QuotedFact.Bound.self),
            let categories = WordList.words(category, count: count, of: FactCategory.self),
            let periods = WordList.words(period, count: count, of: QuotedFact.Period.self),
            let raws = TextList.texts(raw, count: count), let units = TextList.texts(unit, count: count),
            let subjects = TextList.texts(subject, count: count)
        else { return nil }
        var numbers = NumberListReader(numbers, count: count)
        var facts: [QuotedFact] = []
        facts.reserveCapacity(count)
        for index in 0..<count {
            guard let kind = kinds[index], let basis = bases[index], let bound = bounds[index],
                let period = periods[index], let raw = raws[index], let value = numbers.next(),
                let parent = numbers.next(), let year = numbers.next(), let span = numbers.nextSpan(),
                let quote = Self.quote(numbers.nextNumber(), of: quotes)
            else { return nil }
            var fact = QuotedFact(kind, value: value.map(CellValue.init(millionths:)), raw: raw, at: span, in: quote)
            fact.basis = basis
            fact.bound = bound
            fact.period = period
            fact.category = categories[index]
            fact.unit = units[index]
            fact.subject = subjects[index]
            fact.parent = parent.map { Int($0) }
            fact.year = year.map { Int($0) }
            if let parent = fact.parent, !(0..<count).contains(parent) { return nil }
            facts.append(fact)
        }
        return numbers.isAtEnd ? facts : nil
    }

    private func statements(_ quotes: [Quote]) -> [Statement]? {
        guard let kinds = WordList.words(statementKind, count: statementCount, of: Statement.Kind.self),
            let categories = WordList.words(statementCategory, count: statementCount, of: FactCategory.self),
            let subjects = TextList.texts(statementSubject, count: statementCount)
        else { return nil }
        var numbers = NumberListReader(statementNumbers, count: statementCount)
        var statements: [Statement] = []
        for index in 0..<statementCount {
            guard let kind = kinds[index], let subject = subjects[index], let span = numbers.nextSpan(),
                let quote = Self.quote(numbers.nextNumber(), of: quotes)
            else { return nil }
            statements.append(Statement(kind, subject: subject, at: span, category: categories[index], in: quote))
        }
        return numbers.isAtEnd ? statements : nil
    }

    private func quotes() -> [Quote]? {
        guard let texts = TextList.texts(quote, count: quoteCount) else { return nil }
        var spans = NumberListReader(quoteSpan, count: quoteCount)
        var quotes: [Quote] = []
        for text in texts {
            guard let text, let span = spans.nextSpan() else { return nil }
            quotes.append(Quote(text, at: span))
        }
        return spans.isAtEnd ? quotes : nil
    }

    private static func quote(_ number: Int?, of quotes: [Quote]) -> Quote? {
        guard let number, quotes.indices.contains(number) else { return nil }
        return quotes[number]
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
