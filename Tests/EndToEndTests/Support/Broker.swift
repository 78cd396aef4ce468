import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// A virtual host of its own, set up by `deploy/setup` and asked through
/// `amqp-publish` and the management API: no code of ours.
struct Broker {
    static let users = ["ingest", "parse", "validate", "store", "operator", "producer"]
    /// Users belong to all virtual hosts, so their passwords are the same for a whole run.
    static let password = UUID().uuidString

    let vhost = "test-\(UUID().uuidString)"

    /// Declares the topology and the users; harmless if they are there.
    func setUp(management: String? = nil, authorities: String = "") async throws {
        let administrator = try administrator()
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var environment = [
            "RABBITMQ_MANAGEMENT_URL": try #require(management ?? TestEnvironment.managementURL),
            "RABBITMQ_MANAGEMENT_CA_FILE": authorities, "GONGKAI_SETUP_TIMEOUT": authorities.isEmpty ? "" : "5",
            "RABBITMQ_ADMIN_USER": try #require(administrator.user),
            "RABBITMQ_ADMIN_PASSWORD": try #require(administrator.password),
            "GONGKAI_VHOST": vhost, "GONGKAI_SECRETS_DIR": folder.path,
        ]
        for user in Self.users { environment["GONGKAI_\(user.uppercased())_PASSWORD"] = Self.password }
        try await Command(program: Repository.setup, arguments: [], environment: environment).run()
    }

    func remove() async throws {
        try await manage("DELETE", "vhosts/\(vhost)")
    }

    /// What a stage or a producer connects with.
    func url(of user: String, password: String = Broker.password) throws -> String {
        var parts = try administrator()
        parts.user = "gongkai_\(user)"
        parts.password = password
        parts.path = "/\(vhost)"
        return try #require(parts.string)
    }

    /// The same with TLS, and what a program is told beside the URL.
    func encrypted(_ user: String) throws -> [String: String] {
        let url = try #require(TestEnvironment.encryptedBrokerURL, "GONGKAI_TEST_AMQPS_URL is not set")
        var parts = try #require(URLComponents(string: url))
        parts.user = "gongkai_\(user)"
        parts.password = Self.password
        parts.path = "/\(vhost)"
        return [
            "AMQP_URL": try #require(parts.string), "AMQP_CA_FILE": try TestCertificates.path("ca.crt"),
            "AMQP_CERTIFICATE_FILE": try TestCertificates.path("client.crt"),
            "AMQP_KEY_FILE": try TestCertificates.path("client.key"),
        ]
    }

    /// Publishes as any outsider can, without our code.
    func publish(
        _ body: [UInt8], as user: String = "producer", exchange: String = "gongkai.ingest",
        routingKey: String = "document", contentType: String? = "text/plain", headers: [String: String] = [:]
    ) async throws {
        var arguments = ["-u", try url(of: user), "-e", exchange, "-r", routingKey, "-p"]
        if let contentType { arguments += ["-C", contentType] }
        for (name, value) in headers { arguments += ["-H", "\(name): \(value)"] }
        try await Command(program: "amqp-publish", arguments: arguments, input: body).run()
    }

    /// Publishes bodies as documents, with confirms.
    func submit(_ bodies: [[UInt8]]) async throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, body) in bodies.enumerated() {
            // Files are published by name, so these are in the order given.
            try Data(body).write(to: folder.appending(path: "document-\(1_000_000 + index).txt"))
        }
        try await Command(
            program: "\(TestEnvironment.programs)/gongkai",
            arguments: ["submit", "--amqp-url", try url(of: "producer"), folder.path]
        ).run()
    }

    /// Waits until no queue holds a message, neither waiting nor in anybody's
    /// hands.
    func untilEmpty() async throws {
        let program = try #require(TestEnvironment.rabbitmqctl)
        try await eventually("all queues are empty") {
            let lines = try await Command(
                program: program, arguments: ["list_queues", "-p", vhost, "--no-table-headers", "name", "messages"]
            ).run().split(separator: "\n")
            let full = lines.filter { !$0.hasSuffix("\t0") }
            guard lines.count == 7, full.isEmpty else {
                throw Command.Failed(description: full.joined(separator: ", "))
            }
            return true
        }
    }

    /// Publishes with a `type`, which `amqp-publish` cannot set.
    func publish(_ body: String, type: String, exchange: String) async throws {
        try await manage(
            "POST", "exchanges/\(vhost)/\(exchange)/publish",
            [
                "properties": ["type": type, "delivery_mode": 2], "routing_key": "document", "payload": body,
                "payload_encoding": "string",
            ])
    }

    /// Asks the management API; `/api/` stands before the path.
    func manage(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws {
        let administrator = try administrator()
        let server = try #require(TestEnvironment.managementURL)
        var request = URLRequest(url: try #require(URL(string: "\(server)/api/\(path)")))
        request.httpMethod = method
        let login = "\(administrator.user ?? ""):\(administrator.password ?? "")"
        request.setValue("Basic \(Data(login.utf8).base64EncodedString())", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        if let body { request.httpBody = try JSONSerialization.data(withJSONObject: body) }
        // A busy broker leaves a request unanswered now and then; asking again changes nothing that is done already.
        request.timeoutInterval = 20
        var (answer, status) = (Data(), 0)
        var isRepeated = false
        try await eventually("the management API answers \(method) \(path)") { [request] in
            defer { isRepeated = true }
            let response: URLResponse
            (answer, response) = try await URLSession.shared.data(for: request)
            status = try #require((response as? HTTPURLResponse)?.statusCode)
            return true
        }
        let isGone = method == "DELETE" && status == 404 && isRepeated
        guard (200..<300).contains(status) || isGone else {
            throw Command.Failed(description: "\(method) \(path): \(status) \(String(decoding: answer, as: UTF8.self))")
        }
    }

    private func administrator() throws -> URLComponents {
        let url = try #require(TestEnvironment.brokerURL)
        return try #require(URLComponents(string: url))
    }
}
