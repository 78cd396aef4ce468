import CRabbitMQ

@testable import RabbitMQ

/// One frame of the broker's, as a value.
enum ModelFrame {
    case deliver(consumer: String, tag: UInt64, isRedelivered: Bool, key: String)
    case returned
    case header(size: Int, messageID: String, number: String)
    case body([UInt8])
    case ack(UInt64, multiple: Bool)
    case nack(UInt64, multiple: Bool)
    case cancel(String)
    case cancelOK(String)
    case blocked(String)
    case unblocked
    case limited
    case connectionClosed(Int, String)
    case channelClosed(Int, String)
    case heartbeat

    /// What concerns the connection, and may come between the frames of a
    /// message.
    var isOfConnection: Bool {
        switch self {
        case .blocked, .unblocked, .heartbeat, .connectionClosed: true
        default: false
        }
    }

    /// Gives the frame to an assembler, as the library would. What it points to
    /// is gone afterwards.
    func feed(_ assembler: inout FrameAssembler) throws(RabbitMQError) -> BrokerEvent? {
        switch self {
        case .deliver(let consumer, let tag, let isRedelivered, let key):
            return try Self.bytes(consumer, key) { consumer, key throws(RabbitMQError) in
                var deliver = unsafe amqp_basic_deliver_t()
                unsafe deliver.consumer_tag = consumer
                unsafe deliver.delivery_tag = tag
                unsafe deliver.redelivered = isRedelivered ? 1 : 0
                unsafe deliver.routing_key = key
                return try unsafe Self.method(AMQP_BASIC_DELIVER_METHOD, &deliver, &assembler)
            }
        case .returned:
            var returned = unsafe amqp_basic_return_t()
            return try unsafe Self.method(AMQP_BASIC_RETURN_METHOD, &returned, &assembler)
        case .header(let size, let messageID, let number):
            return try Self.bytes(messageID, number) { messageID, number throws(RabbitMQError) in
                var properties = unsafe amqp_basic_properties_t()
                unsafe properties._flags = amqp_flags_t(AMQP_BASIC_MESSAGE_ID_FLAG | AMQP_BASIC_CORRELATION_ID_FLAG)
                unsafe properties.message_id = messageID
                unsafe properties.correlation_id = number
                return try unsafe withUnsafeMutablePointer(to: &properties) { pointer throws(RabbitMQError) in
                    var frame = unsafe Self.frame(AMQP_FRAME_HEADER)
                    unsafe frame.payload.properties.body_size = UInt64(size)
                    unsafe frame.payload.properties.decoded = UnsafeMutableRawPointer(pointer)
                    return try unsafe assembler.take(frame)
                }
            }
        case .body(let bytes):
            var bytes = bytes
            return try unsafe bytes.withUnsafeMutableBufferPointer { buffer throws(RabbitMQError) in
                var frame = unsafe Self.frame(AMQP_FRAME_BODY)
                unsafe frame.payload.body_fragment = amqp_bytes_t(len: buffer.count, bytes: buffer.baseAddress)
                return try unsafe assembler.take(frame)
            }
        case .ack(let number, let multiple):
            var ack = amqp_basic_ack_t(delivery_tag: number, multiple: multiple ? 1 : 0)
            return try unsafe Self.method(AMQP_BASIC_ACK_METHOD, &ack, &assembler)
        case .nack(let number, let multiple):
            var nack = amqp_basic_nack_t(delivery_tag: number, multiple: multiple ? 1 : 0, requeue: 0)
            return try unsafe Self.method(AMQP_BASIC_NACK_METHOD, &nack, &assembler)
        case .cancel(let consumer):
            return try Self.bytes(consumer, "") { consumer, _ throws(RabbitMQError) in
                var cancel = unsafe amqp_basic_cancel_t(consumer_tag: consumer, nowait: 1)
                return try unsafe Self.method(AMQP_BASIC_CANCEL_METHOD, &cancel, &assembler)
            }
        case .cancelOK(let consumer):
            return try Self.bytes(consumer, "") { consumer, _ throws(RabbitMQError) in
                var cancel = unsafe amqp_basic_cancel_ok_t(consumer_tag: consumer)
                return try unsafe Self.method(AMQP_BASIC_CANCEL_OK_METHOD, &cancel, &assembler)
            }
        case .blocked(let reason):
            return try Self.bytes(reason, "") { reason, _ throws(RabbitMQError) in
                var blocked = unsafe amqp_connection_blocked_t(reason: reason)
                return try unsafe Self.method(AMQP_CONNECTION_BLOCKED_METHOD, &blocked, &assembler, channel: 0)
            }
        case .unblocked:
            var unblocked = amqp_connection_unblocked_t()
            return try unsafe Self.method(AMQP_CONNECTION_UNBLOCKED_METHOD, &unblocked, &assembler, channel: 0)
        case .limited:
            var limited = amqp_basic_qos_ok_t()
            return try unsafe Self.method(AMQP_BASIC_QOS_OK_METHOD, &limited, &assembler)
        case .channelClosed(let code, let text):
            return try Self.bytes(text, "") { text, _ throws(RabbitMQError) in
                var close = unsafe amqp_channel_close_t()
                unsafe close.reply_code = UInt16(code)
                unsafe close.reply_text = text
                return try unsafe Self.method(AMQP_CHANNEL_CLOSE_METHOD, &close, &assembler)
            }
        case .connectionClosed(let code, let text):
            return try Self.bytes(text, "") { text, _ throws(RabbitMQError) in
                var close = unsafe amqp_connection_close_t()
                unsafe close.reply_code = UInt16(code)
                unsafe close.reply_text = text
                return try unsafe Self.method(AMQP_CONNECTION_CLOSE_METHOD, &close, &assembler, channel: 0)
            }
        case .heartbeat:
            return try unsafe assembler.take(Self.frame(AMQP_FRAME_HEARTBEAT, channel: 0))
        }
    }

    private static func frame(_ type: Int32, channel: UInt16 = 1) -> amqp_frame_t {
        var frame = unsafe amqp_frame_t()
        unsafe frame.frame_type = UInt8(type)
        unsafe frame.channel = channel
        return unsafe frame
    }

    @unsafe
    private static func method(
        _ id: amqp_method_number_t, _ decoded: UnsafeMutableRawPointer, _ assembler: inout FrameAssembler,
        channel: UInt16 = 1
    ) throws(RabbitMQError) -> BrokerEvent? {
        var frame = unsafe frame(AMQP_FRAME_METHOD, channel: channel)
        unsafe frame.payload.method.id = id
        unsafe frame.payload.method.decoded = unsafe decoded
        return try unsafe assembler.take(frame)
    }

    /// Two texts as the library has them, as long as the body runs.
    @safe
    private static func bytes(
        _ first: String, _ second: String,
        _ body: (amqp_bytes_t, amqp_bytes_t) throws(RabbitMQError) -> BrokerEvent?
    ) throws(RabbitMQError) -> BrokerEvent? {
        var first = Array(first.utf8)
        var second = Array(second.utf8)
        return try unsafe first.withUnsafeMutableBufferPointer { first throws(RabbitMQError) in
            try unsafe second.withUnsafeMutableBufferPointer { second throws(RabbitMQError) in
                try unsafe body(
                    amqp_bytes_t(len: first.count, bytes: first.baseAddress),
                    amqp_bytes_t(len: second.count, bytes: second.baseAddress))
            }
        }
    }
}
