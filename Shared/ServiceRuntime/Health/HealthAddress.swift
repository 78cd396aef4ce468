import FlyingSocks

/// Where the health endpoint listens.
public struct HealthAddress: Hashable, Sendable {
    /// An IPv4 or IPv6 address.
    public let host: String
    /// A port; 0 lets the system choose one.
    public let port: UInt16

    /// Creates an address.
    public init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// Whether a text is an IPv4 or IPv6 address.
    static func isAddress(_ host: String) -> Bool {
        let address: (any SocketAddress)? = socketAddress(host: host, port: 0)
        return address != nil
    }

    /// Where a process of the same machine finds it: nobody can connect to
    /// “all addresses”.
    var reachable: HealthAddress {
        switch host {
        case "0.0.0.0": HealthAddress(host: "127.0.0.1", port: port)
        case "::": HealthAddress(host: "::1", port: port)
        default: self
        }
    }

    var socketAddress: (any SocketAddress)? { Self.socketAddress(host: host, port: port) }

    private static func socketAddress(host: String, port: UInt16) -> (any SocketAddress)? {
        if let address: any SocketAddress = try? .inet(ip4: host, port: port) { return address }
        return try? .inet6(ip6: host, port: port)
    }
}
