import ArgumentParser
import DamageCorpus
import Models
import Postgres
import ReportSeries
import StoreCore

/// `store-load orders`: the same reports in several orders of arrival, with one process and with several, must come to the
/// same tables.
struct OrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Stores the same reports in several orders and compares the tables.",
        discussion: "Exit status 1 if they differ.")

    @Option(help: "Authorities.")
    var agencies = 200

    @Option(help: "Statistics years.")
    var years = 6

    @Option(help: "Orders of arrival.")
    var orders = 5

    @Option(help: "Processes that store at once, beside one alone.")
    var processes = 3

    @Option(help: "Where the random numbers begin.")
    var seed: UInt64 = 1

    func run() async throws {
        let series = ReportSeries(agencies: agencies, years: 2019...(2018 + years), seed: seed)
        let messages = (0..<agencies).flatMap(series.messages)
        print("| order | processes | messages | findings over reports | tables |\n|--:|--:|--:|--:|---|")
        var known: Set<String> = []
        for order in 0..<orders {
            var random = SplitMix(seed: UInt64(order))
            let shuffled = order == 0 ? messages : messages.shuffled(using: &random)
            for processes in [1, processes] {
                let database = try await LoadedDatabase.make()
                try await database.declareMembers(of: series)
                try await fill(database, with: shuffled, processes: processes, random: random)
                let tables = try await database.column(Fingerprint.query).joined(separator: "\n")
                known.insert(tables)
                let found = try await database.column("SELECT count(*) FROM finding WHERE group_id IS NOT NULL")
                let hash = try await database.column("SELECT left(md5($1), 12)", [.text(tables)])
                print("| \(order + 1) | \(processes) | \(shuffled.count) | \(found.joined()) | \(hash.joined()) |")
                if known.count > 1 { explain(known) }
                try await database.drop()
            }
        }
        guard known.count == 1 else { throw ExitCode.failure }
    }

    /// Stores and compares at the same time; one document in fifty is withdrawn while others still come.
    private func fill(
        _ database: LoadedDatabase, with messages: [StoreItem], processes: Int, random: SplitMix
    ) async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<processes {
                group.addTask {
                    let comparison = database.comparison()
                    while !Task.isCancelled {
                        if try await comparison.compare() == 0 { try? await Task.sleep(for: .milliseconds(20)) }
                    }
                }
            }
            let half = messages.count / 2
            try await database.store(Array(messages[..<half]), processes: processes)
            try await database.store(Array(messages[half...]), processes: processes)
            _ = try await database.column(
                """
                SELECT withdraw_document(document_id, '有误') FROM document
                WHERE get_byte(document_id, 0) < 5 ORDER BY document_id
                """)
            group.cancelAll()
        }
        try await database.compare()
    }

    private func explain(_ tables: Set<String>) {
        let different = tables.map { Set($0.split(separator: "\n")) }
        for lines in different { print(lines.subtracting(different.first ?? []).sorted().joined(separator: "\n")) }
    }
}
