import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Documents that make their stage trap end in quarantine, alone. One with the limit that is shipped is fault F21.
    @Suite("Crashing documents")
    struct CrashingDocumentTests {
        private static let marker = "使解析崩溃"

        /// Has parse trap on every document with the marker, and starts it again
        /// each time, as a supervisor would, until all is in its place. Gives
        /// the number of crashes.
        private func run(good: Int, crashersAt places: [Int], deliveries limit: Int) async throws -> Int {
            let crashers = places.count
            var crashes = 0
            try await Crew.with { crew in
                try await Self.setLimit(limit, crew.broker)
                var documents = Documents()
                var bodies = try documents.next(good)
                let bad = try documents.next(crashers, marker: Self.marker)
                for (place, body) in zip(places, bad) { bodies.insert(body, at: place) }
                // All wait in one queue before parse begins.
                try crew.startAll(except: "parse")
                try await crew.broker.submit(bodies)
                let aside = "SELECT count(*) FROM quarantine WHERE code = 'DELIVERY_LIMIT' AND stage = 'parse'"
                while try await crew.database.number(aside) < crashers, crashes <= crashers * (limit + 1) {
                    let service = try crew.start("parse", fault: "crash_on=\(Self.marker)")
                    try await eventually("parse has crashed, or nothing is left to crash it") {
                        if !service.isRunning { return true }
                        return try await crew.database.number(aside) == crashers
                    }
                    if !service.isRunning { crashes += 1 }
                }
                try crew.start("parse")
                try await crew.expectEverything(documents: good, quarantined: crashers, incomplete: crashers)
                #expect(try await crew.database.number(aside) == crashers)
            }
            return crashes
        }

        /// As `deploy/definitions.json` has it, but for the limit.
        private static func setLimit(_ limit: Int, _ broker: Broker) async throws {
            try await broker.manage(
                "PUT", "policies/\(broker.vhost)/gongkai-work",
                [
                    "pattern": #"^gongkai\.(ingest|parse|validate|store|archive)$"#, "apply-to": "queues",
                    "priority": 10,
                    "definition": [
                        "delivery-limit": limit, "dead-letter-exchange": "gongkai.quarantine",
                        "dead-letter-strategy": "at-least-once", "overflow": "reject-publish",
                        "max-length-bytes": 2_147_483_648,
                    ],
                ])
        }

        @Test("Six among many, in a row and apart, take no good one with them even with a limit of four")
        func many() async throws {
            let places = Array(100..<103) + [160, 200, 240]
            let crashes = try await run(good: 300, crashersAt: places, deliveries: 4)
            #expect((6...30).contains(crashes))
        }
    }
}
