import Pipeline
import StoreCore
import Synchronization

@testable import Gongkai

/// A publisher that answers by a script, one answer a call; the last answers
/// all further calls.
final class ScriptedPublisher: Publisher {
    private let script: Mutex<[PublishResult]>
    private let sent = Mutex<[[OutgoingMessage]]>([])

    init(_ script: [PublishResult] = [.confirmed]) {
        self.script = Mutex(script)
    }

    /// What was handed over, call by call.
    var calls: [[OutgoingMessage]] { sent.withLock { $0 } }

    func publish(_ messages: [OutgoingMessage]) async -> [PublishResult] {
        sent.withLock { $0.append(messages) }
        let answer = script.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        return messages.map { _ in answer }
    }
}

/// Lines that were said.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}

extension PatientPublisher {
    /// One that waits for nothing, and what it says.
    static func patient(_ publisher: ScriptedPublisher, total: Int, _ lines: Lines = Lines()) -> PatientPublisher {
        PatientPublisher(
            publisher: publisher,
            progress: PublishProgress(total: total, isTerminal: false) { lines.add($0) }, pause: { _ in })
    }
}

/// A quarantine in memory.
final class FakeQuarantine: Quarantine {
    private let entries: [QuarantineEntry]
    private let marked = Mutex<[Int]>([])

    init(_ entries: [QuarantineEntry]) {
        self.entries = entries
    }

    /// The numbers of what was marked, in this order.
    var replayed: [Int] { marked.withLock { $0 } }

    func quarantined(
        _ selection: QuarantineSelection, after last: Int, limit: Int
    ) async throws(StoreUnavailable) -> [QuarantineEntry] {
        Array(entries.filter { $0.id > last }.prefix(limit))
    }

    func message(_ id: Int) async throws(StoreUnavailable) -> QuarantinedMessage.Properties? {
        guard entries.contains(where: { $0.id == id }) else { return nil }
        return QuarantinedMessage.Properties(
            messageID: "m-\(id)", messageType: "gongkai.document.v1", contentType: "text/plain", timestamp: 7,
            headers: [
                "x-gongkai-stage": .text("parse"), "x-gongkai-code": .text("MALFORMED"),
                "x-gongkai-reason": .text("why"), "x-first-death-queue": .text("q"), "x-delivery-count": .integer(3),
                "x-gongkai-replay-of": .integer(99), "source-id": .text("mine"), "published-at": .timestamp(5),
            ], body: [UInt8](repeating: 7, count: 3))
    }

    func markReplayed(_ entry: QuarantineEntry, build: String) async throws(StoreUnavailable) {
        marked.withLock { $0.append(entry.id) }
    }
}
