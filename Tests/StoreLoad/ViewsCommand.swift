import ArgumentParser
import Foundation
import Models
import Postgres
import ReportSeries
import StoreCore

/// `store-load views`: how fast reports are stored and compared, how much room they take, and how long each view takes.
struct ViewsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views", abstract: "Stores many reports and times every view over them.")

    @Option(help: "Reports, six of each authority.")
    var reports = 100_000

    @Option(help: "Messages in a batch.")
    var batch = 100

    @Option(help: "Where the random numbers begin.")
    var seed: UInt64 = 1

    @Flag(help: "Only store: neither compare nor ask.")
    var storeOnly = false

    @Flag(help: "Leave the database, and say its name.")
    var keep = false

    func run() async throws {
        let series = ReportSeries(agencies: reports / 6, years: 2019...2024, seed: seed)
        let database = try await LoadedDatabase.make()
        try await database.declareMembers(of: series)
        let store = try await ReportStore.open(database.configuration, logger: LoadedDatabase.logger)
        var stored = 0
        var spent = Duration.zero
        var held: [StoreItem] = []
        for agency in 0..<series.agencies {
            held += series.messages(of: agency)
            guard held.count >= batch || agency == series.agencies - 1 else { continue }
            let start = ContinuousClock.now
            _ = try await store.store(held)
            spent += start.duration(to: .now)
            stored += held.count / 2
            held = []
        }
        row(
            "stored, reports/s", Double(stored) / (spent / .seconds(1)), "\(stored) with their archives, one connection"
        )
        if !storeOnly {
            try await database.connection.run(script: "ANALYZE")
            let start = ContinuousClock.now
            try await database.compare()
            let compared = start.duration(to: .now) / .seconds(1)
            let groups = try await database.column("SELECT count(*) FROM comparison_group").joined()
            row("compared, groups/s", (Double(groups) ?? 0) / compared, "\(groups) groups")
            try await measureViews(database)
        }
        for table in try await database.column(Self.sizes) { print("| \(table) | |") }
        if keep { print(database.name) } else { try await database.drop() }
    }

    private func measureViews(_ database: LoadedDatabase) async throws {
        try await database.connection.run(script: "ANALYZE")
        try await database.connection.run(script: "SET jit = off")  // As gongkai_reader has it.
        let start = ContinuousClock.now
        try await database.connection.run(script: "SELECT refresh_views()")
        row("refresh_views, s", start.duration(to: .now) / .seconds(1), "")
        let views = try await database.column(
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm') ORDER BY relname
            """)
        for view in views {
            let start = ContinuousClock.now
            // All rows and all columns are made, and none is sent.
            try await database.connection.run(script: "SELECT count(v) FROM \(view) AS v")
            row("\(view), s", start.duration(to: .now) / .seconds(1), "")
        }
    }

    private func row(_ what: String, _ figure: Double, _ note: String) {
        defer { fflush(nil) }
        print("| \(what) | " + String(format: figure < 10 ? "%.2f" : "%.0f", figure) + " \(note) |")
    }

    private static let sizes: StaticString = """
        SELECT concat(relname, ', MB | ', pg_total_relation_size(oid) / 1000000)
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'm') AND pg_total_relation_size(oid) > 1000000
        ORDER BY pg_total_relation_size(oid) DESC
        """
}
