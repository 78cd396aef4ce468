import ArgumentParser
import Foundation
import Pipeline

/// `pipeline-load publish`: publishes with confirms until every document is
/// confirmed, whatever happens to the broker meanwhile, and keeps the account.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publishes the documents and keeps the account.",
        discussion: """
            The broker is that of AMQP_URL. The exit code is 1 if not all were confirmed in time. Says for how long \
            nothing was confirmed, at most, and what the broker answered beside confirms.
            """)

    @OptionGroup var load: LoadOptions

    @Option(help: "Documents a second; 0 is as fast as the broker takes them.")
    var rate = 0

    @Option(help: "Of a hundred documents, so many are published twice.")
    var duplicates = 0

    @Option(help: "The routing key; another one than document leads to quarantine.")
    var routingKey = Topology.routingKey

    @Option(help: "The file for the account: digest|destination|attempts|confirmed.", completion: .file())
    var account: String?

    @Flag(help: "Wait until every document is in the database, that of DATABASE_URL, and count that time too.")
    var untilStored = false

    @Option(help: "Seconds after which it gives up.")
    var timeout = 600

    func run() async throws {
        let documents = load.documents
        let database = untilStored ? try await LoadDatabase() : nil
        let producer = try LoadPublisher()
        var account = Account(documents)
        var word = BrokerWord()
        let start = ContinuousClock.now
        let deadline = start + .seconds(timeout)
        var numbers = Array(documents.indices)
        // Every so-manieth once more, at once: the copies are on their way together.
        if duplicates > 0 { numbers += numbers.filter { $0 * duplicates / 100 > ($0 - 1) * duplicates / 100 } }
        let step = rate > 0 ? max(1, rate / 20) : 200
        for (turn, first) in stride(from: 0, to: numbers.count, by: step).enumerated() {
            if rate > 0 {
                try? await Task.sleep(until: start + .seconds(Double(turn * step) / Double(rate)), clock: .continuous)
            }
            var left = Array(numbers[first..<min(first + step, numbers.count)])
            while !left.isEmpty, ContinuousClock.now < deadline {
                for number in left { account.attempted(number) }
                let results = await producer.publish(left.map { documents[$0] }, routingKey: routingKey)
                word.took(results)
                var again: [Int] = []
                for (number, result) in zip(left, results) {
                    if result == .confirmed { account.confirmed(number) } else { again.append(number) }
                }
                left = again
                if !left.isEmpty { try? await Task.sleep(for: .milliseconds(200)) }
            }
        }
        let confirmed = account.confirmedCount
        report("published", confirmed, of: documents.count, since: start)
        print(word)
        await producer.close()
        if let path = self.account { try account.write(to: path) }
        guard confirmed == documents.count else { throw ExitCode.failure }
        guard let database else { return }
        var stored = 0
        while stored < documents.count, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
            stored = try await database.stored()
        }
        report("stored", stored, of: documents.count, since: start)
        guard stored == documents.count else { throw ExitCode.failure }
    }

    private func report(_ what: String, _ done: Int, of all: Int, since start: ContinuousClock.Instant) {
        let seconds = start.duration(to: .now) / .seconds(1)
        print("\(what) \(done) of \(all) in " + String(format: "%.2f s, %.0f/s", seconds, Double(done) / seconds))
    }
}
