import Logging
import Pipeline
import RabbitMQ
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
        #expect(configuration.consumer.messages == 200)
        #expect(configuration.maximumBytes == 7 * 1024 * 1024)
        #expect(configuration.maximumPages == 500)
        #expect(configuration.maximumInflatedBytes == 64 << 20)
        #expect(configuration.maximumSeconds == 20)
        #expect(configuration.consumer.bytes == 64 << 20)
        #expect(configuration.fault == nil)
    }

    @Test("Every variable is read")
    func values() throws {
        let environment = [
            "AMQP_URL": "amqp://one:p%40ss@a/,amqp://b", "GONGKAI_LOG_LEVEL": "DEBUG", "GONGKAI_HEALTH_PORT": "8080",
            "GONGKAI_HEALTH_HOST": "::1", "GONGKAI_PREFETCH": "1", "GONGKAI_MAX_BYTES": "1024", "PGHOST": "db",
            "GONGKAI_FAULT": "after_ack@2", "GONGKAI_INFLIGHT_BYTES": "2000000",
            "GONGKAI_MAX_PAGES": "3", "GONGKAI_MAX_INFLATED_BYTES": "1048576", "GONGKAI_MAX_SECONDS": "4",
        ]
        let configuration = try ServiceConfiguration(environment: environment)
        #expect(configuration.amqpURL == "amqp://one:p%40ss@a/,amqp://b")
        #expect(configuration.logLevel == .debug)
        #expect(configuration.health == HealthAddress(host: "::1", port: 8080))
        #expect(configuration.consumer.messages == 1)
        #expect(configuration.maximumBytes == 1024)
        #expect(configuration.maximumPages == 3)
        #expect(configuration.maximumInflatedBytes == 1_048_576)
        #expect(configuration.maximumSeconds == 4)
        #expect(configuration.fault == .kill(.afterAck, occurrence: 2))
        #expect(configuration.consumer.bytes == 2_000_000)
        #expect(configuration.environment == environment)
    }

    @Test("An empty value means the default")
    func emptyValues() throws {
        let configuration = try ServiceConfiguration(environment: ["GONGKAI_HEALTH_PORT": "", "GONGKAI_PREFETCH": ""])
        #expect(configuration.health == nil)
        #expect(configuration.consumer.messages == 200)
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
            (
                "GONGKAI_FAULT", "after_lunch@1",
                """
                GONGKAI_FAULT: must be POINT@N with N from 1, or crash_on=TEXT; POINT is after_delivery, \
                while_processing, after_publish, after_confirm, after_quarantine_publish, \
                after_quarantine_confirm, before_commit, after_commit_sent, after_commit, before_ack, after_ack, \
                not “after_lunch@1”
                """
            ),
            (
                "GONGKAI_INFLIGHT_BYTES", "64M",
                "GONGKAI_INFLIGHT_BYTES: must be a number of bytes, 1048576 to 4294967296, not “64M”"
            ),
            ("AMQP_URL", "http://user:password@host/", "AMQP_URL: must be an amqp:// or amqps:// URL"),
        ])
    func wrongValue(variable: String, value: String, message: String) {
        let error = #expect(throws: InvalidSetting.self) {
            try ServiceConfiguration(environment: [variable: value])
        }
        #expect(error?.description == message)
    }
}
