import Logging
import Postgres
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ConnectionTests {
    @Test("Values come back as they went, whatever is in them")
    func values() async throws {
        let connection = try await connect()
        let text = "'; DROP TABLE x; -- 政府 \\ \""
        let row = try await connection.run(
            Query(
                "SELECT $1 AS t, $2 AS b, $3 AS i, $4 AS f, $5 AS n, $6[2] AS a, $7[1] AS z",
                [
                    .text(text), .bytes([0, 1, 255]), .integer(-5), .boolean(true), .text(nil), .texts(["x", text]),
                    .blobs([[7]]),
                ])
        ).rows[0]
        #expect(try row.get("t") == text)
        #expect(try row.get("b") == [0, 1, 255] as [UInt8])
        #expect(try row.get("i") == -5)
        #expect(try row.get("f") == true)
        #expect(try row.get("n", as: String?.self) == nil)
        #expect(try row.get("a") == text)
        #expect(try row.get("z") == [7] as [UInt8])
        #expect(throws: PostgresError.self) { try row.get("t", as: Int.self) }
    }

    @Test("Columns of values come back as rows")
    func columns() async throws {
        let connection = try await connect()
        let rows = try await connection.run(
            Query(
                """
                SELECT b, i, t, f FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS given (b, i, t, f, place) ORDER BY place
                """,
                [
                    .blobs([[0, 255], nil, []]), .integers([-5, .max, nil]), .texts(["", "'\"{,", nil]),
                    .booleans([true, nil, false]),
                ])
        ).rows
        #expect(rows.map { $0.values[1...] } == [["-5", "", "t"], ["\(Int.max)", "'\"{,", nil], [nil, nil, "f"]])
        #expect(
            try rows.map { row throws(PostgresError) in try row.get("b", as: [UInt8]?.self) } == [[0, 255], nil, []])
    }

    @Test("An error carries its SQLSTATE and leaves the connection usable")
    func errors() async throws {
        let connection = try await connect()
        let error = await #expect(throws: PostgresError.self) {
            try await connection.run([Query("SELECT 1"), Query("SELECT 1 / 0 AS x"), Query("SELECT 2")])
        }
        #expect(error?.sqlState == "22012")
        #expect(try await connection.run(Query("SELECT 3 AS x")).rows[0].get("x") == 3)
    }

    @Test("A transaction that fails leaves nothing behind")
    func transaction() async throws {
        let connection = try await connect()
        try await connection.run(script: "CREATE TEMP TABLE t (x int)")
        await #expect(throws: PostgresError.self) {
            try await connection.transaction { connection throws(PostgresError) in
                try connection.run(Query("INSERT INTO t VALUES (1)"))
                try connection.run(script: "INSERT INTO t VALUES (2); SELECT 1 / 0")
            }
        }
        #expect(try await connection.run(Query("SELECT * FROM t")).rows.isEmpty)
    }

    @Test("A run whose questions and answers fill the buffers of both sides does not hang", .timeLimit(.minutes(1)))
    func buffers() async throws {
        let connection = try await connect()
        let text = String(repeating: "政", count: 300_000)
        let queries = (0..<64).map { _ in Query("SELECT $1 AS t", [.text(text)]) }
        let results = try await connection.run(queries)
        #expect(results.count == 64)
        #expect(try results.allSatisfy { try $0.rows[0].get("t") == text })
    }

    @Test("Rows that are copied arrive as they were, also many of them")
    func copy() async throws {
        let connection = try await connect()
        try await connection.run(script: "CREATE TEMP TABLE t (a bigint, b text, c numeric(19, 6), d int[], e text[])")
        var rows = CopyRows()
        for number in 0..<20_000 {
            rows.row(5)
            rows.bigint(number)
            rows.text(number % 2 == 0 ? nil : "行\(number)")
            rows.numeric(millionths: Int64(number) * 1_000_001)
            rows.integers(2) { $0 == 0 ? number : nil }
            rows.texts(2) { $0 == 0 ? nil : "x" }
        }
        try await connection.transaction { [rows] connection throws(PostgresError) in
            try connection.copy("COPY t FROM STDIN (FORMAT binary)", rows)
        }
        let sums = Query("SELECT count(*) AS n, sum(c)::text AS s, max(b) AS b, sum(d[1]) AS d, min(e[2]) AS e FROM t")
        let row = try await connection.run(sums).rows[0]
        #expect(row.values == ["20000", "199990199.990000", "行9999", "199990000", "x"])
    }

    @Test("Rows that the table does not take are an error, and the connection stays usable")
    func badCopy() async throws {
        let connection = try await connect()
        try await connection.run(script: "CREATE TEMP TABLE t (a bigint NOT NULL)")
        var rows = CopyRows()
        rows.row(1)
        rows.bigint(nil)
        let bad = rows
        let error = await #expect(throws: PostgresError.self) {
            try await connection.copy("COPY t FROM STDIN (FORMAT binary)", bad)
        }
        #expect(error?.sqlState == "23502")
        let absent = await #expect(throws: PostgresError.self) {
            try await connection.copy("COPY nowhere FROM STDIN (FORMAT binary)", bad)
        }
        #expect(absent?.sqlState == "42P01")
        #expect(await connection.isOpen)
        try await connection.run(Query("SELECT 1"))
    }

    @Test("A connection that the server ends is an error at once and never a hang", .timeLimit(.minutes(1)))
    func terminated() async throws {
        let connection = try await connect()
        let other = try await connect()
        let pid: Int = try await connection.run(Query("SELECT pg_backend_pid() AS p")).rows[0].get("p")
        async let answer = connection.run([Query("SELECT 1"), Query("SELECT pg_sleep(20)"), Query("SELECT 2")])
        try await Task.sleep(for: .milliseconds(200))
        try await other.run(Query("SELECT pg_terminate_backend($1::int)", [.integer(pid)]))
        do {
            _ = try await answer
            Issue.record("the run went through")
        } catch let error as PostgresError {
            #expect(error.kind == .environment)
        }
        #expect(await !connection.isOpen)
    }

    @Test("Where nobody listens, and where there is no such database, the environment is at fault")
    func unreachable() async throws {
        for url in ["host=127.0.0.1 port=1", try PostgresTestServer.url() + "_none"] {
            let configuration = try PostgresConfiguration(url: url, applicationName: "test")
            let error = await #expect(throws: PostgresError.self) {
                _ = try await PostgresConnection.connect(configuration, logger: logger)
            }
            #expect(error?.kind == .environment)
        }
    }

    @Test("A connection does not hold a thread of the cooperative pool", .timeLimit(.minutes(1)))
    func cooperativePool() async throws {
        let connections = [try await connect(), try await connect(), try await connect(), try await connect()]
        let clock = ContinuousClock()
        try await withThrowingTaskGroup { group in
            for connection in connections {
                group.addTask { _ = try await connection.run(Query("SELECT pg_sleep(4)")) }
            }
            let elapsed = try await clock.measure { try await Task.sleep(for: .milliseconds(50)) }
            #expect(elapsed < .seconds(3))
            try await group.waitForAll()
        }
    }

    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func connect() async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            try PostgresConfiguration(url: try PostgresTestServer.url(), applicationName: "test"), logger: logger)
    }
}
