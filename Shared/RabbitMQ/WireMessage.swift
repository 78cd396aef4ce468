import CRabbitMQ
import Pipeline

/// An outgoing message laid out for the C library, which wants pointers: all
/// its short texts in one block, and where each begins.
struct WireMessage {
    /// Header frames must fit a frame of 128 KiB; the library would give up
    /// on a larger one in the middle of a publish.
    static let largestHeader = 120 * 1024

    private enum Value {
        case text(Range<Int>)
        case integer(Int64)
        case timestamp(Int64)
        case boolean(Bool)
    }

    private var block: [UInt8] = []
    private var exchange = 0..<0
    private var routingKey = 0..<0
    private var number = 0..<0
    private var contentType: Range<Int>?
    private var type: Range<Int>?
    private var messageID: Range<Int>?
    private var appID: Range<Int>?
    private var timestamp: Int64?
    private var headers: [(key: Range<Int>, value: Value)] = []

    /// About how many bytes the header frame takes.
    var headerSize: Int { block.count + 16 * headers.count + 64 }

    /// Lays a message out. `number` travels as its correlation id: a message
    /// that the broker sends back is known by it. `time` is that of publishing,
    /// in milliseconds since 1970.
    init(_ message: OutgoingMessage, number: UInt64, time: Int64) {
        block.reserveCapacity(512)
        exchange = add(short: message.exchange)
        routingKey = add(short: message.routingKey)
        self.number = add(short: String(number))
        let properties = message.properties
        contentType = properties.contentType.map { add(short: $0) }
        type = properties.type.map { add(short: $0) }
        messageID = properties.messageID.map { add(short: $0) }
        appID = properties.appID.map { add(short: $0) }
        timestamp = properties.timestamp
        headers.append((add(short: MessageHeader.published), .integer(time)))
        for (name, value) in properties.headers where name != MessageHeader.published {
            let key = add(short: name)
            switch value {
            case .text(let text): headers.append((key, .text(add(text.utf8))))
            case .integer(let number): headers.append((key, .integer(number)))
            case .timestamp(let seconds): headers.append((key, .timestamp(seconds)))
            case .boolean(let flag): headers.append((key, .boolean(flag)))
            }
        }
    }

    private mutating func add(_ bytes: some Collection<UInt8>) -> Range<Int> {
        let start = block.count
        block.append(contentsOf: bytes)
        return start..<block.count
    }

    /// AMQP's short strings end at 255 bytes, and the library does not check:
    /// a longer one would break the stream. Cut between scalars.
    private mutating func add(short text: String) -> Range<Int> {
        guard text.utf8.count > 255 else { return add(text.utf8) }
        var end = text.utf8.index(text.startIndex, offsetBy: 255)
        while text.unicodeScalars.index(after: text.startIndex) <= end, end.samePosition(in: text.unicodeScalars) == nil
        {
            end = text.utf8.index(before: end)
        }
        return add(text.utf8[..<end])
    }

    /// Runs the C call that publishes, with pointers that live as long as it.
    func withPointers<Result>(
        _ publish: (_ exchange: amqp_bytes_t, _ key: amqp_bytes_t, inout amqp_basic_properties_t) -> Result
    ) -> Result {
        unsafe block.withUnsafeBytes { block in
            // The library only reads, though its types say otherwise.
            let base = unsafe UnsafeMutableRawPointer(mutating: block.baseAddress)
            func bytes(_ range: Range<Int>) -> amqp_bytes_t {
                unsafe amqp_bytes_t(len: range.count, bytes: base.map { unsafe $0 + range.lowerBound })
            }
            var entries = unsafe headers.map { header in
                unsafe amqp_table_entry_t(key: bytes(header.key), value: field(header.value, bytes))
            }
            return unsafe entries.withUnsafeMutableBufferPointer { entries in
                var properties = unsafe properties(bytes)
                unsafe properties.headers = amqp_table_t(
                    num_entries: Int32(entries.count), entries: entries.baseAddress)
                return unsafe publish(bytes(exchange), bytes(routingKey), &properties)
            }
        }
    }

    private func properties(_ bytes: (Range<Int>) -> amqp_bytes_t) -> amqp_basic_properties_t {
        var properties = unsafe amqp_basic_properties_t()
        var flags = AMQP_BASIC_DELIVERY_MODE_FLAG | AMQP_BASIC_CORRELATION_ID_FLAG | AMQP_BASIC_HEADERS_FLAG
        unsafe properties.delivery_mode = 2  // persistent
        unsafe properties.correlation_id = bytes(number)
        if let contentType {
            unsafe properties.content_type = bytes(contentType)
            flags |= AMQP_BASIC_CONTENT_TYPE_FLAG
        }
        if let type {
            unsafe properties.type = bytes(type)
            flags |= AMQP_BASIC_TYPE_FLAG
        }
        if let messageID {
            unsafe properties.message_id = bytes(messageID)
            flags |= AMQP_BASIC_MESSAGE_ID_FLAG
        }
        if let appID {
            unsafe properties.app_id = bytes(appID)
            flags |= AMQP_BASIC_APP_ID_FLAG
        }
        if let timestamp {
            unsafe properties.timestamp = UInt64(clamping: timestamp)
            flags |= AMQP_BASIC_TIMESTAMP_FLAG
        }
        unsafe properties._flags = amqp_flags_t(flags)
        return unsafe properties
    }

    private func field(_ value: Value, _ bytes: (Range<Int>) -> amqp_bytes_t) -> amqp_field_value_t {
        var field = unsafe amqp_field_value_t()
        switch value {
        case .text(let range):
            unsafe field.kind = UInt8(ascii: "S")
            unsafe field.value.bytes = bytes(range)
        case .integer(let number):
            unsafe field.kind = UInt8(ascii: "l")
            unsafe field.value.i64 = number
        case .timestamp(let seconds):
            unsafe field.kind = UInt8(ascii: "T")
            unsafe field.value.u64 = UInt64(clamping: seconds)
        case .boolean(let flag):
            unsafe field.kind = UInt8(ascii: "t")
            unsafe field.value.boolean = flag ? 1 : 0
        }
        return unsafe field
    }
}
