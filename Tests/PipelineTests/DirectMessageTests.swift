import Foundation
import Models
import Testing

@testable import Pipeline

/// What is written and read directly must be what `Codable` gives, member by
/// member: a member that one of the two does not know would be lost on the way.
@Suite("Messages written and read directly")
struct DirectMessageTests {
    private struct Line<Head: Codable>: Codable {
        var head: Head
        var sizes: [Int]
    }

    /// The message as `Codable` writes it.
    private func line<Message: StageMessage>(_ message: Message) throws -> [UInt8] {
        let line = Line(head: message.head, sizes: message.attachments.map(\.count))
        return try JSONLineEncoder.encode(line) + [UInt8(ascii: "\n")] + message.attachments.flatMap { $0 }
    }

    /// JSON to be compared: the order of members says nothing.
    private func json(_ body: [UInt8]) throws -> NSDictionary {
        let line = body.prefix { $0 != UInt8(ascii: "\n") }
        return try #require(try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary)
    }

    private func check<Message: StageMessage & Equatable>(_ message: Message) throws {
        try #require(message is any DirectMessage)
        let direct = try MessageCodec.encode(message)
        let coded = try line(message)
        #expect(try json(direct) == json(coded))
        let end = try #require(coded.firstIndex(of: UInt8(ascii: "\n")))
        #expect(direct.count == coded.count && direct.suffix(direct.count - end) == coded[end...])
        #expect(try MessageCodec.decode(Message.self, from: coded) == message)
        #expect(try MessageCodec.decode(Message.self, from: direct) == message)
    }

    @Test("Every member is the one that Codable writes", arguments: [MessageSample.bare, .full])
    func sameJSON(_ sample: MessageSample) throws {
        try check(sample.document)
        try check(ArchivedDocument(document: sample.document, content: Array("<p>文</p>".utf8)))
        try check(ArchivedDocument(document: sample.document, content: Array(sample.document.text.utf8)))
        let box = PageBox(left: 1, top: 2, right: 3, bottom: 4)
        let cell = TextPlace.Cell(table: 1, row: 2, column: 3)
        let places = [TextPlace(start: 1, length: 1, page: 1, box: box, cell: cell)]
        try check(ArchivedDocument(document: sample.document, content: [1], places: places))
        try check(sample.report)
        try check(sample.assessed)
    }

    @Test("The full sample leaves no member out")
    func complete() throws {
        // A member that is nil would not be compared.
        func isComplete(_ value: Any, _ path: String) {
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional, mirror.children.isEmpty {
                Issue.record("\(path) is nil")
            }
            if mirror.displayStyle == .collection, mirror.children.isEmpty {
                Issue.record("\(path) is empty")
            }
            // One element of a list, at least the first, has everything.
            let children =
                mirror.displayStyle == .collection ? Array(mirror.children.prefix(1)) : Array(mirror.children)
            for child in children { isComplete(child.value, "\(path).\(child.label ?? "0")") }
        }
        isComplete(MessageSample.full.assessed, "assessed")
    }

    @Test("An output that keeps its input has the input's head as it came, members of later builds included")
    func passedOn() async throws {
        let sample = MessageSample.full
        let stage = FunctionStage<ParsedReport, AssessedReport>(
            .validate, from: .validate, to: .store, keepsInput: true,
            identity: { ($0.reading.document, $0.reading.submission) },
            transform: {
                AssessedReport(
                    reading: $0, ruleSetVersion: "3", findings: sample.assessed.findings,
                    outcomes: sample.assessed.outcomes)
            })
        let text = String(decoding: try MessageCodec.encode(sample.report), as: UTF8.self)
        let later = text.replacingOccurrences(of: #"{"head":{"#, with: #"{"head":{"later": [1, "x"],"#)
        var delivery = Delivery(tag: .init(generation: 1, number: 1), queue: .validate, body: Array(later.utf8))
        delivery.properties.type = ParsedReport.type
        guard case .done(let messages) = try await stage.process([delivery]).first else {
            Issue.record("it is not done")
            return
        }
        let body = try #require(messages.first?.body)
        #expect(try MessageCodec.decode(AssessedReport.self, from: body) == sample.assessed)
        #expect(String(decoding: body, as: UTF8.self).contains(#""reading":{"later": [1, "x"],"document""#))
    }
}
