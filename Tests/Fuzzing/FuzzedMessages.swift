import Models
import Pipeline

/// Messages between stages: what is read from bytes can be written, and is read
/// from that again.
enum FuzzedMessages {
    static func read(_ bytes: [UInt8]) {
        read(Document.self, bytes)
        read(ArchivedDocument.self, bytes)
        read(ParsedReport.self, bytes)
        read(AssessedReport.self, bytes)
    }

    static func check<Message: StageMessage & Equatable>(_ message: Message) {
        guard let body = try? MessageCodec.encode(message) else { preconditionFailure("it cannot be written") }
        guard let again = try? MessageCodec.decode(Message.self, from: body) else {
            preconditionFailure("what was written cannot be read")
        }
        precondition(again == message, "what was written is read as something else")
    }

    private static func read<Message: StageMessage & Equatable>(_: Message.Type, _ bytes: [UInt8]) {
        if let message = try? MessageCodec.decode(Message.self, from: bytes) { check(message) }
    }
}
