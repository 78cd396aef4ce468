import Models
import StoreCore

/// A stored document as one JSON object, `gongkai.peek/1`.
enum DocumentView {
    static func line(_ document: DocumentSummary, _ text: String?) -> String {
        var members: [JSONValue.Member] = [
            .init("schema", .string("gongkai.peek/1")), .init("document", .string(document.id.hex)),
            .init("bytes", .whole(document.byteCount)),
            .init("first_stored_at", .string(Moment.text(document.firstStoredAt))),
            .init("is_complete", .boolean(document.isComplete)), .init("format", .text(document.format)),
            .init("charset", .text(document.charset)), .init("submissions", .whole(document.submissions)),
            .init("readings", .array(document.readings.map(reading))),
        ]
        if let text {
            members.append(.init("text", .string(text)))
        } else {
            let lines = document.text.map { MessageView.firstLines(of: $0, MessageView.Detail()) }
            members.append(.init("lines", lines.map { .array($0.map(JSONValue.string)) } ?? .null))
        }
        return JSONValue.object(members).line
    }

    private static func reading(_ reading: DocumentSummary.Reading) -> JSONValue {
        .object([
            .init("reading", .whole(reading.id)), .init("reader", .string(reading.reader)),
            .init("rules", .string(reading.rules)), .init("kind", .string(reading.kind)),
            .init("agency", .text(reading.agency)), .init("year", .whole(reading.year)),
            .init("is_superseded", .boolean(reading.isSuperseded)),
            .init("stored_at", .string(Moment.text(reading.storedAt))),
        ])
    }
}
