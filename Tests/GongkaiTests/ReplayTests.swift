import ArgumentParser
import Pipeline
import StoreCore
import Testing

@testable import Gongkai

@Suite("gongkai replay")
struct ReplayTests {
    private static func entry(
        _ id: Int = 1, stage: String = "parse", type: String? = "gongkai.document.v1",
        state: QuarantineEntry.State = .open, replays: Int = 0
    ) -> QuarantineEntry {
        QuarantineEntry(
            id: id, stage: stage, code: "MALFORMED", reason: "why", state: state, messageType: type, byteCount: 3,
            replayCount: replays)
    }

    @Test(
        "A message goes to the queue that it came from",
        arguments: [
            ("ingest", nil, Topology.Queue.ingest), ("parse", "gongkai.document.v9", .parse),
            ("validate", "gongkai.parsed.v1", .validate), ("store", "gongkai.assessed.v2", .store),
            ("store", "gongkai.archive.v1", .archive), ("archive", "gongkai.archive.v1", .archive),
        ])
    func target(stage: String, type: String?, queue: Topology.Queue) throws {
        #expect(try ReplayMessage.queue(of: Self.entry(stage: stage, type: type)) == queue)
    }

    @Test(
        "Where the queue cannot be told it is said",
        arguments: [
            ("unknown", "gongkai.document.v1", "it is not known from which queue it came"),
            ("quarantine", "x", "it is not known from which queue it came"),
            ("parse", nil, "it has no type, and parse takes no message without one"),
            ("store", "mine", "its type “mine” does not tell whether it was a report or an archive"),
        ])
    func unknown(stage: String, type: String?, reason: String) {
        let error = #expect(throws: ReplayMessage.Impossible.self) {
            try ReplayMessage.queue(of: Self.entry(stage: stage, type: type))
        }
        #expect(error?.description == reason)
    }

    @Test("A message is as it was, but for what was written about its fate")
    func message() async throws {
        let entry = Self.entry(5, replays: 2)
        let original = try #require(try await FakeQuarantine([entry]).message(5))
        let message = try ReplayMessage.message(entry, original)
        #expect(message.exchange == "gongkai.parse")
        #expect(message.routingKey == "document")
        #expect(message.body == original.body)
        #expect(message.properties.messageID == "m-5")
        #expect(message.properties.type == "gongkai.document.v1")
        #expect(message.properties.contentType == "text/plain")
        #expect(message.properties.timestamp == 7)
        #expect(
            message.properties.headers == [
                "source-id": .text("mine"), "published-at": .timestamp(5), "x-gongkai-replay-of": .integer(5),
                "x-gongkai-replay-count": .integer(3),
            ])
    }

    @Test("Messages are published in windows, each marked when it is confirmed, and what cannot be is said")
    func windows() async throws {
        let entries = (1...150).map {
            Self.entry(
                $0, stage: $0 == 3 ? "unknown" : "parse", state: $0 == 5 ? .replayed : $0 == 7 ? .dropped : .open)
        }
        let quarantine = FakeQuarantine(entries)
        let (publisher, lines) = (ScriptedPublisher(), Lines())
        let replayer = Replayer(
            quarantine: quarantine, publisher: .patient(publisher, total: 147), say: { lines.add($0) })
        let outcome = try await replayer.replay(QuarantineSelection())
        #expect(outcome == Replayer.Outcome(replayed: 147, impossible: 1))
        #expect(publisher.calls.map(\.count) == [61, 64, 22])
        #expect(quarantine.replayed == (1...150).filter { ![3, 5, 7].contains($0) })
        #expect(
            lines.all == [
                "message 3: cannot be replayed: it is not known from which queue it came",
                "message 5: replayed before, and has not come again", "message 7: given up",
            ])
    }

    @Test("A full queue is waited for, and said once")
    func full() async throws {
        let quarantine = FakeQuarantine([Self.entry(1), Self.entry(2)])
        let (publisher, lines) = (ScriptedPublisher([.refused, .unknown, .refused, .confirmed]), Lines())
        let replayer = Replayer(
            quarantine: quarantine, publisher: .patient(publisher, total: 2, lines), say: { lines.add($0) })
        #expect(try await replayer.replay(QuarantineSelection()).replayed == 2)
        #expect(publisher.calls.map(\.count) == [2, 2, 2, 2])
        #expect(lines.all.first == "waiting: the queue gongkai.parse is full\n")
        #expect(lines.all.count { $0.hasPrefix("waiting") } == 1)
    }

    @Test("What the broker never takes is not marked")
    func refused() async throws {
        let quarantine = FakeQuarantine([Self.entry(1)])
        let lines = Lines()
        let publisher = PatientPublisher.patient(ScriptedPublisher([.tooLarge]), total: 1, lines)
        let replayer = Replayer(quarantine: quarantine, publisher: publisher, say: { lines.add($0) })
        #expect(try await replayer.replay(QuarantineSelection()) == Replayer.Outcome())
        #expect(quarantine.replayed == [])
        #expect(publisher.progress.hasRefused)
        #expect(lines.all == ["refused: message 1: the broker takes no message of 3 bytes\n"])
    }

    @Test("A dry run says where each message would go")
    func list() {
        #expect(
            ReplayList.line(Self.entry(7, replays: 2))
                == "7  parse MALFORMED, 3 bytes, replayed 2 times: to gongkai.parse  (why)")
        #expect(
            ReplayList.line(Self.entry(8, stage: "store", type: "x"))
                == "8  store MALFORMED, 3 bytes: cannot be replayed: its type “x” does not tell whether it was a report or an archive  (why)"
        )
        #expect(ReplayList.line(Self.entry(9, state: .dropped)) == "9  parse MALFORMED, 3 bytes: given up  (why)")
    }

    @Test("What is meant must be said, in one way")
    func usage() throws {
        #expect(try ReplayCommand.parse(["--id", "1", "2"]).selection == QuarantineSelection(ids: [1, 2]))
        #expect(
            try ReplayCommand.parse(["--stage", "parse", "--reason", "MALFORMED"]).selection
                == QuarantineSelection(stage: "parse", code: "MALFORMED"))
        #expect(try ReplayCommand.parse(["--all"]).selection == QuarantineSelection())
        for wrong in [
            [], ["--all", "--id", "1"], ["--all", "--stage", "parse"], ["--id", "1", "--reason", "X"],
            ["--id", "1", "--drop"], ["--id", "1", "--because", "x"], ["--id", "1", "--drop", "--because", " "],
            ["--all", "--timeout", "0"],
        ] {
            let error = #expect(throws: (any Error).self) { try ReplayCommand.parse(wrong) }
            #expect(error.map { ReplayCommand.exitCode(for: $0).rawValue } == 64, "\(wrong)")
        }
    }
}
