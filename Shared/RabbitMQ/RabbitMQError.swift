/// Why there is no connection to a broker, or no longer.
public struct RabbitMQError: Error, Hashable, CustomStringConvertible {
    /// What kind of trouble, which decides how soon to try again.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The configuration cannot be used.
        case configuration
        /// No connection came about, or it was lost.
        case connection
        /// The broker does not let us in, or not do what we must.
        case accessRefused = "access_refused"
        /// A queue or an exchange is not there.
        case missingTopology = "missing_topology"
        /// None: fewer messages are to be held at once.
        case resize
        /// The broker said something that does not belong here.
        case protocolViolation = "protocol_violation"
    }

    /// What kind of trouble.
    public let kind: Kind
    /// The cause in a sentence, without password and the same each time it
    /// happens, so that it can be logged once.
    public var description: String { variable.map { "\($0): \(reason)" } ?? reason }
    /// The environment variable that is at fault; nil if it is not known, or
    /// the one of the URL.
    public let variable: String?
    /// The sentence without the variable.
    public let reason: String
    /// How the connection is to be left.
    let farewell: Farewell

    /// The ways to leave a connection.
    enum Farewell: Hashable, Sendable {
        /// Cut: the stream may be out of step, and a close in the middle of a
        /// message would be a protocol error.
        case none
        /// Close it: the stream is in step.
        case close
        /// The broker closed it, and waits for this.
        case closeOK
    }

    init(_ kind: Kind, _ reason: String, farewell: Farewell = .none) {
        self.kind = kind
        self.reason = reason
        self.farewell = farewell
        variable = nil
    }

    /// A file of a TLS connection cannot be used.
    init(_ variable: TLSFiles.Variable, _ reason: String) {
        kind = .configuration
        self.reason = reason
        farewell = .none
        self.variable = variable.rawValue
    }

    /// The error for a close that the broker sent, from its AMQP reply code.
    init(closedWith code: Int, _ text: String, isConnection: Bool) {
        let kind: Kind =
            switch code {
            case 403, 530: .accessRefused
            case 404: .missingTopology
            default: .connection
            }
        self.init(kind, "the broker closed it: \(code) \(text)", farewell: isConnection ? .closeOK : .close)
    }
}
