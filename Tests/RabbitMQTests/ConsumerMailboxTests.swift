import Pipeline
import Testing

@testable import RabbitMQ

struct ConsumerMailboxTests {
    private enum Fate: Equatable {
        case waiting
        case end
        case batch([Delivery.Tag])
    }

    /// Somebody who waits, and what is to become of it.
    private struct Waiter {
        var limit: Int
        var bytes: Int
        var task: Task<[Delivery]?, Never>
        var expected = Fate.waiting
    }

    /// What the mailbox is to do, told from the outside.
    private struct Model {
        var deliveries: [Delivery] = []
        var waiters: [Waiter] = []
        var hasEnded = false

        /// Whoever waits longest gets as much as fits, or the end.
        mutating func serve() {
            for index in waiters.indices where waiters[index].expected == .waiting {
                guard !deliveries.isEmpty else {
                    if hasEnded { waiters[index].expected = .end }
                    continue
                }
                var batch = [deliveries.removeFirst()]
                while let next = deliveries.first, batch.count < waiters[index].limit,
                    (batch + [next]).map(\.body.count).reduce(0, +) <= waiters[index].bytes
                {
                    batch.append(deliveries.removeFirst())
                }
                waiters[index].expected = .batch(batch.map(\.tag))
            }
        }
    }

    private static func delivery(_ number: UInt64, _ size: Int) -> Delivery {
        Delivery(
            tag: Delivery.Tag(generation: 1, number: number), queue: .parse, routingKey: "", isRedelivered: false,
            properties: MessageProperties(), body: Array(repeating: 0, count: size))
    }

    @Test("Whoever waits gets what fits, in order; nothing is lost, doubled or too much")
    func batches() async {
        await forAll { random in
            let mailbox = ConsumerMailbox()
            var model = Model()
            var last: UInt64 = 0
            var dropped = 0
            for _ in 0..<random.below(25) {
                switch random.below(12) {
                case 0...3:
                    let deliveries = (0..<random.below(6)).map { Self.delivery(last + UInt64($0) + 1, random.below(9)) }
                    last += UInt64(deliveries.count)
                    model.deliveries += deliveries
                    mailbox.deliver(deliveries)
                case 4...7:
                    let (limit, bytes) = (random.below(6), random.below(20))
                    // Runs until it waits: who came first is known.
                    let task = Task.immediate { await mailbox.next(limit: limit, bytes: bytes) }
                    model.waiters.append(Waiter(limit: limit, bytes: bytes, task: task))
                case 8:
                    let task = Task.immediate {
                        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                        return await mailbox.next(limit: 3, bytes: 10)
                    }
                    model.waiters.append(Waiter(limit: 3, bytes: 10, task: task))
                    model.serve()
                    if model.waiters[model.waiters.count - 1].expected == .waiting {
                        model.waiters[model.waiters.count - 1].expected = .end
                    }
                case 9...10:
                    guard !model.waiters.isEmpty else { continue }
                    let index = random.below(model.waiters.count)
                    model.waiters[index].task.cancel()
                    if model.waiters[index].expected == .waiting { model.waiters[index].expected = .end }
                default:
                    dropped += model.deliveries.count
                    model.deliveries = []
                    mailbox.drop()
                    if random.oneIn(6) {
                        model.hasEnded = true
                        mailbox.end()
                    }
                }
                model.serve()
            }
            // At the end everybody is told, and what arrived can still be had.
            model.hasEnded = true
            mailbox.end()
            model.serve()
            var isEmpty = false
            while !isEmpty {
                isEmpty = model.deliveries.isEmpty
                let task = Task.immediate { await mailbox.next(limit: 3, bytes: 10) }
                model.waiters.append(Waiter(limit: 3, bytes: 10, task: task))
                model.serve()
            }
            var taken = 0
            for (number, waiter) in model.waiters.enumerated() {
                let batch = await waiter.task.value
                let fate = batch.map { Fate.batch($0.map(\.tag)) } ?? .end
                try hold(fate == waiter.expected, "waiter \(number) got \(fate), not \(waiter.expected)")
                guard let batch else { continue }
                let bytes = batch.map(\.body.count).reduce(0, +)
                try hold(batch.count == 1 || batch.count <= waiter.limit && bytes <= waiter.bytes, "more than allowed")
                taken += batch.count
            }
            try hold(taken + dropped == last, "\(last) were delivered, \(taken) taken and \(dropped) dropped")
        }
    }

    @Test("Acknowledgements are asked for once, in their order, and an end stays asked for")
    func requests() {
        forAll { random in
            let mailbox = ConsumerMailbox()
            var (asked, had): ([UInt64], [UInt64]) = ([], [])
            var (holds, isStopping) = (0, false)
            for _ in 0..<random.below(30) {
                switch random.below(5) {
                case 0...1:
                    let tags = (0..<random.below(4)).map { _ in random.next() }
                    asked += tags
                    mailbox.acknowledge(tags.map { Delivery.Tag(generation: 1, number: $0) })
                case 2:
                    let change = holds > 0 && random.oneIn(2) ? -1 : 1
                    holds += change
                    mailbox.hold(change)
                case 3 where random.oneIn(4):
                    isStopping = true
                    mailbox.stop()
                default:
                    let requests = mailbox.requests()
                    had += requests.acknowledgements.map(\.number)
                    try hold(requests.isStopping == isStopping, "the end is \(requests.isStopping)")
                }
                try hold(mailbox.isHeld == (holds > 0) && mailbox.isStopping == isStopping, "held or stopped wrongly")
            }
            had += mailbox.requests().acknowledgements.map(\.number)
            try hold(had == asked, "\(asked) were asked for and \(had) had")
        }
    }
}
