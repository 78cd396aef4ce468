/// Which brokers to connect to, and as whom.
public struct RabbitMQConfiguration: Sendable, CustomStringConvertible {
    /// The brokers of one cluster: tried in turn.
    let brokers: [BrokerURL]
    /// What the connection is called in the broker's own lists.
    let name: String
    /// Seconds between heartbeats; a peer silent for twice as long is dead.
    let heartbeat = 15

    /// Reads one AMQP URL, or several separated by commas:
    /// `amqp://user:password@host:port/vhost`, each part percent-encoded.
    ///
    /// - Parameters:
    ///   - urls: the brokers; user and password default to `guest`, the port
    ///     to 5672 and the vhost to `/`.
    ///   - name: what the connection is called in the broker's lists.
    /// - Throws: ``RabbitMQError`` of kind `configuration`; it never quotes
    ///   the URL, which holds the password.
    public init(urls: String, name: String) throws(RabbitMQError) {
        var brokers: [BrokerURL] = []
        for url in urls.split(separator: ",") {
            let trimmed = url.drop { $0 == " " }.prefix { $0 != " " }
            guard !trimmed.isEmpty else { continue }
            brokers.append(try BrokerURL(trimmed))
        }
        guard !brokers.isEmpty else { throw RabbitMQError(.configuration, "the list of AMQP URLs is empty") }
        self.brokers = brokers
        self.name = name
    }

    /// Hosts, ports and vhosts, without users and passwords.
    public var description: String {
        brokers.map(\.description).joined(separator: ", ")
    }
}
