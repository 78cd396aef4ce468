import CPostgres
import Glibc

/// A libpq connection in non-blocking mode. It waits with a deadline of its own,
/// because a server that is stopped, not dead, answers nothing and keeps the
/// socket open. Used by one thread at a time: the actor around it sees to that.
@safe final class Session {
    let handle: OpaquePointer
    let notices = Notices()
    var prepared: [String: String] = [:]
    private let patience: Int
    private var isBroken = false

    init(_ configuration: PostgresConfiguration) throws(PostgresError) {
        guard let handle = unsafe PQconnectdb(configuration.connectionString) else {
            throw .lost("no memory for a connection")
        }
        guard unsafe PQstatus(handle) == CONNECTION_OK, unsafe PQsetnonblocking(handle, 1) == 0 else {
            let message = Self.explained(unsafe Self.message(of: handle))
            unsafe PQfinish(handle)
            throw PostgresError(sqlState: "08001", message: message)
        }
        unsafe self.handle = handle
        patience = (configuration.statementTimeout + 3) * 1000
        unsafe notices.listen(to: handle)
    }

    deinit {
        unsafe PQfinish(handle)
    }

    /// Whether what is sent leaves this machine as anybody on the way can read
    /// it.
    var isExposed: Bool {
        let address = unsafe PQhostaddr(handle).map { unsafe String(cString: $0) } ?? ""
        return unsafe PQsslInUse(handle) == 0 && !(address.isEmpty || address == "::1" || address.hasPrefix("127."))
    }

    /// False once the two sides may not agree any more about what comes next.
    var isAlive: Bool { unsafe !isBroken && PQstatus(handle) == CONNECTION_OK }

    /// Gives the connection up, and says why.
    func lost(_ message: String = "") -> PostgresError {
        isBroken = true
        return .lost(message.isEmpty ? unsafe Self.message(of: handle) : message)
    }

    /// Writes out what libpq has buffered, and reads meanwhile: a server that
    /// cannot send its answers stops reading too.
    func flush() throws(PostgresError) {
        while true {
            switch unsafe PQflush(handle) {
            case 0: return
            case 1: try readIfReadable(wait(for: Int16(POLLIN | POLLOUT)))
            default: throw lost()
            }
        }
    }

    /// The next result; nil where one statement's results end.
    func next() throws(PostgresError) -> ResultHandle? {
        while unsafe PQisBusy(handle) == 1 {
            try waitForReading()
        }
        return unsafe PQgetResult(handle).map { unsafe ResultHandle($0) }
    }

    /// Waits until the socket can be written.
    func waitForWriting() throws(PostgresError) {
        try readIfReadable(wait(for: Int16(POLLIN | POLLOUT)))
    }

    /// Waits until the socket can be read, and reads.
    func waitForReading() throws(PostgresError) {
        try readIfReadable(wait(for: Int16(POLLIN)))
    }

    private func readIfReadable(_ events: Int16) throws(PostgresError) {
        guard events & ~Int16(POLLOUT) != 0 else { return }
        guard unsafe PQconsumeInput(handle) == 1 else { throw lost() }
    }

    private func wait(for events: Int16) throws(PostgresError) -> Int16 {
        let socket = unsafe PQsocket(handle)
        var descriptor = pollfd(fd: socket, events: events, revents: 0)
        while true {
            let count = unsafe poll(&descriptor, 1, Int32(patience))
            if count > 0 { return descriptor.revents }
            if count == 0 { throw lost("the database did not answer within \(patience / 1000) s") }
            if errno != EINTR { throw lost() }
        }
    }

    private static func message(of handle: OpaquePointer) -> String {
        guard let text = unsafe PQerrorMessage(handle) else { return "" }
        return unsafe sentence(String(cString: text))
    }

    /// libpq does not say which check a certificate failed, only when it is the
    /// name's.
    static func explained(_ message: String) -> String {
        guard message.contains("certificate verify failed") else { return message }
        return message + ": the server's certificate has expired, or is by none of the authorities in sslrootcert"
    }

    /// libpq's message in one line, without its guesses at the cause, which are
    /// the lines that begin with a tab.
    static func sentence(_ message: String) -> String {
        message.split(whereSeparator: \.isNewline).filter { $0.first != "\t" }.joined(separator: "; ")
    }
}
