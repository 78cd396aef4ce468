import Foundation
import TestSupport
import Testing

/// A database of its own, asked through `psql` as its users do.
struct Database {
    let name: String
    let url: String

    /// Names a database that need not exist.
    init(name: String = "gongkai_test_\(UUID().uuidString.lowercased().replacing("-", with: "_"))") throws {
        let server = try #require(TestEnvironment.databaseURL)
        var parts = try #require(URLComponents(string: server))
        parts.path = "/\(name)"
        self.name = name
        url = try #require(parts.string)
    }

    /// What the store stage connects with: no more rights than it needs.
    var storeURL: String { "\(url)?options=-c%20role%3Dgongkai_store" }

    func create() async throws {
        try await Self.ask(try #require(TestEnvironment.databaseURL), #"CREATE DATABASE "\#(name)""#)
    }

    func drop() async throws {
        try await Self.ask(
            try #require(TestEnvironment.databaseURL), #"DROP DATABASE IF EXISTS "\#(name)" WITH (FORCE)"#)
    }

    /// Brings its schema up with the program that users have for it.
    func migrate() async throws {
        try await Command(
            program: "\(TestEnvironment.programs)/store", arguments: ["migrate"], environment: ["DATABASE_URL": url]
        ).run()
    }

    /// The rows of a query, columns joined by `|`.
    func rows(_ sql: String) async throws -> [String] {
        try await Self.ask(url, sql)
    }

    /// The number in the only column of the only row.
    func number(_ sql: String) async throws -> Int {
        let rows = try await rows(sql)
        return try #require(rows.first.flatMap(Int.init), "\(sql) gives \(rows)")
    }

    /// How many rows each table holds, `table|count`.
    func tableSizes() async throws -> [String] {
        try await rows(
            """
            SELECT relname, (xpath('/row/n/text()', query_to_xml(
                format('SELECT count(*) AS n FROM %I.%I', schemaname, relname), false, true, '')))[1]::text
            FROM pg_stat_user_tables ORDER BY relname
            """)
    }

    @discardableResult
    private static func ask(_ url: String, _ sql: String) async throws -> [String] {
        let output = try await Command(
            program: "psql", arguments: ["-XqAt", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql]
        ).run()
        return output.split(separator: "\n").map(String.init)
    }
}
