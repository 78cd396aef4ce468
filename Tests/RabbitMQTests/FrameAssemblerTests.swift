import CRabbitMQ
import Testing

@testable import RabbitMQ

struct FrameAssemblerTests {
    private var assembler = FrameAssembler()

    private func frame(_ type: Int32) -> amqp_frame_t {
        var frame = unsafe amqp_frame_t()
        unsafe frame.frame_type = UInt8(type)
        unsafe frame.channel = 1
        return unsafe frame
    }

    private mutating func method(
        _ id: amqp_method_number_t, _ decoded: UnsafeMutableRawPointer
    ) throws(RabbitMQError) -> BrokerEvent? {
        var frame = unsafe frame(AMQP_FRAME_METHOD)
        unsafe frame.payload.method.id = id
        unsafe frame.payload.method.decoded = unsafe decoded
        return try unsafe assembler.take(frame)
    }

    private mutating func deliver() throws(RabbitMQError) -> BrokerEvent? {
        var deliver = unsafe amqp_basic_deliver_t()
        unsafe deliver.consumer_tag = constant("consumer")
        unsafe deliver.delivery_tag = 3
        return try unsafe method(AMQP_BASIC_DELIVER_METHOD, &deliver)
    }

    private mutating func header(_ size: UInt64) throws(RabbitMQError) -> BrokerEvent? {
        var properties = unsafe amqp_basic_properties_t()
        unsafe properties.correlation_id = constant("12")
        var frame = unsafe frame(AMQP_FRAME_HEADER)
        unsafe frame.payload.properties.body_size = size
        return try unsafe withUnsafeMutablePointer(to: &properties) { pointer throws(RabbitMQError) in
            unsafe frame.payload.properties.decoded = UnsafeMutableRawPointer(pointer)
            return try unsafe assembler.take(frame)
        }
    }

    private mutating func body(_ bytes: [UInt8]) throws(RabbitMQError) -> BrokerEvent? {
        var bytes = bytes
        return try unsafe bytes.withUnsafeMutableBufferPointer { buffer throws(RabbitMQError) in
            var frame = unsafe frame(AMQP_FRAME_BODY)
            unsafe frame.payload.body_fragment = amqp_bytes_t(len: buffer.count, bytes: buffer.baseAddress)
            return try unsafe assembler.take(frame)
        }
    }

    @Test mutating func aMessageInPieces() throws {
        #expect(try deliver() == nil)
        #expect(try header(5) == nil)
        #expect(try body([1, 2]) == nil)
        guard case .delivered(let arrival) = try body([3, 4, 5]) else {
            Issue.record("no delivery")
            return
        }
        #expect(arrival.consumer == "consumer" && arrival.tag == 3 && arrival.body == [1, 2, 3, 4, 5])
    }

    @Test mutating func anEmptyBodyHasNoBodyFrame() throws {
        _ = try deliver()
        guard case .delivered(let arrival) = try header(0) else {
            Issue.record("no delivery")
            return
        }
        #expect(arrival.body.isEmpty)
    }

    @Test mutating func aReturnIsKnownByItsNumber() throws {
        var returned = unsafe amqp_basic_return_t()
        #expect(try unsafe method(AMQP_BASIC_RETURN_METHOD, &returned) == nil)
        #expect(try header(2) == nil)
        guard case .returned(let number) = try body([1, 2]) else {
            Issue.record("no return")
            return
        }
        #expect(number == 12)
    }

    @Test mutating func framesOutOfPlaceAreErrors() throws {
        #expect(throws: RabbitMQError.self) { try header(1) }
        #expect(throws: RabbitMQError.self) { try body([1]) }
        _ = try deliver()
        #expect(throws: RabbitMQError.self) { try deliver() }
        _ = try header(1)
        #expect(throws: RabbitMQError.self) { try body([1, 2]) }
    }

    @Test mutating func aCloseIsAnErrorWithItsCodeAndText() throws {
        var close = unsafe amqp_channel_close_t()
        unsafe close.reply_code = 404
        unsafe close.reply_text = constant("NOT_FOUND - no queue")
        do throws(RabbitMQError) {
            _ = try unsafe method(AMQP_CHANNEL_CLOSE_METHOD, &close)
            Issue.record("no error")
        } catch {
            #expect(error.kind == .missingTopology)
            #expect(error.description == "the broker closed it: 404 NOT_FOUND - no queue")
        }
    }
}
