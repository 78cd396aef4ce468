import Foundation
import Logging
import Models
import Postgres
import ReportSeries
import StoreCore
import ValidateCore

/// A database of its own, with the schema up.
struct LoadedDatabase {
    let configuration: PostgresConfiguration
    let connection: PostgresConnection
    private let administrator: PostgresConnection
    let name: String

    static let logger = Logger(label: "store-load", factory: { _ in SwiftLogNoOpLogHandler() })

    static func make() async throws -> LoadedDatabase {
        let server = try PostgresConfiguration(
            environment: ProcessInfo.processInfo.environment, applicationName: "gongkai.load")
        let administrator = try await PostgresConnection.connect(server, logger: logger)
        let name = "store_load_\(UInt32.random(in: 0...UInt32.max))"
        try await administrator.run(script: "CREATE DATABASE \(name)")
        var configuration = server.database(name)
        configuration.statementTimeout = 3600
        try await Migrator.migrate(configuration: configuration, rules: [], logger: logger)
        return LoadedDatabase(
            configuration: configuration,
            connection: try await PostgresConnection.connect(configuration, logger: logger),
            administrator: administrator, name: name)
    }

    func drop() async throws {
        try await administrator.run(script: "DROP DATABASE \(name) WITH (FORCE)")
    }

    /// Declares whose figures consolidated reports add up.
    func declareMembers(of series: ReportSeries) async throws {
        for agency in 0..<series.agencies {
            guard let declared = series.members(of: agency) else { continue }
            let query = Query(
                "INSERT INTO member (government_key, member_key, first_year) SELECT $1, unnest($2::text[]), 2019",
                [.text(declared.government), .texts(declared.members)])
            try await connection.run(query)
        }
    }

    /// Stores messages as so many processes would, each its share in batches.
    func store(_ items: [StoreItem], processes: Int, batch: Int = 100) async throws {
        try await withThrowingTaskGroup { group in
            for process in 0..<processes {
                let share = stride(from: process, to: items.count, by: processes).map { items[$0] }
                group.addTask {
                    let store = try await ReportStore.open(configuration, logger: Self.logger)
                    for start in stride(from: 0, to: share.count, by: batch) {
                        let outcomes = try await store.store(Array(share[start..<min(start + batch, share.count)]))
                        guard outcomes.allSatisfy({ $0 == .stored }) else { throw Refused(outcomes: outcomes) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// A step that compares, on a connection of its own.
    func comparison() -> ComparisonDatabase {
        ComparisonDatabase(configuration: configuration, severities: RuleCatalogue.severities, logger: Self.logger)
    }

    /// Compares until nothing is left.
    func compare() async throws {
        let comparison = comparison()
        while try await comparison.compare() > 0 {}
    }

    /// The first column of every row.
    func column(_ sql: StaticString, _ values: [PostgresValue] = []) async throws -> [String] {
        try await connection.run(Query(sql, values)).rows.map { $0.values.first?.map { $0 } ?? "NULL" }
    }

    struct Refused: Error {
        let outcomes: [StoreOutcome]
    }
}
