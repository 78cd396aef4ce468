import CRabbitMQ
import Pipeline
import Testing

@testable import RabbitMQ

struct WireMessageTests {
    private func message(_ properties: MessageProperties) -> OutgoingMessage {
        OutgoingMessage(exchange: "exchange", routingKey: "key", properties: properties, body: [])
    }

    /// Lays a message out for the C library and reads that back.
    private func roundTrip(_ properties: MessageProperties, number: UInt64 = 7) -> MessageProperties {
        unsafe WireMessage(message(properties), number: number, time: 1_795_000_000_123).withPointers {
            exchange, key, decoded in
            #expect(unsafe HeaderTable.text(exchange) == "exchange" && HeaderTable.text(key) == "key")
            #expect(unsafe HeaderTable.text(decoded.correlation_id) == String(number))
            #expect(unsafe decoded.delivery_mode == 2)
            var read = unsafe MessageProperties(decoded)
            #expect(read.headers.removeValue(forKey: "x-gongkai-published") == .integer(1_795_000_000_123))
            return read
        }
    }

    @Test func allProperties() {
        var properties = MessageProperties()
        properties.contentType = "text/html"
        properties.type = "gongkai.document.v1"
        properties.messageID = "标识"
        properties.timestamp = 1_737_000_000
        properties.appID = "gongkai"
        properties.headers = [
            "text": .text("年度报告"), "empty": .text(""), "integer": .integer(.min), "timestamp": .timestamp(5),
            "true": .boolean(true), "false": .boolean(false), "键": .text("值"),
        ]
        #expect(roundTrip(properties) == properties)
    }

    @Test func theTimeOfAnEarlierPublishingIsReplaced() {
        var properties = MessageProperties()
        properties.headers = ["x-gongkai-published": .integer(5)]
        #expect(roundTrip(properties) == MessageProperties())
    }

    @Test func noProperties() {
        #expect(roundTrip(MessageProperties()) == MessageProperties())
    }

    @Test(arguments: [254, 255, 256, 300]) func longShortStringsAreCutBetweenScalars(_ count: Int) {
        var properties = MessageProperties()
        properties.type = String(repeating: "x", count: count)
        properties.messageID = String(repeating: "表", count: count)
        let wire = roundTrip(properties)
        #expect(wire.type == String(repeating: "x", count: min(count, 255)))
        #expect(wire.messageID == String(repeating: "表", count: 85))
    }

    @Test func everyKindOfHeaderIsDecoded() {
        var entries: [amqp_table_entry_t] = unsafe []
        func add(_ kind: Character, _ set: (inout amqp_field_value_t) -> Void) {
            var entry = unsafe amqp_table_entry_t()
            unsafe entry.key = constant("k")
            unsafe entry.value.kind = kind.asciiValue ?? 0
            unsafe set(&entry.value)
            unsafe entries.append(entry)
        }
        unsafe add("b") { unsafe $0.value.i8 = -1 }
        unsafe add("B") { unsafe $0.value.u8 = 255 }
        unsafe add("s") { unsafe $0.value.i16 = -2 }
        unsafe add("u") { unsafe $0.value.u16 = 65535 }
        unsafe add("I") { unsafe $0.value.i32 = -3 }
        unsafe add("i") { unsafe $0.value.u32 = .max }
        unsafe add("l") { unsafe $0.value.i64 = -4 }
        unsafe add("L") { unsafe $0.value.u64 = .max }
        unsafe add("d") { unsafe $0.value.f64 = 1.5 }
        unsafe add("f") { unsafe $0.value.f32 = 0.25 }
        unsafe add("T") { unsafe $0.value.u64 = 9 }
        unsafe add("t") { unsafe $0.value.boolean = 1 }
        unsafe add("S") { unsafe $0.value.bytes = constant("text") }
        unsafe add("x") { unsafe $0.value.bytes = constant("bytes") }
        unsafe add("V") { _ in }
        unsafe add("F") { unsafe $0.value.table = amqp_table_t() }
        unsafe add("A") { unsafe $0.value.array = amqp_array_t() }
        let decoded = unsafe entries.map { entry in
            var entry = unsafe entry
            return unsafe withUnsafeMutablePointer(to: &entry) { entry in
                unsafe HeaderTable.decode(amqp_table_t(num_entries: 1, entries: entry))["k"]
            }
        }
        #expect(
            decoded == [
                .integer(-1), .integer(255), .integer(-2), .integer(65535), .integer(-3), .integer(4_294_967_295),
                .integer(-4), .integer(.max), .text("1.5"), .text("0.25"), .timestamp(9), .boolean(true),
                .text("text"), .text("bytes"), nil, nil, nil,
            ])
    }

    @Test func theHeaderSizeIsAtLeastThatOnTheWire() {
        var properties = MessageProperties()
        properties.headers = ["a": .text(String(repeating: "x", count: 130_000))]
        #expect(WireMessage(message(properties), number: 1, time: 0).headerSize > WireMessage.largestHeader)
    }
}
