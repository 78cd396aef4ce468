import Foundation
import FoundationNetworking
import Logging
import Pipeline
import Testing

@testable import ServiceRuntime

@Suite("Health endpoint")
struct HealthTests {
    private struct Answer: Equatable {
        let status: Int?
        let body: String
        var type: String? = "application/json"
    }

    /// Serves on a port that the system chooses, while `body` asks.
    private func serving(
        _ readiness: Readiness, _ body: (_ get: (String) async throws -> Answer) async throws -> Void
    ) async throws {
        let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = try await HealthServer(
            address: HealthAddress(host: "127.0.0.1", port: 0), stage: .parse, readiness: readiness,
            metrics: MetricRegistry(),
            logger: silent)
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.run() }
            let port = try await #require(listeningPort(of: server))
            try await body { path in
                let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
                let (data, response) = try await URLSession.shared.data(from: url)
                return Answer(
                    status: (response as? HTTPURLResponse)?.statusCode, body: String(decoding: data, as: UTF8.self),
                    type: (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "Content-Type"))
            }
            group.cancelAll()
        }
    }

    private func listeningPort(of server: HealthServer) async -> Int? {
        // Long, since other tests may keep every thread of the pool busy.
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline {
            if let port = await server.port { return port }
            await Task.yield()
        }
        return nil
    }

    @Test("A process that works is live, ready or not")
    func live() async throws {
        try await serving(Readiness(parts: ["consumer"])) { get in
            let answer = try await get("/livez")
            #expect(answer == Answer(status: 200, body: "{\"status\":\"live\"}\n"))
        }
    }

    @Test("A service that is not ready says why, part by part")
    func notReady() async throws {
        let readiness = Readiness(parts: ["consumer", "publisher"])
        readiness.notReady("publisher", because: "no queue “gongkai.parse”")
        try await serving(readiness) { get in
            let answer = try await get("/readyz")
            #expect(answer.status == 503)
            #expect(
                answer.body == """
                    {"status":"not ready","obstacles":\
                    {"consumer":"not started","publisher":"no queue “gongkai.parse”"}}

                    """)
        }
    }

    @Test("A service becomes ready, and unready again while it drains")
    func changes() async throws {
        let readiness = Readiness(parts: ["consumer"])
        try await serving(readiness) { get in
            readiness.ready("consumer")
            let ready = try await get("/readyz")
            readiness.notReady("process", because: "draining")
            let draining = try await get("/readyz")
            #expect(ready == Answer(status: 200, body: "{\"status\":\"ready\"}\n"))
            #expect(draining.status == 503)
        }
    }

    @Test("Metrics come in the format of Prometheus, with the readiness of each part")
    func metrics() async throws {
        let readiness = Readiness(parts: ["consumer", "publisher"])
        readiness.ready("publisher")
        try await serving(readiness) { get in
            let answer = try await get("/metrics")
            #expect(answer.status == 200)
            #expect(answer.type == "text/plain; version=0.0.4; charset=utf-8")
            #expect(answer.body.contains("gongkai_ready{stage=\"parse\",part=\"consumer\"} 0\n"))
            #expect(answer.body.contains("gongkai_ready{stage=\"parse\",part=\"publisher\"} 1\n"))
            #expect(answer.body.contains("# TYPE process_open_fds gauge\nprocess_open_fds "))
        }
    }

    @Test("Any other path is not found")
    func otherPath() async throws {
        try await serving(Readiness(parts: [])) { get in
            let answer = try await get("/metrics/all")
            #expect(answer.status == 404)
        }
    }

    @Test("The probe of a ready service says so")
    func probeOfReady() async throws {
        let readiness = Readiness(parts: ["consumer"])
        readiness.ready("consumer")
        try await probing(readiness) { answer in
            #expect(answer == HealthCheck.Answer(isReady: true, lines: ["ready"]))
        }
    }

    @Test("The probe of a service that is not ready names what is in the way, a line each")
    func probeOfNotReady() async throws {
        let readiness = Readiness(parts: ["consumer", "database"])
        readiness.notReady("database", because: "no “gongkai”\nhere")
        try await probing(readiness) { answer in
            #expect(
                answer
                    == HealthCheck.Answer(
                        isReady: false, lines: ["consumer: not started", "database: no “gongkai”\nhere"]))
        }
    }

    @Test("The probe of a service that is not there says where it looked")
    func probeOfNobody() async {
        let answer = await HealthCheck.ask(HealthAddress(host: "0.0.0.0", port: 1))
        #expect(!answer.isReady)
        #expect(answer.lines.count == 1)
        #expect(answer.lines[0].hasPrefix("no health endpoint answers at 0.0.0.0:1: "))
    }

    @Test("An answer that is not the endpoint's is not ready")
    func probeOfAStranger() {
        let answer = HealthCheck.answer(Data("<html>".utf8), isOK: true)
        #expect(
            answer
                == HealthCheck.Answer(
                    isReady: false, lines: ["the health endpoint gave an answer that cannot be read"]))
    }

    @Test(
        "A probe goes to this machine when the service listens to all addresses",
        arguments: [("0.0.0.0", "127.0.0.1"), ("::", "::1"), ("10.0.0.7", "10.0.0.7")])
    func reachable(host: String, expected: String) {
        #expect(HealthAddress(host: host, port: 80).reachable == HealthAddress(host: expected, port: 80))
    }

    private func probing(_ readiness: Readiness, _ body: (HealthCheck.Answer) throws -> Void) async throws {
        let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = try await HealthServer(
            address: HealthAddress(host: "127.0.0.1", port: 0), stage: .parse, readiness: readiness,
            metrics: MetricRegistry(),
            logger: silent)
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.run() }
            let port = try await #require(listeningPort(of: server))
            try body(await HealthCheck.ask(HealthAddress(host: "0.0.0.0", port: UInt16(port))))
            group.cancelAll()
        }
    }
}
