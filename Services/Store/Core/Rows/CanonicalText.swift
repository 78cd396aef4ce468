import Forms
import Models

/// Texts of which the database keeps the SHA-256: equal texts, equal things.
enum CanonicalText {
    /// The figures of a reading; nil when it has none, so that two documents
    /// without figures are not taken for one.
    static func figures(of reading: ParsedReport) -> String? {
        guard let edition = reading.edition, reading.cells.contains(where: { $0.value != nil }) else { return nil }
        // Some eight kilobytes, which are put together faster as bytes.
        var text = Array(edition.rawValue.utf8)
        text.reserveCapacity(8192)
        for (cell, definition) in zip(reading.cells, Form.of(edition).cells) {
            text.append(UInt8(ascii: "\n"))
            text.append(contentsOf: definition.id.utf8)
            text.append(UInt8(ascii: "="))
            if let value = cell.value { text.append(contentsOf: value.description.utf8) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What a sender said: every field with its length before it, so that no
    /// two submissions run into one.
    static func metadata(of submission: Submission) -> String {
        let fields = [
            submission.sourceID, submission.sourceURL, submission.filename, submission.agency,
            submission.year.map(String.init), submission.publishedAt?.description, submission.contentType,
            submission.messageID,
        ]
        return fields.map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: "\n")
    }
}
