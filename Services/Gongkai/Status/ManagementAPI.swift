import Foundation
import FoundationNetworking
import Pipeline
import ServiceRuntime

/// RabbitMQ's management API: what AMQP cannot tell of queues.
struct ManagementAPI {
    /// Why it cannot be asked.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// One for each host of a cluster.
    private let requests: [URLRequest]

    /// The API of the environment: `RABBITMQ_MANAGEMENT_URL`, of a cluster
    /// several separated by commas, with user and password in each, or in
    /// `RABBITMQ_ADMIN_USER` and `RABBITMQ_ADMIN_PASSWORD` as for
    /// `deploy/setup`; nil if there is no URL.
    init?(environment: [String: String], vhost: String) throws(InvalidSetting) {
        var requests: [URLRequest] = []
        for url in (environment[Self.variable] ?? "").split(separator: ",") {
            requests.append(try Self.request(String(url), environment, vhost: vhost))
        }
        guard !requests.isEmpty else { return nil }
        self.requests = requests
    }

    private static let variable = "RABBITMQ_MANAGEMENT_URL"

    private static func request(
        _ text: String, _ environment: [String: String], vhost: String
    ) throws(InvalidSetting) -> URLRequest {
        guard var parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme), parts.host != nil
        else { throw InvalidSetting(variable, "must be http://host:port or https://host:port") }
        guard let user = parts.user ?? environment["RABBITMQ_ADMIN_USER"],
            let password = parts.password ?? environment["RABBITMQ_ADMIN_PASSWORD"]
        else { throw InvalidSetting(variable, "needs RABBITMQ_ADMIN_USER and RABBITMQ_ADMIN_PASSWORD beside it") }
        (parts.user, parts.password) = (nil, nil)
        let path = vhost.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let base = parts.percentEncodedPath.hasSuffix("/") ? parts.percentEncodedPath : parts.percentEncodedPath + "/"
        parts.percentEncodedPath = "\(base)api/queues/\(path)"
        guard let url = parts.url else { throw InvalidSetting(variable, "is no URL") }
        var request = URLRequest(url: url, timeoutInterval: 5)
        let login = Data("\(user):\(password)".utf8).base64EncodedString()
        request.setValue("Basic \(login)", forHTTPHeaderField: "Authorization")
        return request
    }

    /// What it knows of our queues, from the first host that answers.
    func queues() async throws(Failure) -> [Topology.Queue: SystemStatus.Managed] {
        var failure = Failure(description: "no host")
        for request in requests {
            do {
                return try await Self.queues(from: request)
            } catch {
                failure = error
            }
        }
        throw failure
    }

    private static func queues(
        from request: URLRequest
    ) async throws(Failure) -> [Topology.Queue: SystemStatus.Managed] {
        let answer: (data: Data, response: URLResponse)
        do {
            answer = try await URLSession.shared.data(for: request)
        } catch {
            throw Failure(description: "no answer: \(error.localizedDescription)")
        }
        let status = (answer.response as? HTTPURLResponse)?.statusCode ?? 0
        guard status == 200 else { throw Failure(description: "it answers \(status)") }
        return try queues(in: answer.data)
    }

    /// Reads its answer.
    static func queues(in data: Data) throws(Failure) -> [Topology.Queue: SystemStatus.Managed] {
        guard let found = try? JSONDecoder().decode([Queue].self, from: data) else {
            throw Failure(description: "its answer is no list of queues")
        }
        var queues: [Topology.Queue: SystemStatus.Managed] = [:]
        for queue in found {
            guard let name = Topology.Queue(rawValue: queue.name) else { continue }
            queues[name] = SystemStatus.Managed(
                unacknowledged: queue.unacknowledged ?? 0,
                inPerSecond: queue.statistics?.published?.rate ?? 0,
                outPerSecond: queue.statistics?.acknowledged?.rate ?? 0, bytes: queue.bytes ?? 0,
                limit: queue.policy?.limit)
        }
        return queues
    }

    private struct Queue: Decodable {
        var name: String
        var unacknowledged: Int?
        var bytes: Int?
        var statistics: Statistics?
        var policy: Policy?

        private enum CodingKeys: String, CodingKey {
            case name
            case unacknowledged = "messages_unacknowledged"
            case bytes = "message_bytes"
            case statistics = "message_stats"
            case policy = "effective_policy_definition"
        }
    }

    private struct Statistics: Decodable {
        struct Details: Decodable {
            var rate: Double
        }

        var published: Details?
        var acknowledged: Details?

        private enum CodingKeys: String, CodingKey {
            case published = "publish_details"
            case acknowledged = "ack_details"
        }
    }

    /// An object, or an empty list where no policy applies.
    private struct Policy: Decodable {
        var limit: Int?

        init(from decoder: any Decoder) throws {
            limit = try? decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Int.self, forKey: .limit)
        }

        private enum CodingKeys: String, CodingKey {
            case limit = "max-length-bytes"
        }
    }
}
