import Testing

@testable import RabbitMQ

struct SlowStartTests {
    @Test func opensAfterFiftyGoodOnes() {
        var start = SlowStart(full: 200)
        #expect(!start.isOpen)
        let opened = (UInt64(1)...60).filter { tag in
            start.deliver(tag, isRedelivered: false)
            return start.done(tag)
        }
        #expect(opened == [50])
        #expect(start.isOpen)
    }

    @Test func aRedeliveryStartsTheCountAnew() {
        var start = SlowStart(full: 200)
        let opened = (UInt64(1)...100).filter { tag in
            start.deliver(tag, isRedelivered: tag == 40)
            return start.done(tag)
        }
        #expect(opened == [90])
    }

    @Test func oneIsOneFromTheStart() {
        var start = SlowStart(full: 1)
        let opened = start.done(1)
        #expect(start.isOpen && !opened)
    }
}
