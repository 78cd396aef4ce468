extension ArchivedDocument: StageMessage {
    /// A document without its text and bytes.
    public struct Head: Codable, Sendable {
        var document: Document.Head
        var readerVersion: String
        /// None in messages of readers that did not note them, or if there are none.
        var places: PlaceColumns?
    }

    /// The name in the AMQP type.
    public static var schema: String { "archive" }
    /// The version in the AMQP type.
    public static var version: Int { 1 }

    /// What travels as JSON.
    public var head: Head {
        Head(
            document: document.head, readerVersion: readerVersion,
            places: places.isEmpty ? nil : PlaceColumns(places))
    }

    /// The text, then the original bytes; the second is empty when both are
    /// the same.
    public var attachments: [[UInt8]] {
        let text = Array(document.text.utf8)
        return [text, text == content ? [] : content]
    }

    /// Puts the message together again.
    ///
    /// - Throws: ``StageMessageError`` if head and attachments do not fit.
    public init(head: Head, attachments: [[UInt8]]) throws(StageMessageError) {
        guard attachments.count == 2 else {
            throw StageMessageError("an archived document has two attachments, its text and its bytes")
        }
        guard let places = head.places.map({ $0.places() }) ?? [] else {
            throw StageMessageError("the places of document \(head.document.id) do not fit each other")
        }
        self.init(
            document: try Document(head: head.document, text: attachments[0]),
            content: attachments[1].isEmpty ? attachments[0] : attachments[1], places: places,
            readerVersion: head.readerVersion)
    }
}
