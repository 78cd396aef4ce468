import Models

/// What the prose says, for `gongkai check --format json`.
enum CheckNarrative {
    /// A figure of the prose.
    static func fact(_ fact: QuotedFact) -> JSONValue {
        .object([
            .init("id", .string(fact.kind.rawValue)),
            .init("value", .decimal(fact.value)),
            .init("unit", .text(fact.unit)),
            .init("bound", .string(fact.bound.rawValue)),
            .init("basis", .string(fact.basis.rawValue)),
            .init("channel", .text(fact.kind == .disclosedByChannel ? fact.subject : nil)),
            .init("subject", .text(fact.subject)),
            .init("category", .text(fact.category?.rawValue)),
            .init("parent", .whole(fact.parent)),
            .init("period", .string(fact.period.rawValue)),
            .init("year", .whole(fact.year)),
            .init("raw", .string(fact.raw)),
            .init("span", .span(fact.span)),
            .init("quote", .string(fact.quote.text)),
            .init("quote_span", .span(fact.quote.span)),
        ])
    }

    /// A sentence without a figure.
    static func statement(_ statement: Statement) -> JSONValue {
        .object([
            .init("kind", .string(statement.kind.rawValue)),
            .init("subject", .string(statement.subject)),
            .init("category", .text(statement.category?.rawValue)),
            .init("span", .span(statement.span)),
            .init("quote", .string(statement.quote.text)),
            .init("quote_span", .span(statement.quote.span)),
        ])
    }
}
