import ArgumentParser
import Foundation
import Logging
import Postgres
import RabbitMQ
import ServiceRuntime

/// Where the servers are: told by the environment, as the services are.
struct OperatorSettings {
    let broker: RabbitMQConfiguration
    let database: PostgresConfiguration
    let environment: [String: String]
    /// The broker's virtual host.
    let vhost: String

    /// What the help of every operator's command says of it.
    static let help = """
        It is told by the environment where the servers are, as the services are: AMQP_URL, and DATABASE_URL or \
        PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD. For TLS AMQP_CA_FILE, AMQP_CERTIFICATE_FILE and \
        AMQP_KEY_FILE; PGSSLMODE, PGSSLROOTCERT, PGSSLCERT and PGSSLKEY. `store --help` says more of each.
        """

    /// The libraries' own talk is not for an operator's terminal.
    static let logger = Logger(label: "gongkai") { _ in SwiftLogNoOpLogHandler() }

    init(command: String, environment: [String: String]) throws(InvalidSetting) {
        let services = try ServiceConfiguration(environment: environment)
        broker = try services.broker(named: "gongkai.\(command)")
        do {
            database = try PostgresConfiguration(
                environment: services.environment, applicationName: "gongkai.\(command)")
        } catch {
            throw InvalidSetting("DATABASE_URL", error.message)
        }
        self.environment = services.environment
        vhost = Self.vhost(services.amqpURL)
    }

    /// The settings of this process; wrong ones end it with exit code 64.
    static func read(_ command: String) throws -> OperatorSettings {
        do {
            return try OperatorSettings(command: command, environment: ProcessInfo.processInfo.environment)
        } catch {
            Terminal.complain("gongkai \(command): \(error)")
            throw ExitCode.validationFailure
        }
    }

    /// The same database for one who only looks: a standby is good enough, and
    /// so is a role that may not write. Counting millions of rows may take long.
    var databaseForLooking: PostgresConfiguration {
        PostgresConfiguration(
            parameters: database.parameters.merging(["target_session_attrs": "any"]) { $1 },
            applicationName: database.parameters["application_name"] ?? "gongkai", statementTimeout: 120)
    }

    private static func vhost(_ url: String) -> String {
        let first = url.prefix { $0 != "," }
        let path = first.drop { $0 != ":" }.dropFirst("://".count).drop { $0 != "/" }.dropFirst()
        return path.isEmpty ? "/" : path.removingPercentEncoding ?? String(path)
    }
}
