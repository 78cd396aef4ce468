import ArgumentParser
import IngestCore
import Models
import Pipeline
import StoreCore
import Synchronization
import Testing

@testable import Gongkai

@Suite("gongkai reread")
struct RereadTests {
    private static func id(_ number: Int) throws -> DocumentID {
        let bytes = [UInt8(number >> 8), UInt8(number & 255)] + [UInt8](repeating: 0, count: 30)
        return try #require(DocumentID(bytes: bytes))
    }

    private static func documents(_ count: Int) throws -> [StoredDocument] {
        try (0..<count).map { StoredDocument(id: try id($0), byteCount: 1, isComplete: $0 != 3) }
    }

    @Test("Ingest understands what is published again as it understood it first")
    func faithful() {
        var said = Submission()
        said.sourceID = "s"
        said.sourceURL = "https://example.org/1?a=b"
        said.filename = "报告.txt"
        said.agency = "市局"
        said.year = 2024
        said.publishedAt = CalendarDate(iso: "2025-01-24")
        said.contentType = "text/plain"
        said.messageID = "m"
        said.timestamp = 1_737_700_000
        said.traceparent = "00-1-2-01"
        for submission in [said, Submission()] {
            let message = RereadMessage.message(StoredOriginal(content: [1], submission: submission))
            #expect(message.exchange == "gongkai.ingest")
            #expect(message.routingKey == "document")
            #expect(message.body == [1])
            let properties = message.properties
            #expect(
                SubmissionReader.submission(
                    headers: properties.headers.mapValues(\.text), contentType: properties.contentType,
                    messageID: properties.messageID, timestamp: properties.timestamp) == submission)
        }
    }

    @Test("Documents are published window by window, and few wait before the stages")
    func flow() async throws {
        let publisher = ScriptedPublisher()
        let counts = Mutex([0, 500, 700, 499, 0])
        let waits = Mutex(0)
        let lines = Lines()
        let rereader = Rereader(
            archive: FakeArchive(documents: try Self.documents(300)),
            publisher: .patient(publisher, total: 300, lines), mostWaiting: 500,
            waiting: { counts.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } },
            pause: { _ in waits.withLock { $0 += 1 } })
        let outcome = try await rereader.reread(DocumentSelection())
        #expect(outcome == Rereader.Outcome(published: 299, withoutBytes: 1, last: try Self.id(299)))
        #expect(publisher.calls.map(\.count) == [64, 64, 64, 63, 44])
        #expect(publisher.calls.joined().map(\.body.count).allSatisfy { $0 == 1 })
        #expect(waits.withLock { $0 } == 2)
        #expect(lines.all.contains("waiting: the stages have 500 messages or more to do\n"))
    }

    @Test("What is meant must be said")
    func usage() throws {
        let hex = String(repeating: "ab", count: 32)
        #expect(try RereadCommand.parse(["--document", hex, hex]).selection.ids?.count == 1)
        let selection = try RereadCommand.parse(["--older-than-reader", "--agency", "市局", "--year", "2024"]).selection
        #expect(selection.withoutReader == ReaderVersion.current)
        #expect(selection.agency == "市局" && selection.year == 2024 && selection.ids == nil)
        for wrong in [[], ["--all", "--year", "2024"], ["--document", "ab"], ["--all", "--in-flight", "0"]] {
            let error = #expect(throws: (any Error).self) { try RereadCommand.parse(wrong) }
            #expect(error.map { RereadCommand.exitCode(for: $0).rawValue } == 64, "\(wrong)")
        }
    }
}

/// Stored documents in memory.
struct FakeArchive: Archive {
    let documents: [StoredDocument]

    func documents(
        _ selection: DocumentSelection, after last: DocumentID?, limit: Int
    ) async throws(StoreUnavailable) -> [StoredDocument] {
        Array(documents.filter { document in last.map { $0 < document.id } ?? true }.prefix(limit))
    }

    func original(_ id: DocumentID) async throws(StoreUnavailable) -> StoredOriginal? {
        StoredOriginal(content: [id.bytes[0]], submission: Submission())
    }
}
