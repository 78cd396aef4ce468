import Models

extension JSONValue {
    /// An exact decimal, or null.
    static func decimal(_ value: CellValue?) -> JSONValue {
        value.map { .number($0.description) } ?? .null
    }

    /// Line, start and length, or null; behind them the page with its box, and the
    /// table's cell, where the document has them.
    static func span(_ span: Span?, in places: [TextPlace] = []) -> JSONValue {
        guard let span else { return .null }
        let place = TextPlace.of(span.start, in: places)
        var members: [Member] = [
            .init("line", .whole(span.line)), .init("start", .whole(span.start)),
            .init("length", .whole(span.length)),
        ]
        if let page = place?.page {
            members.append(.init("page", .whole(page)))
            let edges = place?.box.map { [$0.left, $0.top, $0.right, $0.bottom] } ?? []
            members.append(.init("box", .array(edges.map { .whole($0) })))
        }
        if let cell = place?.cell {
            members += [
                .init("table", .whole(cell.table)), .init("row", .whole(cell.row)),
                .init("column", .whole(cell.column)),
            ]
        }
        return .object(members)
    }
}
