import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct PlaceTests {
    private static let places = [
        TextPlace(
            start: 2, length: 3, page: 4, box: PageBox(left: 10, top: 20, right: 30, bottom: 40),
            cell: TextPlace.Cell(table: 1, row: 2, column: 3)),
        TextPlace(start: 7, length: 1, page: 5, box: PageBox(left: 1, top: 2, right: 3, bottom: 4)),
    ]

    @Test(
        "Each character of a document with pages is found on its page, what stands between is not",
        arguments: [
            (1, nil), (2, "4 10 20 30 40 1 2 3"), (4, "4 10 20 30 40 1 2 3"), (5, nil), (7, "5 1 2 3 4 - - -"),
            (8, nil),
        ])
    func pages(start: Int, expected: String?) async throws {
        try await TestDatabase.migrated { database in
            let sample = Sample(places: Self.places)
            _ = try await database.open().store([sample.archive, sample.item])
            let found = try await database.column(
                """
                SELECT concat_ws(' ', page, box_left, box_top, box_right, box_bottom, coalesce(table_number::text, '-'),
                    coalesce(table_row::text, '-'), coalesce(table_column::text, '-'))
                FROM reading, source_place(reading_id, $1::integer)
                """, [.integer(start)])
            #expect(found == [expected].compactMap { $0 })
        }
    }

    @Test("A document without pages and tables has no places")
    func none() async throws {
        try await TestDatabase.migrated { database in
            _ = try await database.open().store([Sample().archive, Sample().item])
            #expect(try await database.column("SELECT page FROM reading, source_place(reading_id, 1)") == [])
            #expect(try await database.value("SELECT count(*) FROM document_text WHERE places IS NULL") == 1)
        }
    }
}
