import Testing

@testable import RabbitMQ

struct FrameAssemblerTests {
    private var assembler = FrameAssembler()

    private mutating func take(_ frame: ModelFrame) throws(RabbitMQError) -> BrokerEvent? {
        try frame.feed(&assembler)
    }

    private static let deliver = ModelFrame.deliver(consumer: "consumer", tag: 3, isRedelivered: false, key: "key")

    private static func header(_ size: Int) -> ModelFrame { .header(size: size, messageID: "", number: "12") }

    @Test mutating func aMessageInPieces() throws {
        for frame in [Self.deliver, Self.header(5), .body([1, 2])] { #expect(try take(frame) == nil) }
        guard case .delivered(let arrival) = try take(.body([3, 4, 5])) else {
            Issue.record("no delivery")
            return
        }
        #expect(arrival.consumer == "consumer" && arrival.tag == 3 && arrival.body == [1, 2, 3, 4, 5])
    }

    @Test mutating func anEmptyBodyHasNoBodyFrame() throws {
        _ = try take(Self.deliver)
        guard case .delivered(let arrival) = try take(Self.header(0)) else {
            Issue.record("no delivery")
            return
        }
        #expect(arrival.body.isEmpty)
    }

    @Test mutating func aReturnIsKnownByItsNumber() throws {
        for frame in [.returned, Self.header(2)] { #expect(try take(frame) == nil) }
        guard case .returned(12) = try take(.body([1, 2])) else {
            Issue.record("no return")
            return
        }
    }

    @Test mutating func framesOutOfPlaceAreErrors() throws {
        #expect(throws: RabbitMQError.self) { try take(Self.header(1)) }
        #expect(throws: RabbitMQError.self) { try take(.body([1])) }
        _ = try take(Self.deliver)
        #expect(throws: RabbitMQError.self) { try take(Self.deliver) }
        _ = try take(Self.header(1))
        #expect(throws: RabbitMQError.self) { try take(.body([1, 2])) }
    }

    @Test mutating func aCloseIsAnErrorWithItsCodeAndText() throws {
        do throws(RabbitMQError) {
            _ = try take(.channelClosed(404, "NOT_FOUND - no queue"))
            Issue.record("no error")
        } catch {
            #expect(error.kind == .missingTopology)
            #expect(error.description == "the broker closed it: 404 NOT_FOUND - no queue")
        }
    }

    @Test mutating func theEndOfTheConnectionMayComeInsideAMessage() throws {
        _ = try take(Self.deliver)
        do throws(RabbitMQError) {
            _ = try take(.connectionClosed(320, "CONNECTION_FORCED"))
            Issue.record("no error")
        } catch {
            #expect(error.farewell == .closeOK)
        }
    }
}
