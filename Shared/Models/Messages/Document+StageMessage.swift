extension Document: StageMessage {
    /// A document without its text.
    public struct Head: Codable, Sendable {
        var id: DocumentID
        var submission: Submission
        var format: DocumentFormat
        var charset: String
        var bytes: Int
        /// None in messages of readers that did not know them, or if there are none.
        var tableLines: [Int]?
        /// None in messages of readers that noted nothing, or if there is nothing.
        var notes: [DocumentNote]?
    }

    /// The name in the AMQP type.
    public static var schema: String { "document" }
    /// The version in the AMQP type.
    public static var version: Int { 1 }

    /// What travels as JSON.
    public var head: Head {
        Head(
            id: id, submission: submission, format: format, charset: charset, bytes: byteCount,
            tableLines: tableLines.runs.isEmpty ? nil : tableLines.runs, notes: notes.isEmpty ? nil : notes)
    }

    /// What follows the JSON, byte for byte.
    public var attachments: [[UInt8]] { [Array(text.utf8)] }

    /// Puts the message together again.
    ///
    /// - Throws: ``StageMessageError`` if head and attachments do not fit.
    public init(head: Head, attachments: [[UInt8]]) throws(StageMessageError) {
        guard attachments.count == 1 else { throw StageMessageError("a document has one attachment, its text") }
        try self.init(head: head, text: attachments[0])
    }

    init(head: Head, text bytes: [UInt8]) throws(StageMessageError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StageMessageError("the text of document \(head.id) is not UTF-8")
        }
        self.init(
            id: head.id, submission: head.submission, format: head.format, charset: head.charset,
            byteCount: head.bytes, text: text, tableLines: TableLines(runs: head.tableLines ?? []),
            notes: head.notes ?? [])
    }
}
