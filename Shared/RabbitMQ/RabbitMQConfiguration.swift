/// Which brokers to connect to, and as whom.
public struct RabbitMQConfiguration: Sendable, CustomStringConvertible {
    /// The brokers of one cluster: tried in turn.
    let brokers: [BrokerURL]
    /// What the connection is called in the broker's own lists.
    let name: String
    /// Seconds between heartbeats; a peer silent for twice as long is dead.
    var heartbeat = 15
    /// Whom to trust and what to show; nil without TLS.
    let files: TLSFiles?

    /// Reads one AMQP URL, or several separated by commas:
    /// `amqp://user:password@host:port/vhost`, each part percent-encoded, or
    /// `amqps://…` for TLS, where the broker's certificate and name are always
    /// checked.
    ///
    /// - Parameters:
    ///   - urls: the brokers; user and password default to `guest`, the port
    ///     to 5672, or 5671 with TLS, and the vhost to `/`.
    ///   - name: what the connection is called in the broker's lists.
    ///   - environment: where `AMQP_CA_FILE`, `AMQP_CERTIFICATE_FILE` and
    ///     `AMQP_KEY_FILE` are, which TLS reads; its default is that of the
    ///     system's authorities, and no certificate of ours.
    /// - Throws: ``RabbitMQError`` of kind `configuration`; it never quotes
    ///   the URL, which holds the password.
    public init(urls: String, name: String, environment: [String: String] = [:]) throws(RabbitMQError) {
        var brokers: [BrokerURL] = []
        for url in urls.split(separator: ",") {
            let trimmed = url.drop { $0 == " " }.prefix { $0 != " " }
            guard !trimmed.isEmpty else { continue }
            brokers.append(try BrokerURL(trimmed))
        }
        guard !brokers.isEmpty else { throw RabbitMQError(.configuration, "the list of AMQP URLs is empty") }
        let isEncrypted = brokers[0].isEncrypted
        guard brokers.allSatisfy({ $0.isEncrypted == isEncrypted }) else {
            throw RabbitMQError(.configuration, "AMQP URLs are all amqp:// or all amqps://")
        }
        files = isEncrypted ? try TLSFiles(environment: environment) : nil
        self.brokers = brokers
        self.name = name
    }

    /// Whether passwords and documents leave this machine as anybody on the
    /// way can read them.
    public var isExposed: Bool { files == nil && brokers.contains(where: \.isRemote) }

    /// Hosts, ports and vhosts, without users and passwords.
    public var description: String {
        brokers.map(\.description).joined(separator: ", ")
    }
}
