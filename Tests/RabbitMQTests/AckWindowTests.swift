import Testing

@testable import RabbitMQ

struct AckWindowTests {
    @Test func theFloorWaitsForTheOldest() {
        var window = AckWindow()
        let areNext = (UInt64(1)...4).map { window.deliver($0) }
        #expect(areNext == [true, true, true, true])
        window.done(2)
        window.done(4)
        #expect(window.advance() == nil)
        #expect(window.stragglers == [2, 4])
        window.done(1)
        #expect(window.advance() == 2)
        #expect(window.advance() == nil)
        window.done(3)
        #expect(window.advance() == 4)
        #expect(window.count == 0)
    }

    @Test func unknownAndRepeatedTagsChangeNothing() {
        var window = AckWindow()
        window.done(1)
        let areNext = [1, 3, 1].map { window.deliver($0) }
        #expect(areNext == [true, false, false])
        window.done(0)
        window.done(7)
        window.done(UInt64.max)
        #expect(window.advance() == nil)
        window.done(1)
        #expect(window.advance() == 1)
        window.done(1)
        #expect(window.advance() == nil)
    }

    /// Against a model: never a tag that is not done, never twice, all in the end.
    @Test(arguments: 0..<50) func randomOrders(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var window = AckWindow()
        var delivered: UInt64 = 0
        var open: [UInt64] = []
        var finished: Set<UInt64> = []
        var floor: UInt64 = 0
        for _ in 0..<500 {
            if Bool.random(using: &random) {
                delivered += 1
                let isNext = window.deliver(delivered)
                #expect(isNext)
                open.append(delivered)
            } else if let index = open.indices.randomElement(using: &random) {
                let tag = open.remove(at: index)
                finished.insert(tag)
                window.done(tag)
            }
            if let next = window.advance() {
                #expect(next > floor && (1...next).allSatisfy(finished.contains))
                floor = next
            }
            #expect(!finished.contains(floor + 1))
        }
        for tag in open { window.done(tag) }
        if let last = window.advance() { floor = last }
        #expect(floor == delivered)
    }
}
