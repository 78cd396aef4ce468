import Pipeline
import Testing

@testable import RabbitMQ

struct AckWindowTests {
    private func tag(_ number: UInt64, generation: Int = 0) -> Delivery.Tag {
        Delivery.Tag(generation: generation, number: number)
    }

    @Test func theFloorWaitsForTheOldest() {
        var window = AckWindow()
        let tags = (UInt64(1)...4).map { window.deliver($0) }
        #expect(tags == [tag(1), tag(2), tag(3), tag(4)])
        let areNew = [2, 4].map { window.done(tag($0)) }
        #expect(areNew == [true, true])
        #expect(window.advance() == nil)
        #expect(window.stragglers == [2, 4])
        _ = window.done(tag(1))
        #expect(window.advance() == 2)
        #expect(window.advance() == nil)
        _ = window.done(tag(3))
        #expect(window.advance() == 4)
        #expect(window.count == 0)
    }

    /// A broker that is told of a tag which it does not know, or no longer,
    /// closes the channel.
    private struct Channel {
        var delivered: UInt64 = 0
        var unacknowledged: Set<UInt64> = []
        var done: Set<UInt64> = []

        mutating func acknowledge(_ tag: UInt64, multiple: Bool) throws {
            try hold(unacknowledged.contains(tag), "\(tag) was acknowledged before, or never delivered")
            for tag in multiple ? unacknowledged.filter({ $0 <= tag }) : [tag] {
                try hold(done.contains(tag), "\(tag) is acknowledged and not done")
                unacknowledged.remove(tag)
            }
        }
    }

    @Test("Whatever ends in whatever order on whichever channel, what is done is acknowledged, once, and nothing else")
    func randomOrders() {
        forAll { random in
            var window = AckWindow()
            var open: [Delivery.Tag] = []
            var old: [Delivery.Tag] = []
            for _ in 0...random.below(3) {
                window.begin()
                var channel = Channel()
                for _ in 0..<random.below(40) {
                    switch random.below(8) {
                    case 0...2:
                        guard let tag = window.deliver(channel.delivered + 1) else {
                            throw Broken(description: "a delivery in its order is refused")
                        }
                        channel.delivered += 1
                        channel.unacknowledged.insert(tag.number)
                        open.append(tag)
                    case 3...4 where !open.isEmpty:
                        let tag = open.remove(at: random.below(open.count))
                        try hold(window.done(tag), "\(tag) is done and changed nothing")
                        channel.done.insert(tag.number)
                        old.append(tag)
                    case 5 where !old.isEmpty:
                        try hold(
                            !window.done(old[random.below(old.count)]), "what was done, or is of old, changed something"
                        )
                    case 6:
                        let wrong =
                            random.oneIn(2) ? UInt64(random.below(Int(channel.delivered) + 1)) : channel.delivered + 2
                        try hold(window.deliver(wrong) == nil, "a delivery out of order is taken")
                        let unknown = Delivery.Tag(
                            generation: open.last?.generation ?? 1,
                            number: random.oneIn(2) ? 0 : .max - random.next() % 9)
                        try hold(!window.done(unknown), "an unknown tag changed something")
                    default:
                        if let floor = window.advance() { try channel.acknowledge(floor, multiple: true) }
                        let next = channel.unacknowledged.min()
                        try hold(next.map { !channel.done.contains($0) } ?? true, "\(next ?? 0) could be acknowledged")
                        try hold(window.count == channel.unacknowledged.count, "the count is wrong")
                    }
                }
                // Either all work ends, or the connection does.
                if random.oneIn(2) {
                    for tag in open { channel.done.insert(tag.number); _ = window.done(tag) }
                }
                if let floor = window.advance() { try channel.acknowledge(floor, multiple: true) }
                for tag in window.stragglers { try channel.acknowledge(tag, multiple: false) }
                try hold(
                    channel.unacknowledged.isDisjoint(with: channel.done), "something is done and not acknowledged")
                old += open
                open = []
            }
        }
    }
}
