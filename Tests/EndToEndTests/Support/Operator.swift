import Foundation
import TestSupport
import Testing

/// A user of broker and database with the rights of an operator and no other,
/// who runs `gongkai`.
struct Operator {
    /// What a command wrote, to whichever output, and how it ended.
    struct Answer {
        let text: String
        let exitCode: Int

        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    let name = "operator_\(UInt32.random(in: 0...UInt32.max))"
    let broker: Broker
    let database: Database?
    private let password = "secret-\(UInt32.random(in: 0...UInt32.max))"

    func create() async throws {
        try await broker.manage("PUT", "users/gongkai_\(name)", ["password": password, "tags": ""])
        try await broker.manage(
            "PUT", "permissions/\(broker.vhost)/gongkai_\(name)",
            [
                "configure": "^$", "write": #"^gongkai\.(ingest|parse|validate|store|archive)$"#,
                "read": #"^gongkai\..*$"#,
            ])
        _ = try await database?.rows(
            "CREATE ROLE \(name) LOGIN PASSWORD '\(password)' IN ROLE gongkai_operator")
    }

    func remove() async throws {
        try await broker.manage("DELETE", "users/gongkai_\(name)")
        _ = try await database?.rows("DROP OWNED BY \(name); DROP ROLE \(name);")
    }

    /// Runs `gongkai`.
    func gongkai(_ arguments: String..., environment: [String: String] = [:]) async throws -> Answer {
        let own = [
            "AMQP_URL": try broker.url(of: name, password: password), "DATABASE_URL": try databaseURL,
            "RABBITMQ_MANAGEMENT_URL": "",
        ]
        let output = try await Command(
            program: "sh",
            arguments: ["-c", #""$0" "$@" 2>&1; echo "exit $?""#, "\(TestEnvironment.programs)/gongkai"] + arguments,
            environment: own.merging(environment) { $1 }
        ).run()
        let end = try #require(output.range(of: "exit ", options: .backwards))
        let code = output[end.upperBound...].prefix { $0.isNumber }
        return Answer(text: String(output[..<end.lowerBound]), exitCode: try #require(Int(code)))
    }

    private var databaseURL: String {
        get throws {
            guard let database else { return "postgresql://nobody@127.0.0.1:1/none" }
            var parts = try #require(URLComponents(string: database.url))
            (parts.user, parts.password) = (name, password)
            return try #require(parts.string)
        }
    }
}
