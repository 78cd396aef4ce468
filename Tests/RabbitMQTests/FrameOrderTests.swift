import Pipeline
import Testing

@testable import RabbitMQ

struct FrameOrderTests {
    /// Frames that a broker may send, of some messages and whatever else.
    private static func frames(_ random: inout SeededRandom) -> [ModelFrame] {
        var frames: [ModelFrame] = []
        for number in 1...(1 + random.below(8)) {
            switch random.below(9) {
            case 0...4:
                // Everything of one message tells its number.
                let isReturn = random.oneIn(3)
                frames.append(
                    isReturn
                        ? .returned
                        : .deliver(
                            consumer: "consumer \(number)", tag: UInt64(number), isRedelivered: random.oneIn(2),
                            key: "key \(number)"))
                add(.header(size: 0, messageID: "\(number)", number: "\(number)"), to: &frames, &random)
                let header = frames.count - 1
                var size = 0
                for _ in 0..<random.below(4) {
                    let piece = [UInt8](repeating: UInt8(number), count: 1 + random.below(5))
                    size += piece.count
                    add(.body(piece), to: &frames, &random)
                }
                frames[header] = .header(size: size, messageID: "\(number)", number: "\(number)")
                // The broker's word on a message follows its return.
                if isReturn { frames.append(.ack(UInt64(number), multiple: random.oneIn(2))) }
            case 5: frames.append(.ack(random.next(), multiple: random.oneIn(2)))
            case 6: frames.append(.nack(random.next(), multiple: random.oneIn(2)))
            case 7: frames.append(random.oneIn(2) ? .cancel("consumer \(number)") : .cancelOK("consumer \(number)"))
            default: frames.append(random.oneIn(2) ? .limited : other(&random))
            }
        }
        return frames
    }

    /// Adds a frame of a message, perhaps after one of the connection.
    private static func add(_ frame: ModelFrame, to frames: inout [ModelFrame], _ random: inout SeededRandom) {
        if random.oneIn(5) { frames.append(other(&random)) }
        frames.append(frame)
    }

    private static func other(_ random: inout SeededRandom) -> ModelFrame {
        switch random.below(3) {
        case 0: .heartbeat
        case 1: .blocked("no \(random.below(9))")
        default: .unblocked
        }
    }

    /// The events of frames, told from the protocol: a message is a method, one
    /// header and the bodies that its size wants, with nothing of the channel
    /// between. Ends with nil where there is an error.
    private static func expected(_ frames: [ModelFrame]) -> [String?] {
        var events: [String?] = []
        var index = 0
        // The next frame of the channel; what is of the connection before it is told.
        func next() -> ModelFrame? {
            while index < frames.count {
                defer { index += 1 }
                guard frames[index].isOfConnection else { return frames[index] }
                events.append(simple(frames[index]))
                if events.last == .some(nil) { return nil }
            }
            return nil
        }
        while events.last != .some(nil), let frame = next() {
            switch frame {
            case .deliver, .returned:
                guard let second = next() else { return events }
                guard case .header(let size, let messageID, let number) = second else { return events + [nil] }
                var body: [UInt8] = []
                while body.count < size {
                    guard let piece = next() else { return events }
                    guard case .body(let bytes) = piece, body.count + bytes.count <= size else { return events + [nil] }
                    body += bytes
                }
                if case .deliver(let consumer, let tag, let isRedelivered, let key) = frame {
                    events.append("message \(tag) \(consumer) \(isRedelivered) \(key) \(messageID) \(body)")
                } else {
                    events.append("return \(number)")
                }
            default:
                events.append(simple(frame))
            }
        }
        return events
    }

    /// The event of a frame by itself; nil if there is none.
    private static func simple(_ frame: ModelFrame) -> String? {
        switch frame {
        case .ack(let number, let multiple): "ack \(number) \(multiple) false"
        case .nack(let number, let multiple): "ack \(number) \(multiple) true"
        case .cancel(let consumer): "cancelled \(consumer)"
        case .cancelOK(let consumer): "cancel confirmed \(consumer)"
        case .blocked(let reason): "blocked \(reason)"
        case .unblocked: "unblocked"
        case .limited, .heartbeat: "nothing"
        case .deliver, .returned, .header, .body, .connectionClosed, .channelClosed: nil
        }
    }

    private static func text(_ event: BrokerEvent) -> String {
        switch event {
        case .delivered(let arrival):
            "message \(arrival.tag) \(arrival.consumer) \(arrival.isRedelivered) \(arrival.routingKey) "
                + "\(arrival.properties.messageID ?? "") \(arrival.body)"
        case .returned(let number): "return \(number.map(String.init) ?? "")"
        case .settled(let number, let multiple, let isRefused): "ack \(number) \(multiple) \(isRefused)"
        case .consumerCancelled(let consumer): "cancelled \(consumer)"
        case .cancelConfirmed(let consumer): "cancel confirmed \(consumer)"
        case .blocked(let reason): "blocked \(reason)"
        case .unblocked: "unblocked"
        case .acknowledged: "nothing"
        }
    }

    /// The events that an assembler makes of frames; nil at the end for an error.
    private static func events(_ frames: [ModelFrame]) -> [String?] {
        var assembler = FrameAssembler()
        var events: [String?] = []
        for frame in frames {
            do throws(RabbitMQError) {
                if let event = try frame.feed(&assembler) { events.append(text(event)) }
            } catch {
                return events + [nil]
            }
        }
        return events
    }

    @Test("Frames as a broker sends them are its events, each message whole")
    func inOrder() {
        forAll { random in
            let frames = Self.frames(&random)
            let events = Self.events(frames)
            try hold(events == Self.expected(frames) && !events.contains(nil), "\(frames) is \(events)")
            let messages = frames.count { if case .header = $0 { true } else { false } }
            let told = events.count { $0?.hasPrefix("message") == true || $0?.hasPrefix("return") == true }
            try hold(told == messages, "\(told) of \(messages) messages")
        }
    }

    @Test("Frames out of order, twice or left out are an error, or the events that they then are")
    func outOfOrder() {
        forAll { random in
            var frames = Self.frames(&random)
            for _ in 0...random.below(3) where !frames.isEmpty {
                let (one, other) = (random.below(frames.count), random.below(frames.count))
                switch random.below(5) {
                case 0: frames.swapAt(one, other)
                case 1: frames.remove(at: one)
                case 2: frames.insert(frames[one], at: other)
                case 3:
                    frames.insert(
                        random.oneIn(2) ? .connectionClosed(320, "forced") : .channelClosed(404, "gone"), at: one)
                default: frames.removeLast(one)
                }
            }
            let events = Self.events(frames)
            try hold(events == Self.expected(frames), "\(frames) is \(events), not \(Self.expected(frames))")
        }
    }

    @Test("A message that lost a frame is never made of two")
    func leftOut() {
        forAll { random in
            var frames = Self.frames(&random)
            frames.remove(at: random.below(frames.count))
            for event in Self.events(frames) {
                guard let event, event.hasPrefix("message") else { continue }
                let words = event.split(separator: " ")
                // message TAG consumer NUMBER isRedelivered key NUMBER ID [body]
                try hold(words[1] == words[3] && words[1] == words[6] && words[1] == words[7], event)
                let body = event[(event.lastIndex(of: "[") ?? event.startIndex)...].dropFirst().dropLast()
                try hold(body.split(separator: ", ").allSatisfy { $0 == words[1] }, event)
            }
        }
    }
}
