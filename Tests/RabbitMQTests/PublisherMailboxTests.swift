import Pipeline
import Testing

@testable import RabbitMQ

struct PublisherMailboxTests {
    private struct Call {
        var count: Int
        var task: Task<[PublishResult], Never>
        /// The words that it is to get; nil while it waits.
        var expected: [PublishResult]?

        mutating func end(_ results: [PublishResult]?) {
            expected = expected ?? results ?? Array(repeating: .unknown, count: count)
        }
    }

    @Test("Each call ends once, with the first word on it, and is handed over once")
    func calls() async {
        let wake = WakeSignal()
        await forAll { random in
            let mailbox = PublisherMailbox()
            // Jobs are numbered as the calls are, from 1.
            var calls: [Call] = []
            var handedOver: [Int] = []
            var due: [Int] = []
            var isClosed = false
            for _ in 0..<random.below(25) {
                switch random.below(10) {
                case 0...3:
                    let messages = (0..<random.below(4)).map { Rig.message([UInt8($0)]) }
                    // Runs until it waits: which comes first is known.
                    let task = Task.immediate { await mailbox.publish(messages, wake: wake) }
                    calls.append(Call(count: messages.count, task: task))
                    if isClosed { calls[calls.count - 1].end(nil) } else { due.append(calls.count) }
                case 4...5:
                    let jobs = mailbox.jobs()
                    try hold(jobs.map(\.id) == due, "\(due) are due, not \(jobs.map(\.id))")
                    for job in jobs {
                        try hold(job.messages.count == calls[job.id - 1].count, "not all messages of \(job.id)")
                    }
                    handedOver += due
                    due = []
                case 6...7:
                    guard let id = handedOver.isEmpty ? nil : handedOver[random.below(handedOver.count)] else {
                        continue
                    }
                    try hold(mailbox.isWanted(id) == (calls[id - 1].expected == nil), "\(id) is wanted wrongly")
                    let words = PublishResult.allCases
                    let results = (0..<calls[id - 1].count).map { _ in words[random.below(words.count)] }
                    mailbox.settle(id, results)
                    calls[id - 1].end(results)
                case 8:
                    guard !calls.isEmpty else { continue }
                    let index = random.below(calls.count)
                    calls[index].task.cancel()
                    calls[index].end(nil)
                default:
                    guard random.oneIn(6) else { continue }
                    isClosed = true
                    due = []
                    mailbox.close()
                    for index in calls.indices { calls[index].end(nil) }
                }
            }
            mailbox.close()
            for (number, call) in calls.enumerated() {
                let results = await call.task.value
                let expected = call.expected ?? Array(repeating: .unknown, count: call.count)
                try hold(results == expected, "call \(number + 1) got \(results), not \(expected)")
            }
        }
    }
}
