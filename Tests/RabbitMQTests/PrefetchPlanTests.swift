import Pipeline
import Testing

@testable import RabbitMQ

@Suite("How many messages fit the bytes")
struct PrefetchPlanTests {
    private func plan(full: Int = 200, bytes: Int = 64 << 20) -> PrefetchPlan {
        PrefetchPlan(queues: [.parse], full: full, bytes: bytes)
    }

    /// Has the plan see `count` messages, and grow as a consumer does after
    /// each; gives what it may hold at last.
    private func grown(_ plan: inout PrefetchPlan, _ count: Int, of bytes: Int) -> Int {
        var window = 1
        for _ in 0..<count {
            plan.note(bytes, from: .parse)
            window += plan.grow(.parse) ?? 0
        }
        return window
    }

    @Test("Small messages may all be there")
    func small() {
        var plan = plan()
        #expect(grown(&plan, 100, of: 20_000) == 200)
        #expect(!plan.isTooWide)
    }

    @Test("Of large ones there are as many as fit", arguments: [(7 << 20, 9), (32 << 20, 2), (100 << 20, 1)])
    func large(bytes: Int, expected: Int) {
        var plan = plan()
        plan.note(bytes, from: .parse)
        #expect(plan.fitting(.parse) == expected)
        #expect(grown(&plan, 100, of: bytes) == expected)
    }

    @Test("Each queue has its share of the bytes")
    func shares() {
        var plan = PrefetchPlan(queues: [.store, .archive], full: 200, bytes: 64 << 20)
        for _ in 0..<50 {
            plan.note(20_000, from: .store)
            plan.note(8 << 20, from: .archive)
        }
        #expect(plan.fitting(.store) == 200)
        #expect(plan.fitting(.archive) == 4)
    }

    @Test("A queue of which nothing is known begins as if its messages had 1 MiB")
    func unknown() {
        var plan = plan()
        #expect(plan.grow(.parse) == 63)
        #expect(plan.grow(.parse) == nil)
    }

    @Test("Messages that grow make it too wide, until the next connection")
    func tooWide() {
        var plan = plan()
        #expect(grown(&plan, 100, of: 20_000) == 200)
        for _ in 0..<16 { plan.note(5 << 20, from: .parse) }
        #expect(plan.isTooWide)
        plan.begin()
        #expect(!plan.isTooWide)
        #expect(plan.grow(.parse) == plan.fitting(.parse) - 1)
        #expect(plan.fitting(.parse) < 25)
    }

    @Test("One large message among small ones is no reason")
    func mixed() {
        var plan = plan()
        #expect(grown(&plan, 100, of: 20_000) == 200)
        plan.note(7 << 20, from: .parse)
        for _ in 0..<60 { plan.note(20_000, from: .parse) }
        #expect(plan.fitting(.parse) == 200)
    }

    @Test("A limit of messages is kept whatever the bytes allow", arguments: [1, 2, 7])
    func fewMessages(full: Int) {
        var plan = plan(full: full)
        #expect(grown(&plan, 100, of: 10) == full)
    }
}

@Suite("What is in flight")
struct InFlightTests {
    @Test("Bytes and messages are those of deliveries that are not done")
    func counts() {
        var inFlight = InFlight()
        inFlight.deliver(1, bytes: 10)
        inFlight.deliver(2, bytes: 0)
        inFlight.deliver(3, bytes: 7)
        #expect(inFlight.count == 3 && inFlight.bytes == 17)
        inFlight.done(1)
        inFlight.done(1)
        inFlight.done(9)
        #expect(inFlight.count == 2 && inFlight.bytes == 7)
    }
}
