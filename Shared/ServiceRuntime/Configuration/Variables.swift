import Logging
import Pipeline

/// Every environment variable that the programs read, each named once.
enum Variables {
    static let amqpURL = Variable(
        "AMQP_URL",
        "the broker, amqp://user:password@host:port/vhost, or amqps:// with TLS;\nseveral, with commas, are tried in turn",
        default: "amqp://guest:guest@127.0.0.1:5672/", secret: true, must: "an amqp:// or amqps:// URL"
    ) { text in
        text.split(separator: ",", omittingEmptySubsequences: false)
            .allSatisfy { $0.hasPrefix("amqp://") || $0.hasPrefix("amqps://") } ? text : nil
    }

    static let amqpURLFile = file(of: "AMQP_URL", "the broker's URL")

    /// Read by the RabbitMQ module; named here so that `--help` shows them.
    static let amqpFiles = [
        file(
            "AMQP_CA_FILE",
            "with amqps://: certificates of the authorities to trust, PEM;\nby default /etc/ssl/certs/ca-certificates.crt"
        ),
        file("AMQP_CERTIFICATE_FILE", "with amqps://: certificate to show to the broker, PEM; none if empty"),
        file("AMQP_KEY_FILE", "with amqps://: key of that certificate, PEM, without a passphrase"),
    ]

    static let logLevel = Variable(
        "GONGKAI_LOG_LEVEL", "trace, debug, info, notice, warning, error or critical", default: "info",
        must: "one of trace, debug, info, notice, warning, error, critical"
    ) { Logger.Level(rawValue: $0.lowercased()) }

    static let healthPort = Variable(
        "GONGKAI_HEALTH_PORT", "port of /livez, /readyz and /metrics; 0 for none", default: "0",
        must: "a port, 1 to 65535, or 0 for none"
    ) { UInt16($0) }

    static let healthHost = Variable(
        "GONGKAI_HEALTH_HOST", "address of /livez, /readyz and /metrics; 0.0.0.0 in a container", default: "127.0.0.1",
        must: "an IPv4 or IPv6 address"
    ) { HealthAddress.isAddress($0) ? $0 : nil }

    static let prefetch = Variable(
        "GONGKAI_PREFETCH", "messages of one queue held unacknowledged, 1 to 2000, if their bytes allow it",
        default: "200", must: "a number, 1 to 2000"
    ) { number($0, in: 1...2000) }

    static let inflightBytes = Variable(
        "GONGKAI_INFLIGHT_BYTES", "bytes of all messages held unacknowledged; one message may be larger",
        default: "67108864", must: "a number of bytes, 1048576 to 4294967296"
    ) { number($0, in: 1_048_576...4_294_967_296) }

    static let rules = Variable(
        "GONGKAI_RULES", "file of settings of the rules, JSON; none if empty", default: "", must: "a path"
    ) { $0 }

    static let maximumBytes = Variable(
        "GONGKAI_MAX_BYTES", "longest document in bytes; a longer one is quarantined as TOO_LARGE",
        default: "7340032", must: "a number of bytes, 1 to 16777216"
    ) { number($0, in: 1...16_777_216) }

    static let maximumPages = Variable(
        "GONGKAI_MAX_PAGES", "most pages of a PDF; one with more is quarantined as TOO_LARGE", default: "500",
        must: "a number of pages, 1 to 10000"
    ) { number($0, in: 1...10_000) }

    static let maximumInflatedBytes = Variable(
        "GONGKAI_MAX_INFLATED_BYTES", "what the parts of a Word file may be unpacked, in bytes", default: "67108864",
        must: "a number of bytes, 1048576 to 1073741824"
    ) { number($0, in: 1_048_576...1_073_741_824) }

    static let maximumSeconds = Variable(
        "GONGKAI_MAX_SECONDS", "longest time for reading a PDF, in seconds", default: "20",
        must: "a number of seconds, 1 to 600"
    ) { number($0, in: 1...600) }

    static let fault = Variable<FaultPlan?>(
        "GONGKAI_FAULT", "for tests only: where the process is to end itself, POINT@N or crash_on=TEXT", default: "",
        must: FaultPlan.requirement
    ) { text in
        guard !text.isEmpty else { return .some(nil) }
        return FaultPlan(text).map { .some($0) }
    }

    /// Read by the Postgres module as libpq reads them, with its defaults;
    /// named here so that `--help` shows them and their secrets are kept out
    /// of the log.
    static let database: [VariableDocumentation] = [
        database(
            "DATABASE_URL", "the database, postgresql://user:password@host:port/name; if empty,\nthese parts of it:",
            secret: true),
        file(of: "DATABASE_URL", "the database's URL"),
        database("PGHOST", "host, or folder of the server's socket"),
        database("PGPORT", "port"),
        database("PGDATABASE", "database"),
        database("PGUSER", "role"),
        database("PGPASSWORD", "password", secret: true),
        file(of: "PGPASSWORD", "the password"),
        database(
            "PGSSLMODE",
            "verify-full for TLS with the server's certificate and name checked;\nin the URL ?sslmode=verify-full"
        ),
        database("PGSSLROOTCERT", "certificates of the authorities to trust, PEM; in the URL sslrootcert"),
        database("PGSSLCERT", "certificate to show to the server, PEM; in the URL sslcert"),
        database("PGSSLKEY", "key of that certificate, readable by its owner alone; in the URL sslkey"),
    ]

    private static func file(of name: String, _ content: String) -> VariableDocumentation {
        VariableDocumentation(
            name: "\(name)_FILE", help: "file that holds \(content), in place of \(name)", defaultText: nil,
            isSecret: false)
    }

    private static func file(_ name: String, _ help: String) -> VariableDocumentation {
        VariableDocumentation(name: name, help: help, defaultText: nil, isSecret: false)
    }

    private static func database(_ name: String, _ help: String, secret isSecret: Bool = false) -> VariableDocumentation
    {
        VariableDocumentation(name: name, help: help, defaultText: nil, isSecret: isSecret)
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
}
