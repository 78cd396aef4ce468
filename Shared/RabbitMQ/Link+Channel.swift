import CRabbitMQ
import Pipeline

/// What is asked of the channel, by its AMQP name.
extension Link {
    /// Checks that a queue is there.
    func checkQueue(_ name: String) throws(RabbitMQError) {
        try withBytes(name) { name throws(RabbitMQError) in
            try rpc { unsafe amqp_queue_declare($0, Self.channel, name, 1, 0, 0, 0, amqp_table_t()) != nil }
        }
    }

    /// Checks that an exchange is there; its type is not compared.
    func checkExchange(_ name: String) throws(RabbitMQError) {
        try withBytes(name) { name throws(RabbitMQError) in
            try rpc {
                unsafe amqp_exchange_declare(
                    $0, Self.channel, name, amqp_bytes_t(), 1, 0, 0, 0, amqp_table_t()) != nil
            }
        }
    }

    /// Asks for confirms of everything published.
    func selectConfirms() throws(RabbitMQError) {
        try rpc { unsafe amqp_confirm_select($0, Self.channel) != nil }
    }

    /// Limits the unacknowledged messages of each consumer begun after it.
    /// The broker's answer comes through the pump.
    func limitPrefetch(_ count: Int) throws(RabbitMQError) {
        var qos = amqp_basic_qos_t(prefetch_size: 0, prefetch_count: UInt16(clamping: count), global: 0)
        try send(AMQP_BASIC_QOS_METHOD, &qos)
    }

    /// Begins to consume, and waits for the answer, so that a refusal is known
    /// before anything counts as ready. Deliveries that come first are kept
    /// for the pump.
    func consume(_ queue: String, as consumer: String) throws(RabbitMQError) {
        try withBytes(queue) { queue throws(RabbitMQError) in
            try withBytes(consumer) { consumer throws(RabbitMQError) in
                try rpc {
                    unsafe amqp_basic_consume($0, Self.channel, queue, consumer, 0, 0, 0, amqp_table_t()) != nil
                }
            }
        }
    }

    /// Ends a consumer; the answer comes through the pump after the last
    /// delivery.
    func cancel(_ consumer: String) throws(RabbitMQError) {
        try withBytes(consumer) { consumer throws(RabbitMQError) in
            var cancel = unsafe amqp_basic_cancel_t(consumer_tag: consumer, nowait: 0)
            try send(AMQP_BASIC_CANCEL_METHOD, &cancel)
        }
    }

    /// Acknowledges one delivery, or all up to it.
    func acknowledge(_ tag: UInt64, multiple: Bool) throws(RabbitMQError) {
        try check(watch.call { unsafe amqp_basic_ack(state, Self.channel, tag, multiple ? 1 : 0) })
    }

    /// Publishes a message: persistent and mandatory.
    func publish(_ message: WireMessage, body: [UInt8]) throws(RabbitMQError) {
        let status = unsafe message.withPointers { exchange, key, properties in
            unsafe body.withUnsafeBytes { body in
                // The library only reads the body.
                let bytes = unsafe amqp_bytes_t(
                    len: body.count, bytes: UnsafeMutableRawPointer(mutating: body.baseAddress))
                return watch.call {
                    unsafe amqp_basic_publish(state, Self.channel, exchange, key, 1, 0, &properties, bytes)
                }
            }
        }
        try check(status)
    }

    @safe
    private func send(_ method: amqp_method_number_t, _ decoded: UnsafeMutableRawPointer) throws(RabbitMQError) {
        try check(watch.call { unsafe amqp_send_method(state, Self.channel, method, decoded) })
    }

    /// A text as the library wants it, as long as the body runs.
    @safe
    func withBytes(
        _ text: String, _ body: (amqp_bytes_t) throws(RabbitMQError) -> Void
    ) throws(RabbitMQError) {
        let bytes = Array(text.utf8)
        try unsafe bytes.withUnsafeBufferPointer { buffer throws(RabbitMQError) in
            // The library only reads what it is given.
            try unsafe body(
                amqp_bytes_t(len: buffer.count, bytes: UnsafeMutableRawPointer(mutating: buffer.baseAddress)))
        }
    }
}
