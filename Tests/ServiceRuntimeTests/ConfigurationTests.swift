import Logging
import ServiceRuntime
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    @Test("An empty environment gives the defaults")
    func defaults() throws {
        let configuration = try ServiceConfiguration(environment: [:])
        #expect(configuration.amqpURL == "amqp://guest:guest@127.0.0.1:5672/")
        #expect(configuration.logLevel == .info)
        #expect(configuration.health == nil)
        #expect(configuration.prefetch == 200)
        #expect(configuration.maximumBytes == 7 * 1024 * 1024)
    }

    @Test("Every variable is read")
    func values() throws {
        let environment = [
            "AMQP_URL": "amqp://one:p%40ss@a/,amqp://b", "GONGKAI_LOG_LEVEL": "DEBUG", "GONGKAI_HEALTH_PORT": "8080",
            "GONGKAI_HEALTH_HOST": "::1", "GONGKAI_PREFETCH": "1", "GONGKAI_MAX_BYTES": "1024", "PGHOST": "db",
        ]
        let configuration = try ServiceConfiguration(environment: environment)
        #expect(configuration.amqpURL == "amqp://one:p%40ss@a/,amqp://b")
        #expect(configuration.logLevel == .debug)
        #expect(configuration.health == HealthAddress(host: "::1", port: 8080))
        #expect(configuration.prefetch == 1)
        #expect(configuration.maximumBytes == 1024)
        #expect(configuration.environment == environment)
    }

    @Test("An empty value means the default")
    func emptyValues() throws {
        let configuration = try ServiceConfiguration(environment: ["GONGKAI_HEALTH_PORT": "", "GONGKAI_PREFETCH": ""])
        #expect(configuration.health == nil)
        #expect(configuration.prefetch == 200)
    }

    @Test(
        "A wrong value is refused by name",
        arguments: [
            ("GONGKAI_PREFETCH", "0", "GONGKAI_PREFETCH: must be a number, 1 to 2000, not “0”"),
            ("GONGKAI_PREFETCH", "many", "GONGKAI_PREFETCH: must be a number, 1 to 2000, not “many”"),
            (
                "GONGKAI_MAX_BYTES", "16777217",
                "GONGKAI_MAX_BYTES: must be a number of bytes, 1 to 16777216, not “16777217”"
            ),
            (
                "GONGKAI_HEALTH_PORT", "65536",
                "GONGKAI_HEALTH_PORT: must be a port, 1 to 65535, or 0 for none, not “65536”"
            ),
            (
                "GONGKAI_HEALTH_HOST", "localhost",
                "GONGKAI_HEALTH_HOST: must be an IPv4 or IPv6 address, not “localhost”"
            ),
            (
                "GONGKAI_LOG_LEVEL", "loud",
                "GONGKAI_LOG_LEVEL: must be one of trace, debug, info, notice, warning, error, critical, not “loud”"
            ),
            ("AMQP_URL", "http://user:password@host/", "AMQP_URL: must be an amqp:// URL"),
        ])
    func wrongValue(variable: String, value: String, message: String) {
        let error = #expect(throws: InvalidSetting.self) {
            try ServiceConfiguration(environment: [variable: value])
        }
        #expect(error?.description == message)
    }
}
