import ArgumentParser
import Foundation
import Pipeline

/// `pipeline-load latency`: one report at a time through an idle system, from
/// before it is published until its row can be seen.
struct LatencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "latency", abstract: "Measures how long single reports take through an idle system.",
        discussion: "The broker is that of AMQP_URL, the database that of DATABASE_URL. Prints milliseconds.")

    @OptionGroup var load: LoadOptions

    func run() async throws {
        let producer = try LoadPublisher()
        let database = try await LoadDatabase()
        var times: [Double] = []
        for document in load.documents where document.destination == .report {
            let start = ContinuousClock.now
            while await producer.publish([document]) != [.confirmed] {}
            while try await !database.isStored(document) {
                try await Task.sleep(for: .milliseconds(1))
            }
            times.append(start.duration(to: .now) / .milliseconds(1))
        }
        await producer.close()
        times.sort()
        print(
            String(
                format: "%d reports: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms", times.count,
                times[times.count / 2], times[times.count * 90 / 100], times[times.count * 99 / 100], times.last ?? 0))
    }
}
