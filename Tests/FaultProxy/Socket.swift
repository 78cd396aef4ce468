import Glibc

/// What went wrong with a socket.
public struct SocketError: Error, CustomStringConvertible {
    /// What was tried, and the system's word.
    public let description: String

    init(_ what: String, _ code: Int32 = errno) {
        description = unsafe "\(what): \(String(cString: strerror(code)))"
    }
}

/// The calls on TCP sockets that are needed here, with Swift's types.
enum Socket {
    /// Listens on a loopback port; 0 lets the system choose.
    static func listen(port: UInt16) throws(SocketError) -> Int32 {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw SocketError("no socket") }
        set(socket, SOL_SOCKET, SO_REUSEADDR)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        let isBound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isBound, Glibc.listen(socket, 128) == 0 else {
            let error = SocketError("cannot listen on port \(port)")
            close(socket)
            throw error
        }
        return socket
    }

    /// The port of this side.
    static func port(of socket: Int32) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(socket, $0, &size)
            }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    /// Connects to the first address of a host that answers.
    static func connect(to host: String, port: UInt16) throws(SocketError) -> Int32 {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var addresses: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &addresses) == 0 else {
            throw SocketError("no address of \(host)", ENOENT)
        }
        defer { unsafe freeaddrinfo(addresses) }
        var next = unsafe addresses
        while let address = unsafe next?.pointee {
            let socket = unsafe socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
            if unsafe socket >= 0 && Glibc.connect(socket, address.ai_addr, address.ai_addrlen) == 0 { return socket }
            close(socket)
            unsafe next = address.ai_next
        }
        throw SocketError("cannot connect to \(host):\(port)")
    }

    /// Sends what is written at once, and lets no call wait.
    static func makeImmediate(_ socket: Int32) {
        set(socket, Int32(IPPROTO_TCP), TCP_NODELAY)
        _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
    }

    /// Waits until something may be done with sockets, at most so long.
    static func wait(_ sockets: inout [pollfd], milliseconds: Int32) {
        _ = unsafe poll(&sockets, nfds_t(sockets.count), milliseconds)
    }

    /// What came of reading or writing.
    enum Outcome<Value> {
        case done(Value)
        /// Nothing could be done now.
        case later
        case broken
    }

    /// What is there to be read, at most so many bytes; none at the end.
    static func receive(_ socket: Int32, atMost count: Int) -> Outcome<[UInt8]> {
        var result = 0
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
            result = unsafe recv(socket, buffer.baseAddress, count, 0)
            // At once: giving memory back may change it.
            code = errno
            size = max(result, 0)
        }
        return result >= 0 ? .done(bytes) : code == EAGAIN || code == EINTR ? .later : .broken
    }

    /// Sends what the system takes; its number of bytes.
    static func send(_ socket: Int32, _ bytes: ArraySlice<UInt8>) -> Outcome<Int> {
        let (result, code) = unsafe bytes.withUnsafeBytes {
            (unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)), errno)
        }
        return result >= 0 ? .done(result) : code == EAGAIN || code == EINTR ? .later : .broken
    }

    /// Closes with a reset instead of a goodbye; what was not sent is lost.
    static func reset(_ socket: Int32) {
        var linger = linger(l_onoff: 1, l_linger: 0)
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close(socket)
    }

    private static func set(_ socket: Int32, _ level: Int32, _ option: Int32) {
        var one: Int32 = 1
        _ = unsafe setsockopt(socket, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }
}
