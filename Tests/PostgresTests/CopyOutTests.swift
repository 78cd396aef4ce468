import Logging
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct CopyOutTests {
    private func connect() async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            try PostgresConfiguration(url: try PostgresTestServer.url(), applicationName: "postgres-tests"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test("Rows come one by one, whatever is in them, and the connection goes on", .timeLimit(.minutes(1)))
    func rows() async throws {
        let connection = try await connect()
        let rows = Mutex<[String]>([])
        try await connection.copyOut(
            """
            COPY (SELECT * FROM (VALUES (1, E'政"府\\n,'), (2, NULL), (3, '')) AS v (n, t)) TO STDOUT (FORMAT csv, HEADER)
            """
        ) { row in rows.withLock { $0.append(String(decoding: row, as: UTF8.self)) } }
        #expect(rows.withLock { $0 } == ["n,t\n", "1,\"政\"\"府\n,\"\n", "2,\n", "3,\"\"\n"])
        #expect(try await connection.run(Query("SELECT 4 AS x")).rows[0].get("x") == 4)
    }

    @Test("Many rows come whole, and in no more memory than a few", .timeLimit(.minutes(1)))
    func many() async throws {
        let connection = try await connect()
        let bytes = Mutex(0)
        try await connection.copyOut("COPY (SELECT generate_series(100001, 300000)) TO STDOUT") { row in
            bytes.withLock { $0 += row.count }
        }
        #expect(bytes.withLock { $0 } == 200_000 * 7)
    }

    @Test("An error at the start or after some rows has its SQLSTATE and leaves the connection usable")
    func errors() async throws {
        let connection = try await connect()
        for statement in [
            "COPY nothing TO STDOUT", "SELECT 1", "COPY (SELECT 1 / (3 - n) FROM generate_series(1, 5) n) TO STDOUT",
        ] {
            await #expect(throws: PostgresError.self) { try await connection.copyOut(statement) { _ in } }
            #expect(await connection.isOpen)
        }
        let error = await #expect(throws: PostgresError.self) {
            try await connection.copyOut("COPY (SELECT 1 / (3 - n) FROM generate_series(1, 5) n) TO STDOUT") { _ in }
        }
        #expect(error?.sqlState == "22012")
    }

    @Test("Who cannot keep the rows gives the connection up, and nothing is left to wait for")
    func refused() async throws {
        struct Full: Error {}
        let connection = try await connect()
        await #expect(throws: Full.self) {
            try await connection.copyOut("COPY (SELECT generate_series(1, 10000000)) TO STDOUT") { _ in throw Full() }
        }
        #expect(await !connection.isOpen)
    }
}
