import Models

extension JSONValue {
    /// An exact decimal, or null.
    static func decimal(_ value: CellValue?) -> JSONValue {
        value.map { .number($0.description) } ?? .null
    }

    /// Line, start and length, or null.
    static func span(_ span: Span?) -> JSONValue {
        guard let span else { return .null }
        return .object([
            .init("line", .whole(span.line)), .init("start", .whole(span.start)),
            .init("length", .whole(span.length)),
        ])
    }
}
