import Models
import Postgres

extension CopyRows {
    /// A figure of the prose; its parent by the number that the parent has.
    mutating func append(_ fact: QuotedFact, ordinal: Int, reading: Int) {
        row(20)
        bigint(reading)
        integer(ordinal)
        text(fact.kind.rawValue)
        numeric(millionths: fact.value?.millionths)
        text(fact.basis.rawValue)
        text(fact.bound.rawValue)
        text(fact.unit)
        text(fact.subject)
        text(fact.category?.rawValue)
        integer(fact.parent.map { $0 + 1 })
        text(fact.period.rawValue)
        integer(fact.year)
        text(fact.raw)
        place(fact.span)
        text(fact.quote.text)
        place(fact.quote.span)
    }

    /// A statement of the prose.
    mutating func append(_ statement: Statement, ordinal: Int, reading: Int) {
        row(12)
        bigint(reading)
        integer(ordinal)
        text(statement.kind.rawValue)
        text(statement.subject)
        text(statement.category?.rawValue)
        place(statement.span)
        text(statement.quote.text)
        place(statement.quote.span)
    }
}
