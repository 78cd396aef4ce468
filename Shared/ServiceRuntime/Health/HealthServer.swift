import FlyingFox
import FlyingSocks
import Foundation
import Logging
import Pipeline
import ServiceLifecycle

/// Answers `/livez`, `/readyz` and `/metrics` until the service has drained.
struct HealthServer: Service {
    private let server: HTTPServer
    private let address: HealthAddress
    private let logger: Logger

    /// Creates a server.
    ///
    /// - Throws: ``InvalidSetting`` if the host is not an address.
    init(
        address: HealthAddress, stage: StageName, readiness: Readiness, metrics: MetricRegistry, logger: Logger
    ) async throws(InvalidSetting) {
        guard let socketAddress = address.socketAddress else {
            throw InvalidSetting("GONGKAI_HEALTH_HOST", "must be an IPv4 or IPv6 address")
        }
        self.address = address
        self.logger = logger
        server = Self.server(on: socketAddress)
        await server.appendRoute("GET /livez") { _ in Self.response(.live) }
        await server.appendRoute("GET /readyz") { _ in Self.response(.ready(readiness)) }
        await server.appendRoute("GET /metrics") { _ in
            HTTPResponse(
                statusCode: .ok, headers: [.contentType: PrometheusText.contentType],
                body: Data(metrics.text(with: ProcessUsage.now().samples + Self.samples(readiness, stage)).utf8))
        }
    }

    /// Serves until graceful shutdown, which comes after that of the stage.
    func run() async throws {
        try await withThrowingTaskGroup { group in
            group.addTask {
                do {
                    try await server.run()
                } catch  where !Task.isShuttingDownGracefully && !Task.isCancelled {
                    throw HealthServerError(description: "cannot listen on \(address.host):\(address.port): \(error)")
                } catch {}
            }
            group.addTask {
                try await server.waitUntilListening()
                let port = await port ?? 0
                logger.info("health endpoint listens", metadata: ["port": .stringConvertible(port)])
                try? await gracefulShutdown()
                await server.stop()
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private static func samples(_ readiness: Readiness, _ stage: StageName) -> [MetricSample] {
        readiness.parts.sorted { $0.key < $1.key }.map { part, isReady in
            MetricSample(
                name: MetricCatalogue.ready.name,
                labels: [MetricLabel(name: "stage", value: stage.rawValue), MetricLabel(name: "part", value: part)],
                value: .number(isReady ? 1 : 0))
        }
    }

    /// The port it listens on, once it does.
    var port: Int? {
        get async {
            switch await server.listeningAddress {
            case .ip4(_, let port), .ip6(_, let port): Int(port)
            case .unix, nil: nil
            }
        }
    }

    private static func server(on address: some SocketAddress) -> HTTPServer {
        HTTPServer(address: address, timeout: 5, logger: .disabled)
    }

    private static func response(_ report: HealthReport) -> HTTPResponse {
        HTTPResponse(
            statusCode: report.isOK ? .ok : .serviceUnavailable, headers: [.contentType: "application/json"],
            body: Data("\(report.body)\n".utf8))
    }
}

/// The health endpoint cannot be served.
struct HealthServerError: Error, CustomStringConvertible {
    let description: String
}
