import CRabbitMQ
import Glibc

/// One AMQP connection with one channel, from login to its end; never used
/// again after an error. Belongs to one thread.
///
/// Safe: the handle lives as long as this object and is never handed out.
@safe
final class Link {
    static let channel: amqp_channel_t = 1

    let state: amqp_connection_state_t
    let watch: SocketWatch
    private let broker: BrokerURL
    private let files: TLSFiles?
    private let socket: OpaquePointer
    private var isOpen = false
    private(set) var descriptor: Int32 = -1
    private var assembler = FrameAssembler()

    /// Connects, logs in and opens the channel: at most 15 s beside the
    /// resolving of the host's name.
    init(to broker: BrokerURL, _ configuration: RabbitMQConfiguration, watch: SocketWatch) throws(RabbitMQError) {
        guard let state = unsafe amqp_new_connection() else {
            throw RabbitMQError(.connection, "no memory for a connection")
        }
        guard let socket = unsafe broker.isEncrypted ? amqp_ssl_socket_new(state) : amqp_tcp_socket_new(state) else {
            _ = unsafe amqp_destroy_connection(state)
            throw RabbitMQError(.connection, "no memory for a socket")
        }
        unsafe self.state = state
        unsafe self.socket = socket
        self.watch = watch
        self.broker = broker
        files = configuration.files
        if let files {
            signal(SIGPIPE, SIG_IGN)  // OpenSSL writes as to a file
            try unsafe files.apply(to: socket, host: broker.host)
            gongkai_tls_forget()
        }
        var limit = timeval(tv_sec: 5, tv_usec: 0)
        _ = unsafe amqp_set_handshake_timeout(state, &limit)
        _ = unsafe amqp_set_rpc_timeout(state, &limit)
        try check(unsafe amqp_socket_open_noblock(socket, broker.host, Int32(broker.port), &limit))
        descriptor = unsafe amqp_get_sockfd(state)
        watch.arm(descriptor)
        try check(
            unsafe gongkai_login(
                state, broker.vhost, Int32(configuration.heartbeat), configuration.name, broker.user, broker.password))
        try rpc { unsafe amqp_channel_open($0, Self.channel) != nil }
        isOpen = true
    }

    deinit {
        // First, so that nothing which TLS has still to say can wait for the broker.
        watch.interrupt()
        watch.disarm()
        _ = unsafe amqp_destroy_connection(state)
    }

    /// What a pump found.
    enum Pumped {
        /// No frame was there.
        case nothing
        /// A frame was there, but what it begins is not complete.
        case part
        /// An event is complete.
        case event(BrokerEvent)
    }

    /// Takes one frame if one is there; sends and checks heartbeats.
    func pump() throws(RabbitMQError) -> Pumped {
        var frame = unsafe amqp_frame_t()
        var now = timeval(tv_sec: 0, tv_usec: 0)
        let status = watch.call { unsafe amqp_simple_wait_frame_noblock(state, &frame, &now) }
        if status == AMQP_STATUS_TIMEOUT.rawValue { return .nothing }
        try check(status)
        let event = try unsafe assembler.take(frame)
        // Everything that the frame pointed to is copied: without this call
        // the library's memory only grows.
        unsafe amqp_maybe_release_buffers(state)
        return event.map { .event($0) } ?? .part
    }

    /// Whether frames wait inside the library, where `poll` cannot see them.
    var hasBufferedFrames: Bool {
        unsafe amqp_frames_enqueued(state) != 0 || amqp_data_in_buffer(state) != 0
    }

    /// Leaves the connection; nothing may be asked of it afterwards.
    func leave(_ farewell: RabbitMQError.Farewell) {
        switch farewell {
        case .none:
            watch.interrupt()
        case .close:
            _ = unsafe watch.call { unsafe amqp_connection_close(state, AMQP_REPLY_SUCCESS) }
        case .closeOK:
            var answer = amqp_connection_close_ok_t()
            _ = watch.call { unsafe amqp_send_method(state, 0, AMQP_CONNECTION_CLOSE_OK_METHOD, &answer) }
        }
    }

    /// Runs a call that answers with a reply of the broker's.
    @safe
    func rpc(_ call: (amqp_connection_state_t) -> Bool) throws(RabbitMQError) {
        let isGood = watch.call { unsafe call(state) }
        if !isGood { try check(unsafe amqp_get_rpc_reply(state)) }
    }

    /// - Throws: ``RabbitMQError`` unless a status says that all is well.
    func check(_ status: Int32) throws(RabbitMQError) {
        guard status < 0 else { return }
        if let sentence = tlsSentence(status) { throw RabbitMQError(.connection, sentence) }
        if descriptor >= 0, !isOpen, files == nil, Self.broken.contains(status) {
            throw RabbitMQError(
                .connection,
                "the broker ended the connection before the login: on a port of TLS the URL begins with amqps://")
        }
        // The library says “a socket error occurred” of a broker that is not there and of one that went away.
        switch status {
        case AMQP_STATUS_SOCKET_ERROR.rawValue, AMQP_STATUS_SSL_ERROR.rawValue:
            throw RabbitMQError(.connection, "the broker does not answer: the connection was refused, or broke")
        case AMQP_STATUS_TIMEOUT.rawValue:
            throw RabbitMQError(.connection, "the broker does not answer in time")
        default:
            throw unsafe RabbitMQError(.connection, String(cString: amqp_error_string2(status)))
        }
    }

    /// How the library says that the other side has gone; also that it does not
    /// understand, as an alert of TLS is no frame.
    private static let broken = [
        AMQP_STATUS_SOCKET_ERROR, AMQP_STATUS_CONNECTION_CLOSED, AMQP_STATUS_BAD_AMQP_DATA,
    ].map(\.rawValue)

    /// What TLS knows of a failure of the socket.
    private func tlsSentence(_ status: Int32) -> String? {
        let isTLS = (AMQP_STATUS_SSL_SET_ENGINE_FAILED.rawValue...AMQP_STATUS_SSL_ERROR.rawValue).contains(status)
        guard let files, isTLS || Self.broken.contains(status) else { return nil }
        return unsafe TLSTrouble(of: socket)
            .sentence(host: broker.host, file: files.authorities, isOpen: isOpen)
    }

    @safe
    private func check(_ reply: amqp_rpc_reply_t) throws(RabbitMQError) {
        switch unsafe reply.reply_type {
        case AMQP_RESPONSE_NORMAL:
            return
        case AMQP_RESPONSE_SERVER_EXCEPTION:
            throw unsafe RabbitMQError(gongkai_close(reply.reply))
        default:
            let status = unsafe reply.library_error
            try check(status < 0 ? status : AMQP_STATUS_CONNECTION_CLOSED.rawValue)
        }
    }
}
