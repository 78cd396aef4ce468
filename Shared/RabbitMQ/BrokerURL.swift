/// One AMQP URL taken apart.
struct BrokerURL: Hashable, Sendable, CustomStringConvertible {
    /// Whether the connection is one of TLS.
    let isEncrypted: Bool
    let host: String
    let port: Int
    let vhost: String
    let user: String
    let password: String

    /// Takes `amqp://user:password@host:port/vhost` apart, or the same with
    /// `amqps`.
    ///
    /// An empty path means vhost `/`, as people mean it: the empty vhost, which
    /// a purist reads there, exists nowhere.
    init(_ url: Substring) throws(RabbitMQError) {
        isEncrypted = url.hasPrefix("amqps://")
        guard isEncrypted || url.hasPrefix("amqp://") else {
            throw RabbitMQError(.configuration, "an AMQP URL begins with amqp:// or amqps://")
        }
        var rest = url.dropFirst(isEncrypted ? "amqps://".count : "amqp://".count)
        guard !rest.contains("?"), !rest.contains("#") else {
            throw RabbitMQError(.configuration, "an AMQP URL takes no parameters here; encode ? as %3F, # as %23")
        }
        var path: Substring = ""
        if let slash = rest.firstIndex(of: "/") {
            path = rest[slash...].dropFirst()
            rest = rest[..<slash]
        }
        var login: Substring = "guest:guest"
        if let at = rest.lastIndex(of: "@") {
            login = rest[..<at]
            rest = rest[at...].dropFirst()
        }
        let credentials = login.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        user = try Self.decoded(credentials[0], "user")
        password = credentials.count > 1 ? try Self.decoded(credentials[1], "password") : ""
        vhost = path.isEmpty ? "/" : try Self.decoded(path, "vhost")
        (host, port) = try Self.address(rest, defaultPort: isEncrypted ? 5671 : 5672)
    }

    var description: String {
        "\(host):\(port)" + (vhost == "/" ? "" : " vhost “\(vhost)”")
    }

    /// Whether what is sent there leaves this machine, as far as the name tells.
    var isRemote: Bool {
        !(host == "localhost" || host == "::1" || host.hasPrefix("127."))
    }

    private static func address(_ text: Substring, defaultPort: Int) throws(RabbitMQError) -> (String, Int) {
        var host = text
        var port: Substring = ""
        // Brackets keep the colons of an IPv6 address apart from the port's.
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            host = text[..<end].dropFirst()
            port = text[end...].dropFirst()
        } else if let colon = text.lastIndex(of: ":") {
            host = text[..<colon]
            port = text[colon...]
        }
        let name = try decoded(host, "host")
        guard !name.isEmpty else { throw RabbitMQError(.configuration, "an AMQP URL has no host") }
        guard !port.isEmpty else { return (name, defaultPort) }
        guard port.hasPrefix(":"), let number = UInt16(port.dropFirst()), number > 0 else {
            throw RabbitMQError(.configuration, "the port of an AMQP URL is no number from 1 to 65535")
        }
        return (name, Int(number))
    }

    /// Percent-decoding. A NUL is refused too: the C library would cut there.
    private static func decoded(_ text: Substring, _ part: String) throws(RabbitMQError) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) else {
                throw RabbitMQError(.configuration, "the \(part) of an AMQP URL has a % without two hex digits")
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self) else {
            throw RabbitMQError(.configuration, "the \(part) of an AMQP URL is not UTF-8 text")
        }
        return decoded
    }
}
