import Configuration
public import Logging
public import Pipeline
public import RabbitMQ

/// What a service is told by its environment, validated.
public struct ServiceConfiguration: Sendable {
    /// The broker, as given: it holds a password.
    public let amqpURL: String
    /// The least level that is logged.
    public let logLevel: Logger.Level
    /// Where the health endpoint listens; nil for none.
    public let health: HealthAddress?
    /// How much may be held unacknowledged.
    public let consumer: ConsumerLimits
    /// The longest document that ingest takes, in bytes.
    public let maximumBytes: Int
    /// The most pages of a PDF that ingest takes.
    public let maximumPages: Int
    /// The most bytes that the parts of a packed document may become.
    public let maximumInflatedBytes: Int
    /// The most seconds for a PDF.
    public let maximumSeconds: Int
    /// The file with settings of the rules; empty for none.
    public let rules: String
    /// How the process is to fail, in tests.
    public let fault: FaultPlan?
    /// The whole environment, for what other modules read of it; secrets that
    /// were given as files are in their variables.
    public let environment: [String: String]
    /// What must never be logged.
    let secrets: [String]

    /// Reads and validates the environment.
    ///
    /// - Throws: ``InvalidSetting`` for the first wrong value.
    public init(environment: [String: String]) throws(InvalidSetting) {
        let environment = try SecretFiles.resolve(environment)
        let reader = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment))
        func value<Value>(_ variable: Variable<Value>) throws(InvalidSetting) -> Value {
            let name = variable.documentation.name
            let key = ConfigKey(name.lowercased().split(separator: "_").map(String.init))
            return try variable.value(of: reader.string(forKey: key, isSecret: variable.documentation.isSecret))
        }
        amqpURL = try value(Variables.amqpURL)
        logLevel = try value(Variables.logLevel)
        let port = try value(Variables.healthPort)
        let host = try value(Variables.healthHost)
        health = port == 0 ? nil : HealthAddress(host: host, port: port)
        consumer = ConsumerLimits(
            messages: try value(Variables.prefetch), bytes: try value(Variables.inflightBytes))
        maximumBytes = try value(Variables.maximumBytes)
        maximumPages = try value(Variables.maximumPages)
        maximumInflatedBytes = try value(Variables.maximumInflatedBytes)
        maximumSeconds = try value(Variables.maximumSeconds)
        rules = try value(Variables.rules)
        fault = try value(Variables.fault)
        self.environment = environment
        secrets = Secrets.values(urls: [amqpURL, environment["DATABASE_URL"] ?? ""], in: environment)
    }

    /// The broker, for a connection of this name.
    ///
    /// - Throws: ``InvalidSetting`` for the URL or a file that TLS wants.
    public func broker(named name: String) throws(InvalidSetting) -> RabbitMQConfiguration {
        do {
            return try RabbitMQConfiguration(urls: amqpURL, name: name, environment: environment)
        } catch {
            throw InvalidSetting(error.variable ?? Variables.amqpURL.documentation.name, error.reason)
        }
    }
}
