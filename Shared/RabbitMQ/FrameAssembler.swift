import CRabbitMQ
import Pipeline

/// Puts the frames of one channel together into events.
///
/// The library's own `amqp_read_message` waits for the rest of a message with
/// no limit of time; here a message in pieces is just state.
struct FrameAssembler {
    private enum Message {
        case arrival(BrokerEvent.Arrival)
        case returned(number: UInt64?)
    }

    private var message: Message?
    /// Bytes of the body that are still to come; nil before the header frame.
    private var missing: UInt64?

    /// Takes a frame. Whatever the frame points to is copied.
    ///
    /// - Returns: an event, or nil if it is not complete yet.
    /// - Throws: ``RabbitMQError`` for a frame that does not belong here.
    mutating func take(_ frame: amqp_frame_t) throws(RabbitMQError) -> BrokerEvent? {
        switch Int32(unsafe frame.frame_type) {
        case AMQP_FRAME_METHOD:
            // What concerns the whole connection comes over channel 0, at any time.
            guard unsafe message == nil || frame.channel == 0 else {
                throw Self.unexpected("a method inside a message")
            }
            return try unsafe method(frame.payload.method)
        case AMQP_FRAME_HEADER:
            guard message != nil, missing == nil, let decoded = unsafe frame.payload.properties.decoded else {
                throw Self.unexpected("a message header")
            }
            // A header frame on our channel is always one of class basic.
            unsafe header(
                decoded.assumingMemoryBound(to: amqp_basic_properties_t.self).pointee,
                size: frame.payload.properties.body_size)
            return completed()
        case AMQP_FRAME_BODY:
            let fragment = unsafe frame.payload.body_fragment
            guard let missing, unsafe UInt64(fragment.len) <= missing else { throw Self.unexpected("a message body") }
            unsafe body(fragment)
            return completed()
        case AMQP_FRAME_HEARTBEAT:
            return .acknowledged
        case let other:
            throw Self.unexpected("a frame of type \(other)")
        }
    }

    private mutating func header(_ properties: amqp_basic_properties_t, size: UInt64) {
        missing = size
        switch message {
        case .arrival(var arrival):
            arrival.properties = unsafe MessageProperties(properties)
            // A hint that the broker could not overstate by much.
            arrival.body.reserveCapacity(Int(clamping: min(size, 64 << 20)))
            message = .arrival(arrival)
        case .returned:
            message = .returned(number: unsafe UInt64(HeaderTable.text(properties.correlation_id)))
        case nil:
            break
        }
    }

    private mutating func body(_ fragment: amqp_bytes_t) {
        missing = missing.map { unsafe $0 - UInt64(fragment.len) }
        guard case .arrival(var arrival) = message else { return }
        message = nil  // else the array is shared and appending copies it
        unsafe arrival.body.append(
            contentsOf: UnsafeRawBufferPointer(start: fragment.bytes, count: fragment.len))
        message = .arrival(arrival)
    }

    private mutating func completed() -> BrokerEvent? {
        guard missing == 0, let message else { return nil }
        self.message = nil
        missing = nil
        switch message {
        case .arrival(let arrival): return .delivered(arrival)
        case .returned(let number): return .returned(number: number)
        }
    }

    /// A method frame: begins a message, or is an event by itself. `decoded`
    /// points to the structure that belongs to the method's id.
    private mutating func method(_ method: amqp_method_t) throws(RabbitMQError) -> BrokerEvent? {
        guard let decoded = unsafe method.decoded else { throw Self.unexpected("an empty method") }
        switch unsafe method.id {
        case AMQP_BASIC_DELIVER_METHOD:
            let deliver = unsafe decoded.assumingMemoryBound(to: amqp_basic_deliver_t.self).pointee
            message = unsafe .arrival(
                BrokerEvent.Arrival(
                    consumer: HeaderTable.text(deliver.consumer_tag), tag: deliver.delivery_tag,
                    isRedelivered: deliver.redelivered != 0, routingKey: HeaderTable.text(deliver.routing_key)))
            return nil
        case AMQP_BASIC_RETURN_METHOD:
            message = .returned(number: nil)
            return nil
        case AMQP_BASIC_ACK_METHOD:
            let ack = unsafe decoded.assumingMemoryBound(to: amqp_basic_ack_t.self).pointee
            return .settled(number: ack.delivery_tag, multiple: ack.multiple != 0, isRefused: false)
        case AMQP_BASIC_NACK_METHOD:
            let nack = unsafe decoded.assumingMemoryBound(to: amqp_basic_nack_t.self).pointee
            return .settled(number: nack.delivery_tag, multiple: nack.multiple != 0, isRefused: true)
        case AMQP_BASIC_CANCEL_METHOD:
            let cancel = unsafe decoded.assumingMemoryBound(to: amqp_basic_cancel_t.self).pointee
            return unsafe .consumerCancelled(HeaderTable.text(cancel.consumer_tag))
        case AMQP_BASIC_CANCEL_OK_METHOD:
            let cancel = unsafe decoded.assumingMemoryBound(to: amqp_basic_cancel_ok_t.self).pointee
            return unsafe .cancelConfirmed(HeaderTable.text(cancel.consumer_tag))
        case AMQP_CONNECTION_BLOCKED_METHOD:
            let blocked = unsafe decoded.assumingMemoryBound(to: amqp_connection_blocked_t.self).pointee
            return unsafe .blocked(HeaderTable.text(blocked.reason))
        case AMQP_CONNECTION_UNBLOCKED_METHOD:
            return .unblocked
        case AMQP_CHANNEL_CLOSE_METHOD, AMQP_CONNECTION_CLOSE_METHOD:
            throw unsafe RabbitMQError(gongkai_close(method))
        case AMQP_BASIC_QOS_OK_METHOD:
            return .acknowledged
        case let other:
            throw Self.unexpected("method \(other)")
        }
    }

    private static func unexpected(_ what: String) -> RabbitMQError {
        RabbitMQError(.protocolViolation, "the broker sent \(what) where none belongs")
    }
}
