import Models
import Postgres
import StoreCore
import Synchronization
import TestSupport
import Testing

/// What the database writes for `gongkai export`.
@Suite(.enabled(if: PostgresTestServer.isWanted))
struct ExportTests {
    /// The rows of a table as they come, as a role that may only read.
    private func rows(
        _ name: String, in database: TestDatabase, where filter: ExportFilter = ExportFilter(),
        forSpreadsheets: Bool = false
    ) async throws -> [String] {
        let reader = try await OperatorDatabase.open(database.role("gongkai_reader"), logger: TestDatabase.logger)
        try await reader.beginExport()
        let table = try await reader.exportTables().first { $0.name == name }.orThrow()
        let rows = Mutex<[String]>([])
        try await reader.export(table, where: filter, forSpreadsheets: forSpreadsheets) { row in
            rows.withLock { $0.append(String(decoding: row, as: UTF8.self)) }
        }
        return rows.withLock { $0 }
    }

    private static let table = #"""
        CREATE TABLE "odd ""name""" (
            year integer, region_code text, "a ""b""" text, sure boolean, words text[], states cell_status[], bytes bytea,
            at timestamptz, amount numeric, facts jsonb);
        INSERT INTO "odd ""name""" VALUES
            (2024, '410704', 'x,"y"' || chr(10) || 'z', true, '{a,NULL,c}', '{reported,blank}', '\x00ff',
                '2025-01-24 16:00+00', 0.10, '{"a": "b"}'),
            (2023, '320106', '', false, '{}', NULL, NULL, NULL, NULL, NULL),
            (2024, '11', '=1+1', NULL, '{-,-}', NULL, NULL, NULL, -5, NULL),
            (2024, '11', '-5', NULL, '{-5}', NULL, NULL, NULL, NULL, NULL);
        """#

    private static let name = #"odd "name""#

    @Test("Every type comes as people can read it, and an empty text is not NULL")
    func types() async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: Self.table)
            #expect(
                try await rows(Self.name, in: database) == [
                    #"year,region_code,"a ""b""",sure,words,states,bytes,at,amount,facts"# + "\n",
                    #"2024,410704,"x,""y"""# + "\n"
                        + #"z",true,a;;c,reported;blank,00ff,2025-01-25 00:00:00+08,0.10,"{""a"": ""b""}""# + "\n",
                    #"2023,320106,"",false,"",,,,,"# + "\n",
                    "2024,11,=1+1,,-;-,,,,-5,\n",
                    "2024,11,-5,,-5,,,,,\n",
                ])
        }
    }

    @Test("For spreadsheets an apostrophe stands before what is no number and would be a formula")
    func formulas() async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: Self.table)
            let rows = try await rows(Self.name, in: database, forSpreadsheets: true)
            #expect(rows[3...] == ["2024,11,'=1+1,,'-;-,,,,-5,\n", "2024,11,-5,,-5,,,,,\n"])
        }
    }

    @Test("Years and places narrow it, and no value becomes a part of the statement")
    func filter() async throws {
        try await TestDatabase.migrated { database in
            try await database.connection.run(script: Self.table)
            var filter = ExportFilter()
            filter.years = [2023, 2022]
            #expect(try await rows(Self.name, in: database, where: filter).count == 2)
            filter.years = [2024]
            filter.region = "4107"
            #expect(try await rows(Self.name, in: database, where: filter).count == 2)
            filter.years = []
            #expect(try await rows(Self.name, in: database, where: filter).count == 2)
            filter.region = "' OR true --"
            #expect(try await rows(Self.name, in: database, where: filter).count == 1)
        }
    }

    @Test("What cannot be kept ends the export with its own error")
    func refused() async throws {
        struct Full: Error {}
        try await TestDatabase.migrated { database in
            let reader = try await OperatorDatabase.open(database.role("gongkai_reader"), logger: TestDatabase.logger)
            let table = try await reader.exportTables().first { $0.name == "form_cell" }.orThrow()
            await #expect(throws: Full.self) {
                try await reader.export(table, where: ExportFilter(), forSpreadsheets: false) { _ in throw Full() }
            }
            #expect(await !reader.isOpen)
        }
    }

    @Test("The dictionary has every column of every table, in both languages, with the labels of enumerations")
    func dictionary() async throws {
        try await TestDatabase.migrated { database in
            let reader = try await OperatorDatabase.open(database.role("gongkai_reader"), logger: TestDatabase.logger)
            let tables = try await reader.exportTables()
            let terms = try await reader.dictionary(of: tables)
            let columns: Int = try await database.value(
                """
                SELECT count(*) FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                    AND a.attnum > 0 AND NOT a.attisdropped
                """)
            #expect(terms.count == tables.count + columns)
            for term in terms where term.comment.zh.isEmpty || term.comment.en.isEmpty {
                Issue.record("\(term.table).\(term.column ?? "") has no comment in both languages")
            }
            let status = try terms.first { $0.table == "cell_current" && $0.column == "status" }.orThrow()
            #expect(status.type == "cell_status")
            #expect(status.labels == ["reported", "blank", "placeholder", "missing", "damaged", "inferred"])
            let all = try terms.first { $0.table == "proactive_row" && $0.column == "status" }.orThrow()
            #expect(all.type == "cell_status[]")
            #expect(all.labels == status.labels)
        }
    }
}
