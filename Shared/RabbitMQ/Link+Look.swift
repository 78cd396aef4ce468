import CRabbitMQ
import Glibc

/// What an operator asks of the channel.
extension Link {
    /// How many messages wait in a queue, and how many consumers it has. Needs
    /// no right to the queue.
    func counts(of name: String) throws(RabbitMQError) -> (ready: Int, consumers: Int) {
        var counts = (ready: 0, consumers: 0)
        try withBytes(name) { name throws(RabbitMQError) in
            try rpc { state in
                let answer = unsafe amqp_queue_declare(state, Self.channel, name, 1, 0, 0, 0, amqp_table_t())
                guard let answer = unsafe answer else { return false }
                counts = unsafe (Int(answer.pointee.message_count), Int(answer.pointee.consumer_count))
                return true
            }
        }
        return counts
    }

    /// Takes the first message that waits, to be acknowledged or given back;
    /// nil if none does.
    func get(_ name: String) throws(RabbitMQError) -> BrokerEvent.Arrival? {
        var answer: Taken?
        try withBytes(name) { name throws(RabbitMQError) in
            try rpc { state in
                let reply = unsafe watch.call { unsafe amqp_basic_get(state, Self.channel, name, 0) }
                guard unsafe reply.reply_type == AMQP_RESPONSE_NORMAL else { return false }
                unsafe answer = Taken(reply.reply)
                return true
            }
        }
        guard var assembler = try unsafe answer?.begun() else { return nil }
        let end = ContinuousClock.now + .seconds(15)
        while ContinuousClock.now < end {
            var frame = unsafe amqp_frame_t()
            var second = timeval(tv_sec: 1, tv_usec: 0)
            let status = watch.call { unsafe amqp_simple_wait_frame_noblock(state, &frame, &second) }
            if status == AMQP_STATUS_TIMEOUT.rawValue { continue }
            try check(status)
            let event = try unsafe assembler.take(frame)
            unsafe amqp_maybe_release_buffers(state)
            if case .delivered(let arrival) = event { return arrival }
        }
        throw RabbitMQError(.connection, "the broker sent a message and then fell silent in the middle of it")
    }

    /// Gives back all that was taken up to a tag, to where it was. The broker
    /// has done it when this returns: it answers what it is asked next.
    func giveBack(upTo tag: UInt64, to name: String) throws(RabbitMQError) {
        try check(watch.call { unsafe amqp_basic_nack(state, Self.channel, tag, 1, 1) })
        _ = try counts(of: name)
    }
}

/// The broker's answer to `basic.get`, which begins a message as a delivery
/// does, under another name.
@unsafe private struct Taken {
    private let method: amqp_method_t

    init(_ method: amqp_method_t) {
        unsafe self.method = method
    }

    /// An assembler that waits for the rest of the message; nil if there is no
    /// message.
    func begun() throws(RabbitMQError) -> FrameAssembler? {
        guard unsafe method.id == AMQP_BASIC_GET_OK_METHOD, let decoded = unsafe method.decoded else { return nil }
        let taken = unsafe decoded.assumingMemoryBound(to: amqp_basic_get_ok_t.self).pointee
        var deliver = unsafe amqp_basic_deliver_t(
            consumer_tag: amqp_bytes_t(), delivery_tag: taken.delivery_tag, redelivered: taken.redelivered,
            exchange: taken.exchange, routing_key: taken.routing_key)
        var assembler = FrameAssembler()
        try unsafe withUnsafeMutablePointer(to: &deliver) { deliver throws(RabbitMQError) in
            var frame = unsafe amqp_frame_t()
            unsafe frame.frame_type = UInt8(AMQP_FRAME_METHOD)
            unsafe frame.payload.method = amqp_method_t(id: AMQP_BASIC_DELIVER_METHOD, decoded: deliver)
            _ = try unsafe assembler.take(frame)
        }
        return assembler
    }
}
