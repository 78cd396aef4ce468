import Forms
import Models
import Postgres
import TestSupport
import Testing

@testable import StoreCore

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct SchemaTests {
    @Test("Every table, view and column says in Chinese and English what it is")
    func comments() async throws {
        try await TestDatabase.migrated { database in
            let silent = try await database.column(
                """
                SELECT c.relname || coalesce('.' || a.attname, '')
                FROM pg_class AS c
                JOIN LATERAL (
                    SELECT NULL::name AS attname, 0 AS attnum
                    UNION ALL
                    SELECT attname, attnum FROM pg_attribute
                    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                ) AS a ON true
                LEFT JOIN pg_description AS d
                    ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm')
                    AND coalesce(d.description, '') !~ '^.*[一-龥].* \\| .*[A-Za-z]{2}.*$'
                """)
            #expect(silent == [])
            #expect(try await database.value("SELECT count(*) FROM pg_views WHERE schemaname = 'public'") == 33)
        }
    }

    @Test("The enumerations of the database are those of the program")
    func enumerations() async throws {
        try await TestDatabase.migrated { database in
            let labels = try await database.column(
                """
                SELECT t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
                FROM pg_type AS t JOIN pg_enum AS e ON e.enumtypid = t.oid
                WHERE t.typname NOT IN ('quarantine_state', 'comparison_kind', 'document_decision', 'review_decision')
                GROUP BY t.typname ORDER BY t.typname
                """)
            func all<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> String {
                Word.allCases.map(\.rawValue).joined(separator: ",")
            }
            #expect(
                labels == [
                    "agency_kind " + all(AgencyKind.self), "agency_level " + all(AgencyLevel.self),
                    "cell_basis " + all(CellBasis.self), "cell_status " + all(CellStatus.self),
                    "fact_basis " + all(QuotedFact.Basis.self), "fact_bound " + all(QuotedFact.Bound.self),
                    "fact_period " + all(QuotedFact.Period.self),
                    "identity_origin " + all(Origin.self), "outcome " + all(Outcome.self), "reading_kind report,other",
                    "report_scope " + all(ReportScope.self), "section_kind " + all(SectionKind.self),
                    "severity " + all(Severity.self),
                    "statement_kind " + all(Statement.Kind.self), "verdict " + all(Verdict.self),
                ])
        }
    }

    @Test("The form in the database is the form of the program", arguments: Edition.allCases)
    func form(edition: Edition) async throws {
        try await TestDatabase.migrated { database in
            let cells = try await database.column(
                "SELECT cell_id FROM form_cell WHERE edition = $1 ORDER BY ordinal", [.text(edition.rawValue)])
            #expect(cells == Form.of(edition).cells.map(\.id))
        }
    }

    @Test("The value columns of the wide rows are the cells of both editions, by name and type")
    func columns() async throws {
        try await TestDatabase.migrated { database in
            let columns = try await database.column(
                """
                SELECT attrelid::regclass || '.' || attname || ' ' || atttypid::regtype
                FROM pg_attribute
                WHERE attrelid IN ('proactive_row'::regclass, 'remedy_row'::regclass) AND attnum > 1
                    AND atttypid IN ('bigint'::regtype, 'numeric'::regtype)
                """)
            var expected: Set<String> = []
            for cell in Edition.allCases.flatMap({ Form.of($0).cells }) where cell.table != .requests {
                let table = cell.table == .proactive ? "proactive_row" : "remedy_row"
                expected.insert("\(table).\(cell.name) \(cell.kind == .money ? "numeric" : "bigint")")
            }
            #expect(Set(columns) == expected)
        }
    }
}
