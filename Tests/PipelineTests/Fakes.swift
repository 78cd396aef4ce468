import Logging
import MetricsTestKit
import Pipeline
import Synchronization

/// A consumer that gives the batches it was made with, then ends.
final class FakeConsumer: Consumer {
    private let batches: Mutex<[[Delivery]]>
    private let journal: Journal

    init(_ batches: [[Delivery]], _ journal: Journal) {
        self.batches = Mutex(batches)
        self.journal = journal
    }

    func next(limit: Int, bytes: Int) async -> [Delivery]? {
        while journal.holds.withLock({ !$0.contains(0) }) { await Task.yield() }
        let batch = batches.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if let batch { journal.add(.taken(batch.map(\.tag.number))) }
        return batch
    }

    func acknowledge(_ tags: [Delivery.Tag]) async {
        journal.add(.acknowledged(tags.map(\.number)))
    }

    func hold() async { journal.holds.withLock { $0.append(($0.last ?? 0) + 1) } }

    func release() async { journal.holds.withLock { $0.append(($0.last ?? 0) - 1) } }

    func stop() async {
        batches.withLock { $0 = [] }
    }
}

/// A publisher that answers by a script: one answer a call; the last answers
/// all further calls.
final class FakePublisher: Publisher {
    typealias Answer = @Sendable (OutgoingMessage) -> PublishResult

    private let script: Mutex<[Answer]>
    private let sent = Mutex<[OutgoingMessage]>([])
    private let journal: Journal

    init(_ journal: Journal, _ script: [Answer] = [{ _ in .confirmed }]) {
        self.script = Mutex(script)
        self.journal = journal
    }

    /// Everything that was handed over, also what was refused.
    var messages: [OutgoingMessage] { sent.withLock { $0 } }

    func publish(_ messages: [OutgoingMessage]) async -> [PublishResult] {
        journal.add(.published(messages.map { String(decoding: $0.body, as: UTF8.self) }))
        sent.withLock { $0 += messages }
        let answer = script.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        return messages.map(answer)
    }
}

/// A stage that does what a closure says.
struct FakeStage: Stage {
    var name = StageName.parse
    var sources: [Topology.Queue] { [.parse] }
    var targets: [Topology.Queue] { [.validate] }
    let journal: Journal
    /// Why it cannot work, the first times that it is asked.
    var obstacles: Obstacles?
    let body: @Sendable ([Delivery]) throws(StageUnavailable) -> [StageResult]

    init(
        _ journal: Journal,
        _ body: @escaping @Sendable ([Delivery]) throws(StageUnavailable) -> [StageResult] = {
            $0.map(FakeStage.passed)
        }
    ) {
        self.journal = journal
        self.body = body
    }

    func check() async throws(StageUnavailable) {
        if let obstacle = obstacles?.next() { throw StageUnavailable(obstacle) }
    }

    func process(_ batch: [Delivery]) async throws(StageUnavailable) -> [StageResult] {
        let results = try body(batch)
        journal.add(.processed(batch.map(\.tag.number)))
        return results
    }

    /// One message for the next queue, with the body of the delivery.
    static func passed(_ delivery: Delivery) -> StageResult {
        .done([message(delivery.body)])
    }

    static func message(_ body: [UInt8], to queue: Topology.Queue = .validate) -> OutgoingMessage {
        OutgoingMessage(exchange: queue.exchange, properties: MessageProperties(), body: body)
    }
}

/// What is in the way, one after the other.
final class Obstacles: Sendable {
    private let left: Mutex<[String]>

    init(_ all: [String]) {
        left = Mutex(all)
    }

    func next() -> String? { left.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}

/// A runner among fakes.
struct Bench {
    /// Milliseconds since 1970, for ever.
    var now: Int64 = 1_795_000_000_000
    let journal = Journal()
    let readiness = Readiness(parts: [StageRunner.stagePart])
    let metrics = TestMetrics()

    func delivery(_ number: UInt64, _ body: String) -> Delivery {
        Delivery(tag: Delivery.Tag(generation: 1, number: number), queue: .parse, body: Array(body.utf8))
    }

    /// What a counter has counted, over all series with these labels.
    func count(_ name: String, _ labels: [(String, String)] = []) -> Int64 {
        metrics.counterTotal(label: "gongkai_\(name)_total", dimensions: labels)
    }

    /// Runs until all batches are done. `watch` sees the readiness at each wait.
    func run(
        _ stage: FakeStage, _ batches: [[Delivery]], _ publisher: FakePublisher,
        limits: StageRunner.Limits = StageRunner.Limits(), logger: Logger? = nil,
        watch: @escaping @Sendable ([String: String]) -> Void = { _ in }
    ) async {
        let runner = StageRunner(
            stage: stage, consumer: FakeConsumer(batches, journal), publisher: publisher, readiness: readiness,
            logger: logger ?? Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), limits: limits,
            metrics: StageMetrics(MetricMaker(stage: stage.name, factory: metrics)), now: { [now] in now },
            delay: { [journal, readiness] duration in
                journal.add(.waited(duration))
                watch(readiness.obstacles)
            })
        await runner.run()
    }
}
