import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// A stage that dies at the worst moments, as by `kill -9`, loses nothing
    /// and stores nothing twice.
    @Suite("Crashes")
    struct FaultTests {
        /// A point and at which of its occurrences the stage dies. Late ones
        /// find many messages in hand.
        struct Plan: Sendable {
            var point: String
            var occurrences: [Int]
        }

        private static let perMessage = ["after_delivery", "after_publish", "after_confirm", "before_ack"].map {
            Plan(point: $0, occurrences: [1, 70])
        }
        private static let rarer = ["while_processing", "after_ack"].map { Plan(point: $0, occurrences: [1, 20]) }
        private static let ofStore = [
            "after_delivery", "before_commit", "after_commit_sent", "after_commit", "before_ack", "after_ack",
        ].map { Plan(point: $0, occurrences: [1, 20]) }

        @Test("Every document is stored once, wherever a stage dies", arguments: Crew.names)
        func everyPoint(stage: String) async throws {
            try await Crew.with { crew in
                var documents = Documents()
                for plan in stage == "store" ? Self.ofStore : Self.perMessage + Self.rarer {
                    try await crew.stop(stage)
                    try crew.startAll(except: stage)
                    try await crew.broker.submit(try documents.next(100))
                    for occurrence in plan.occurrences {
                        let service = try crew.start(stage, fault: "\(plan.point)@\(occurrence)")
                        let end = try await service.untilEnded()
                        #expect(end == (SIGKILL, true), "\(stage) \(plan.point)@\(occurrence)")
                    }
                    try crew.start(stage)
                }
                try await crew.expectEverything(documents: documents.count)
            }
        }

        @Test("What goes to quarantine gets there once, wherever ingest dies")
        func quarantine() async throws {
            try await Crew.with { crew in
                try crew.startAll(except: "ingest")
                var (documents, bad) = (Documents(), 0)
                for point in ["after_quarantine_publish", "after_quarantine_confirm"] {
                    try await crew.stop("ingest")
                    let broken = (0..<30).map { [0x81, UInt8(bad + $0), 0xFF, 0xFF] as [UInt8] }
                    bad += broken.count
                    try await crew.broker.submit(zip(broken, try documents.next(30)).flatMap { [$0, $1] })
                    for occurrence in [1, 10] {
                        let end = try await crew.start("ingest", fault: "\(point)@\(occurrence)").untilEnded()
                        #expect(end == (SIGKILL, true), "\(point)@\(occurrence)")
                    }
                    try crew.start("ingest")
                }
                try await crew.expectEverything(documents: documents.count, quarantined: bad)
            }
        }

        @Test("A process that is to fail says so at its start")
        func warning() async throws {
            let service = try ServiceProcess(
                "parse", environment: ["AMQP_URL": "amqp://u:p@127.0.0.1:1/", "GONGKAI_FAULT": "crash_on=x"])
            try await eventually("it warns") {
                try service.logLines().contains { $0.contains(#""level":"warning""#) && $0.contains("crash_on=x") }
            }
            #expect(try await service.terminate() == 0)
        }
    }
}
