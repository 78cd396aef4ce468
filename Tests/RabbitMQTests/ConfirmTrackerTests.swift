import Pipeline
import Testing

@testable import RabbitMQ

struct ConfirmTrackerTests {
    private func tracker(_ count: Int) -> ConfirmTracker<Int> {
        var tracker = ConfirmTracker<Int>()
        for ticket in 1...count {
            #expect(tracker.next == UInt64(ticket))
            tracker.published(ticket)
        }
        return tracker
    }

    @Test func multipleSettlesAllUpToANumber() {
        var tracker = tracker(5)
        #expect(tracker.settle(2, multiple: false, isRefused: false).map(\.0) == [2])
        #expect(tracker.settle(4, multiple: true, isRefused: false).map(\.0) == [1, 3, 4])
        #expect(tracker.pending == 1)
        #expect(tracker.oldest == 5)
        #expect(tracker.next == 6)
    }

    @Test func aRefusalIsNoConfirm() {
        var tracker = tracker(2)
        #expect(tracker.settle(2, multiple: true, isRefused: true).map(\.1) == [.refused, .refused])
        #expect(tracker.pending == 0 && tracker.oldest == nil)
    }

    @Test func theConfirmOfAReturnedMessageIsBadNews() {
        var tracker = tracker(3)
        tracker.returned(2)
        let settled = tracker.settle(3, multiple: true, isRefused: false)
        #expect(settled.map(\.1) == [.confirmed, .unroutable, .confirmed])
    }

    @Test func whatIsUnknownOrSettledChangesNothing() {
        var tracker = tracker(2)
        tracker.returned(9)
        #expect(tracker.settle(9, multiple: true, isRefused: false).isEmpty)
        #expect(tracker.settle(1, multiple: false, isRefused: false).count == 1)
        #expect(tracker.settle(1, multiple: false, isRefused: true).isEmpty)
        #expect(tracker.pending == 1)
    }

    @Test func zeroMeansEverything() {
        var tracker = tracker(3)
        #expect(tracker.settle(0, multiple: true, isRefused: false).count == 3)
    }

    @Test func abandonReturnsWhatWaitsAndCountsFromOne() {
        var tracker = tracker(3)
        _ = tracker.settle(2, multiple: false, isRefused: false)
        #expect(tracker.abandon() == [1, 3])
        #expect(tracker.next == 1 && tracker.pending == 0)
    }

    /// Against a model: each message is settled once, with the right word.
    @Test(arguments: 0..<50) func randomOrders(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var tracker = ConfirmTracker<UInt64>()
        var open: Set<UInt64> = []
        var returned: Set<UInt64> = []
        for _ in 0..<500 {
            if open.count < 3 || Bool.random(using: &random) {
                let number = tracker.next
                tracker.published(number)
                open.insert(number)
                if Int.random(in: 0..<10, using: &random) == 0 {
                    tracker.returned(number)
                    returned.insert(number)
                }
            } else if let number = open.randomElement(using: &random) {
                let multiple = Bool.random(using: &random)
                let isRefused = Int.random(in: 0..<4, using: &random) == 0
                let settled = tracker.settle(number, multiple: multiple, isRefused: isRefused)
                let expected: Set<UInt64> = multiple ? open.filter { $0 <= number } : [number]
                #expect(Set(settled.map(\.0)) == expected && settled.count == expected.count)
                for (ticket, result) in settled {
                    #expect(result == (isRefused ? .refused : returned.contains(ticket) ? .unroutable : .confirmed))
                }
                open.subtract(expected)
            }
            #expect(tracker.pending == open.count)
            #expect(tracker.oldest == open.min())
        }
    }
}
