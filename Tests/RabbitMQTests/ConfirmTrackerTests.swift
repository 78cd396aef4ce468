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

    @Test func zeroByItselfMeansNothing() {
        var tracker = tracker(3)
        tracker.returned(0)
        #expect(tracker.settle(0, multiple: false, isRefused: false).isEmpty)
        #expect(tracker.settle(3, multiple: false, isRefused: false).map(\.1) == [.confirmed])
    }

    @Test("Whatever the broker says in whatever order, each message is settled once, with the right word")
    func randomOrders() {
        forAll { random in
            var tracker = ConfirmTracker<Int>()
            // By number: the tickets of this channel, those not settled, those sent back.
            var tickets: [Int] = []
            var open: Set<UInt64> = []
            var returned: Set<UInt64> = []
            var published = 0
            for _ in 0..<random.below(60) {
                // Also numbers that are settled, or never were, and 0.
                let number = random.oneIn(20) ? UInt64.max : UInt64(random.below(tickets.count + 3))
                switch random.below(10) {
                case 0...4:
                    try hold(tracker.next == UInt64(tickets.count + 1), "the next number is \(tracker.next)")
                    published += 1
                    tracker.published(published)
                    tickets.append(published)
                    open.insert(UInt64(tickets.count))
                case 5:
                    tracker.returned(number)
                    if open.contains(number) { returned.insert(number) }
                case 6...8:
                    let multiple = random.oneIn(2)
                    let isRefused = random.oneIn(4)
                    let isKnown = (1...UInt64(tickets.count + 1)).contains(number) && number <= tickets.count
                    let meant: [UInt64] =
                        multiple
                        ? (isKnown || number == 0 ? open.filter { number == 0 || $0 <= number }.sorted() : [])
                        : open.contains(number) ? [number] : []
                    let settled = tracker.settle(number, multiple: multiple, isRefused: isRefused)
                    try hold(settled.map(\.0) == meant.map { tickets[Int($0) - 1] }, "\(number) settles \(settled)")
                    for (number, (_, result)) in zip(meant, settled) {
                        let expected: PublishResult =
                            isRefused ? .refused : returned.contains(number) ? .unroutable : .confirmed
                        try hold(result == expected, "\(number) is \(result), not \(expected)")
                    }
                    open.subtract(meant)
                default:
                    guard random.oneIn(5) else { continue }
                    let waiting = open.sorted().map { tickets[Int($0) - 1] }
                    try hold(tracker.abandon() == waiting, "not all that waits is told")
                    (tickets, open, returned) = ([], [], [])
                }
                try hold(tracker.pending == open.count, "\(tracker.pending) are pending, not \(open.count)")
                try hold(tracker.oldest == open.min().map { tickets[Int($0) - 1] }, "the oldest is wrong")
            }
        }
    }
}
