import Models
import Postgres
import StoreCore
import TestSupport
import Testing

@Suite(.enabled(if: PostgresTestServer.isWanted))
struct OrderTests {
    @Test("The same messages make the same rows, in whatever order they arrive")
    func permutations() async throws {
        try await TestDatabase.migrated { database in
            let store = try await database.open()
            let messages = try Self.messages
            var expected: String?
            for order in Self.permutations(of: Array(messages.indices)) {
                try await database.connection.run(script: Self.clear)
                for index in order {
                    #expect(try await store.store([messages[index]]) == [.stored])
                }
                let rows: String = try await database.value(Self.everything)
                #expect(rows == expected ?? rows, "in the order \(order)")
                expected = expected ?? rows
            }
            try await database.connection.run(script: Self.clear)
            _ = try await store.store(messages.reversed())
            #expect(try await database.value(Self.everything) == expected, "in one batch")
        }
    }

    @Test("Several that store the same messages at once make the rows of one")
    func atOnce() async throws {
        try await TestDatabase.migrated { database in
            let messages = try Self.messages + (10..<30).map { try Sample(seed: $0, year: 2010 + Int($0 % 3)).item }
            _ = try await database.open().store(messages)
            let expected: String = try await database.value(Self.everything)
            try await database.connection.run(script: Self.clear)
            try await withThrowingTaskGroup { group in
                for worker in 0..<4 {
                    group.addTask {
                        let store = try await database.open()
                        for part in 0..<messages.count {
                            let start = (part * 7 + worker) % messages.count
                            let batch = (0..<5).map { messages[(start + $0 * (worker + 1)) % messages.count] }
                            let outcomes = try await store.store(batch)
                            #expect(outcomes.allSatisfy { $0 == .stored })
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.value(Self.everything) == expected)
        }
    }

    private static var messages: [StoreItem] {
        get throws {
            let first = Sample(seed: 1)
            var second = Sample(seed: 1)
            second.submission.agency = "凤泉区商务局"
            second.submission.timestamp = 500
            second.submission.traceparent = "b"
            var third = second
            third.submission.timestamp = 400
            third.submission.traceparent = "c"
            third.submission.ignored = ["year: not a number"]
            let other = Sample(seed: 2, agency: "凤泉区商务局")
            return [try first.item, try first.archive, try second.item, try third.archive, try other.item]
        }
    }

    private static func permutations(of elements: [Int]) -> [[Int]] {
        guard let first = elements.first else { return [[]] }
        return permutations(of: Array(elements.dropFirst())).flatMap { rest in
            (0...rest.count).map { place in
                var order = rest
                order.insert(first, at: place)
                return order
            }
        }
    }

    private static let clear = """
        TRUNCATE document, document_text, submission, agency, agency_alias, report, reading, section, proactive_row,
            request_row, remedy_row, finding, quarantine, comparison_mark, comparison_group, document_action
        """

    /// Every row, without the numbers and times of its arrival.
    private static let everything: StaticString = """
        WITH named AS (
            SELECT r.*, concat_ws(' ', encode(r.document_id, 'hex'), reader_version, rule_set_version) AS reading
            FROM reading AS r
        ), rows (row) AS (
            SELECT 'document' || (to_jsonb(d) - 'first_stored_at')::text FROM document AS d
            UNION ALL SELECT 'text' || to_jsonb(t)::text FROM document_text AS t
            UNION ALL SELECT 'submission' || (to_jsonb(s) - '{submission_id,received_at}'::text[])::text
            FROM submission AS s
            UNION ALL SELECT 'agency' || (to_jsonb(a) - 'agency_id')::text FROM agency AS a
            UNION ALL SELECT 'alias' || to_jsonb(l)::text FROM agency_alias AS l
            UNION ALL SELECT concat_ws(' ', 'report', name, year, scope) FROM report JOIN agency USING (agency_id)
            UNION ALL SELECT 'reading' || (to_jsonb(n) - '{reading_id,report_id,stored_at}'::text[])::text
                || concat_ws(' ', a.name, p.year, p.scope)
            FROM named AS n LEFT JOIN report AS p USING (report_id) LEFT JOIN agency AS a USING (agency_id)
            UNION ALL SELECT reading || (to_jsonb(c) - 'reading_id')::text FROM section AS c JOIN named USING (reading_id)
            UNION ALL SELECT reading || (to_jsonb(c) - 'reading_id')::text FROM proactive_row AS c JOIN named USING (reading_id)
            UNION ALL SELECT reading || (to_jsonb(c) - 'reading_id')::text FROM request_row AS c JOIN named USING (reading_id)
            UNION ALL SELECT reading || (to_jsonb(c) - 'reading_id')::text FROM remedy_row AS c JOIN named USING (reading_id)
            UNION ALL SELECT reading || (to_jsonb(c) - '{reading_id,group_id}'::text[])::text FROM finding AS c JOIN named USING (reading_id)
            UNION ALL SELECT concat_ws(' ', 'version', a.name, encode(v.document_id, 'hex'), v.version, v.is_current)
            FROM report_version AS v JOIN report USING (report_id) JOIN agency AS a USING (agency_id)
        )
        SELECT string_agg(row, E'\\n' ORDER BY row) FROM rows
        """
}
