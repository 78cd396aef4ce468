import Logging
import Testing

@testable import Pipeline

@Suite("Traces")
struct TraceTests {
    let bench = Bench()
    private static let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    private static let id = "4bf92f3577b34da6a3ce929d0e0e4736"

    @Test(
        "A valid traceparent is taken",
        arguments: [parent, "00-\(id)-00f067aa0ba902b7-00", "cc-\(id)-00f067aa0ba902b7-01-what-comes-later"])
    func valid(parent: String) {
        let trace = TraceContext(parent: parent, state: nil)
        #expect(trace?.parent == parent)
        #expect(trace?.traceID == Self.id)
    }

    @Test(
        "An invalid traceparent is dropped",
        arguments: [
            "", "00", "00-1", "ff-\(id)-00f067aa0ba902b7-01", "00-\(id)-00f067aa0ba902b7-01-more",
            "cc-\(id)-00f067aa0ba902b7-01more", "00-\(id.uppercased())-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-\(id)-0000000000000000-01",
            "00_\(id)_00f067aa0ba902b7_01", "00-\(id)-00f067aa0ba902bg-01", "0x-\(id)-00f067aa0ba902b7-01",
            " \(parent)", "cc-\(id)-00f067aa0ba902b7-01-" + String(repeating: "x", count: 300),
        ])
    func invalid(parent: String) {
        #expect(TraceContext(parent: parent, state: nil) == nil)
    }

    @Test(
        "A tracestate is a list of at most 32 keys and values",
        arguments: [
            ("congo=t61rcWkgMzE", true), ("rojo=00f067aa0ba902b7, congo=t61rcWkgMzE", true), ("a@b=c", true),
            ("a=1,,b=2", true), ("a= 1", true), ("", false), (",", false), ("a", false), ("a=", false),
            ("a=1,a=2", false), ("A=1", false), ("a@b@c=1", false), ("a=b=c", false), ("a=表", false),
            ((0..<32).map { "k\($0)=1" }.joined(separator: ","), true),
            ((0..<33).map { "k\($0)=1" }.joined(separator: ","), false),
            ("a=" + String(repeating: "x", count: 257), false),
            ("a=\(String(repeating: "x", count: 250)),b=\(String(repeating: "x", count: 255))", true),
            ("a=\(String(repeating: "x", count: 256)),b=\(String(repeating: "x", count: 256))", false),
        ])
    func state(text: String, isValid: Bool) {
        let trace = TraceContext(parent: Self.parent, state: text)
        #expect(trace?.state == (isValid ? text : nil))
        #expect(trace?.parent == Self.parent)
    }

    private func published(
        _ headers: [String: HeaderValue], _ stage: FakeStage? = nil
    ) async throws -> MessageProperties {
        var delivery = bench.delivery(1, "x")
        delivery.properties.headers = headers
        let publisher = FakePublisher(bench.journal)
        await bench.run(stage ?? FakeStage(bench.journal), [[delivery]], publisher)
        return try #require(publisher.messages.first).properties
    }

    @Test("The sender's trace travels with the document")
    func travels() async throws {
        let headers: [String: HeaderValue] = ["traceparent": .text(Self.parent), "tracestate": .text("congo=t61")]
        #expect(try await published(headers).headers == headers)
    }

    @Test("It travels into quarantine too")
    func travelsToQuarantine() async throws {
        let headers: [String: HeaderValue] = ["traceparent": .text(Self.parent), "tracestate": .text("congo=t61")]
        let stage = FakeStage(bench.journal) { $0.map { _ in .quarantine(QuarantineReason(.empty, "nothing")) } }
        let kept = try await published(headers, stage).headers
        #expect(kept["traceparent"] == .text(Self.parent) && kept["tracestate"] == .text("congo=t61"))
    }

    @Test("None is made up, and what is invalid goes no further")
    func dropped() async throws {
        for headers in [
            [:], ["traceparent": .text("00-1"), "tracestate": .text("a=1")], ["tracestate": .text("a=1")],
            ["traceparent": .integer(5)],
        ] as [[String: HeaderValue]] {
            #expect(try await published(headers).headers.isEmpty)
        }
    }

    // MARK: Log lines

    private func lines(_ level: Logger.Level, stage: FakeStage, _ delivery: Delivery) async -> [String] {
        let log = LogLines(level)
        await bench.run(stage, [[delivery]], FakePublisher(bench.journal), logger: log.logger)
        return log.lines
    }

    private func traced(_ queue: Topology.Queue) -> Delivery {
        var delivery = bench.delivery(1, "x")
        delivery.queue = queue
        delivery.properties.messageID = "abc"
        delivery.properties.headers["traceparent"] = .text(Self.parent)
        return delivery
    }

    @Test("A line about quarantine says which document and which trace")
    func quarantineLine() async {
        let stage = FakeStage(bench.journal) { $0.map { _ in .quarantine(QuarantineReason(.empty, "nothing")) } }
        #expect(
            await lines(.info, stage: stage, traced(.parse)) == [
                "notice to quarantine code=EMPTY document=abc reason=nothing trace_id=\(Self.id)"
            ])
        #expect(
            await lines(.info, stage: stage, traced(.ingest)) == [
                "notice to quarantine code=EMPTY message=abc reason=nothing trace_id=\(Self.id)"
            ])
    }

    @Test("Each message has one line at level debug, and none above")
    func spanLine() async {
        let stage = FakeStage(bench.journal) { batch in
            batch.map { delivery in
                var message = FakeStage.message(delivery.body)
                message.properties.messageID = "the-document"
                return .done([message])
            }
        }
        let found = await lines(.debug, stage: stage, traced(.ingest))
        #expect(
            found.map { $0.replacing(/milliseconds=[0-9]+/, with: "milliseconds=N") } == [
                "debug finished document=the-document message=abc milliseconds=N outcome=done trace_id=\(Self.id)"
            ])
        #expect(await lines(.info, stage: stage, traced(.ingest)).isEmpty)
    }

    @Test("The line of a quarantined message names the code")
    func quarantinedSpanLine() async {
        let stage = FakeStage(bench.journal) { $0.map { _ in .quarantine(QuarantineReason(.empty, "nothing")) } }
        let last = await lines(.debug, stage: stage, traced(.parse)).last
        #expect(
            last?.replacing(/milliseconds=[0-9]+/, with: "milliseconds=N")
                == "debug finished code=EMPTY document=abc milliseconds=N outcome=quarantined trace_id=\(Self.id)")
    }
}
