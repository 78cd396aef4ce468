import Testing

@testable import RabbitMQ

struct RabbitMQConfigurationTests {
    private func broker(_ url: String) throws(RabbitMQError) -> BrokerURL {
        try RabbitMQConfiguration(urls: url, name: "test").brokers[0]
    }

    @Test func readsAllParts() throws {
        let broker = try broker("amqp://us%65r:p%40ss%3A%2F@host.example:5673/v%2Fh")
        #expect(broker.host == "host.example" && broker.port == 5673 && broker.vhost == "v/h")
        #expect(broker.user == "user" && broker.password == "p@ss:/")
    }

    @Test(arguments: ["amqp://host", "amqp://host/", "amqp://guest:guest@host:5672/%2F", "amqp://host:5672"])
    func hasTheUsualDefaults(_ url: String) throws {
        let broker = try broker(url)
        #expect(broker.host == "host" && broker.port == 5672 && broker.vhost == "/")
        #expect(broker.user == "guest" && broker.password == "guest")
    }

    @Test func knowsTLSByTheScheme() throws {
        let broker = try broker("amqps://user:password@host.example/v")
        #expect(broker.isEncrypted && broker.port == 5671 && broker.host == "host.example" && broker.vhost == "v")
        #expect(try self.broker("amqps://host:5673").port == 5673)
    }

    @Test(arguments: [
        ("amqp://localhost", false), ("amqp://127.0.0.1", false), ("amqp://[::1]", false), ("amqp://rabbitmq", true),
        ("amqp://localhost,amqp://10.0.0.1", true), ("amqps://rabbitmq", false),
    ])
    func knowsWhatAnybodyOnTheWayCanRead(_ urls: String, isExposed: Bool) throws {
        #expect(try RabbitMQConfiguration(urls: urls, name: "test").isExposed == isExposed)
    }

    @Test func readsIPv6Addresses() throws {
        #expect(try broker("amqp://[::1]:99").host == "::1")
        #expect(try broker("amqp://[::1]:99").port == 99)
        #expect(try broker("amqp://u:p@[fe80::2]/x").port == 5672)
    }

    @Test func readsSeveralHosts() throws {
        let configuration = try RabbitMQConfiguration(urls: "amqp://a:1, amqp://b:2/v,", name: "test")
        #expect(configuration.brokers.map(\.host) == ["a", "b"])
        #expect("\(configuration)" == "a:1, b:2 vhost “v”")
    }

    @Test(arguments: [
        "", ",", "http://host", "amqp://user:secret@a,amqps://user:secret@b", "amqp://user:secret@",
        "amqp://user:secret@host:0",
        "amqp://user:secret@host:70000", "amqp://user:secret@host:x", "amqp://user:secret@host/%zz",
        "amqp://user:secret@host/a%00b", "amqp://user:secret@host/v?heartbeat=1", "amqp://user:secret@host/%ff",
        "amqp://user:secret@[::1]x",
    ])
    func refusesWhatItCannotUseWithoutTellingThePassword(_ url: String) {
        do throws(RabbitMQError) {
            _ = try RabbitMQConfiguration(urls: url, name: "test")
            Issue.record("accepted")
        } catch {
            #expect(error.kind == .configuration)
            #expect(!error.description.contains("secret"))
        }
    }
}
