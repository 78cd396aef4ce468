import Foundation
import TestSupport
import Testing

extension EndToEnd {
    @Suite("Bad input", .pipeline)
    struct BadInputTests {
        let pipeline: PipelineUnderTest

        init() throws {
            pipeline = try #require(PipelineUnderTest.shared)
        }

        /// Sends something and waits until it is quarantined with `code`; the
        /// services must be none the worse.
        private func expectQuarantine(_ code: String, _ send: () async throws -> Void) async throws {
            let count = "SELECT count(*) FROM quarantine WHERE code = '\(code)' AND reason <> ''"
            let before = try await pipeline.database.number(count)
            try await send()
            try await eventually("one more row \(code) in quarantine") {
                try await pipeline.database.number(count) == before + 1
            }
            for service in pipeline.services { #expect(service.isRunning, "\(service.name)") }
        }

        @Test("Bytes that are text in no encoding are unreadable")
        func charset() async throws {
            try await expectQuarantine("UNREADABLE") {
                try await pipeline.broker.publish(Array("政府信息公开".utf8) + [0xFF, 0xFE, 0xFF, 0x80, 0xFF])
            }
        }

        @Test("An empty body is empty")
        func empty() async throws {
            try await expectQuarantine("EMPTY") { try await pipeline.broker.publish([]) }
        }

        @Test("15 MB of text are too large")
        func large() async throws {
            try await expectQuarantine("TOO_LARGE") {
                try await pipeline.broker.publish([UInt8](repeating: UInt8(ascii: "x"), count: 15_000_000))
            }
        }

        @Test("Binary junk is unreadable")
        func junk() async throws {
            var state: UInt64 = 1
            let bytes = (0..<20_000).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            try await expectQuarantine("UNREADABLE") { try await pipeline.broker.publish(bytes) }
        }

        @Test("A schema version that nobody knows is quarantined by the stage that it was sent to")
        func schema() async throws {
            try await expectQuarantine("SCHEMA_UNSUPPORTED") {
                try await pipeline.broker.publish("{}\n", type: "gongkai.document.v99", exchange: "gongkai.parse")
            }
            #expect(
                try await pipeline.database.number(
                    "SELECT count(*) FROM quarantine WHERE code = 'SCHEMA_UNSUPPORTED' AND stage = 'parse'") == 1)
        }

        @Test("A wrong routing key is not lost")
        func routingKey() async throws {
            try await expectQuarantine("UNROUTED") {
                try await pipeline.broker.publish(Array("报告".utf8), routingKey: "wrong")
            }
        }

        @Test("A page of news is a document with a finding, and no report")
        func news() async throws {
            let text = "市政府召开常务会议\n\n本报讯 昨日，市政府召开第三十次常务会议，研究部署防汛工作。\n"
            let reports = try await pipeline.database.number("SELECT count(*) FROM report")
            try await pipeline.broker.publish(Array(text.utf8), headers: ["filename": "news.txt"])
            try await eventually("the finding F-NOT-A-REPORT") {
                try await pipeline.database.number("SELECT count(*) FROM finding WHERE rule_id = 'F-NOT-A-REPORT'") == 1
            }
            #expect(try await pipeline.database.number("SELECT count(*) FROM report") == reports)
        }

        @Test("A report without a content type is read as any other")
        func noContentType() async throws {
            let sample = try #require(try Repository.samples().first)
            let readings = try await pipeline.database.number("SELECT count(*) FROM reading")
            try await pipeline.broker.publish([UInt8](try Data(contentsOf: sample)), contentType: nil)
            try await pipeline.untilComplete(documents: readings + 1)
        }
    }
}
