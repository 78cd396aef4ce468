import Foundation
import Logging
import Synchronization
import Testing

@testable import ServiceRuntime

@Suite("Log")
struct JSONLogTests {
    private final class Lines: Sendable {
        let text = Mutex("")
    }

    private func logged(hiding secrets: [String] = [], _ body: (inout Logger) -> Void) -> String {
        let lines = Lines()
        let output = LogOutput(hiding: secrets) { line in lines.text.withLock { $0 += line } }
        var logger = Logger(label: "test") { _ in
            JSONLogHandler(stage: "parse", output: output) { Date(timeIntervalSince1970: 1_737_676_800.25) }
        }
        body(&logger)
        return lines.text.withLock { $0 }
    }

    @Test("An event is one line")
    func event() {
        let line = logged { $0.warning("queue is missing") }
        #expect(
            line == """
                {"time":"2025-01-24T00:00:00.250Z","level":"warning","stage":"parse","message":"queue is missing"}

                """)
    }

    @Test("Metadata are nested, sorted and typed")
    func metadata() {
        let line = logged { logger in
            logger[metadataKey: "queue"] = "gongkai.parse"
            logger.info(
                "taken",
                metadata: ["count": .stringConvertible(3), "last": .stringConvertible(true), "ids": ["a", "b"]])
        }
        #expect(
            line == """
                {"time":"2025-01-24T00:00:00.250Z","level":"info","stage":"parse","message":"taken",\
                "metadata":{"count":3,"ids":["a","b"],"last":true,"queue":"gongkai.parse"}}

                """)
    }

    @Test("What would break a line is escaped")
    func escaping() {
        let line = logged { $0.error("“一”\t\"x\"\\\r\n\u{1}") }
        #expect(line.hasSuffix(#""message":"“一”\t\"x\"\\\r\n\u0001"}"# + "\n"))
    }

    @Test("A level below the least is not logged")
    func level() {
        #expect(logged { $0.debug("unseen") } == "")
    }

    @Test("Passwords never come out, not even escaped or in metadata")
    func secrets() throws {
        let configuration = try ServiceConfiguration(environment: [
            "AMQP_URL": "amqp://u:hunter%402@a/,amqp://u:another1@b/",
            "DATABASE_URL": "postgresql://u:third%22three@c/d",
            "PGPASSWORD": "fourth-four",
        ])
        let line = logged(hiding: configuration.secrets) { logger in
            logger.error("hunter%402 hunter@2 another1", metadata: ["error": "third\"three fourth-four"])
        }
        #expect(line.hasSuffix(#""message":"*** *** ***","metadata":{"error":"*** ***"}}"# + "\n"))
    }
}
