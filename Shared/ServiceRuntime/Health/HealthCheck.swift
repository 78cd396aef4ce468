import FlyingFox
import FlyingSocks
import Foundation

/// Asks a service's own health endpoint whether it is ready.
enum HealthCheck {
    /// The answer must come within so many seconds.
    static let patience = 5.0

    /// What a service says of itself.
    struct Answer: Hashable {
        let isReady: Bool
        /// What is in the way, a line each.
        let lines: [String]
    }

    /// What `/readyz` makes known; `obstacles` is absent when there are none.
    private struct Body: Decodable {
        let status: String
        let obstacles: [String: String]?
    }

    /// The answer of the service that listens at an address.
    static func ask(_ address: HealthAddress) async -> Answer {
        let place = "\(address.host):\(address.port)"
        do {
            guard let socketAddress = address.reachable.socketAddress else {
                return Answer(isReady: false, lines: ["\(place) is no address"])
            }
            let response = try await inTime { try await get("/readyz", from: socketAddress) }
            return answer(response.body, isOK: response.isOK)
        } catch {
            return Answer(isReady: false, lines: ["no health endpoint answers at \(place): \(error)"])
        }
    }

    /// The answer in a response of the endpoint.
    static func answer(_ body: Data, isOK: Bool) -> Answer {
        guard let decoded = try? JSONDecoder().decode(Body.self, from: body) else {
            return Answer(isReady: false, lines: ["the health endpoint gave an answer that cannot be read"])
        }
        let obstacles = (decoded.obstacles ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return Answer(isReady: isOK, lines: isOK || obstacles.isEmpty ? [decoded.status] : obstacles)
    }

    private static func get(
        _ path: String, from address: some SocketAddress
    ) async throws -> (isOK: Bool, body: Data) {
        var client = HTTPClient()
        let request = HTTPRequest(
            method: .GET, version: .http11, path: path, query: [], headers: [.host: "localhost"], body: Data())
        let response = try await client.sendHTTPRequest(request, to: address)
        return (response.statusCode == .ok, try await response.bodyData)
    }

    private static func inTime<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: .seconds(patience))
                throw HealthServerError(description: "no answer within \(Int(patience)) s")
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }
}
