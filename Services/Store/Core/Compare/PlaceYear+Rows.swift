import ComparisonCore
import Models
import Postgres

extension PlaceYear {
    /// What is known of a place in a year. Figures are asked for only where a consolidated report needs them.
    static func read(
        _ region: String, _ year: Int, on connection: isolated PostgresConnection
    ) throws(PostgresError) -> PlaceYear {
        let agencies = try connection.run(members(of: region, in: year)).rows
        let isConsolidated = try agencies.map { row throws(PostgresError) in
            try row.get("is_consolidated", as: Bool.self)
        }.contains(true)
        let reports = try connection.run(
            ComparedReport.select(
                agencies: try agencies.map { row throws(PostgresError) in try row.get("agency_id") }, year: year,
                figures: isConsolidated)
        ).rows.map { row throws(PostgresError) in try ComparedReport(row) }
        var place = PlaceYear(region: region, year: year, reports: reports)
        place.defects = try defects(of: reports.map(\.reading), on: connection)
        guard isConsolidated else { return place }
        place.members = try connection.run(declared(in: region, year)).rows.map { row throws(PostgresError) in
            DeclaredMember(
                government: try row.get("government"), key: try row.get("member"), name: try row.get("name"))
        }
        let consolidated = reports.filter { $0.scope == .consolidated && $0.authority.region == region }
        place.facts = try facts(of: consolidated.map(\.reading), on: connection)
        return place
    }

    /// The authorities of the place, the governments one level below, and declared members wherever they are.
    private static func members(of region: String, in year: Int) -> Query {
        Query(
            """
            SELECT
                given.agency_id,
                bool_or(given.is_own AND p.scope = 'consolidated') AS is_consolidated
            FROM (
                SELECT a.agency_id, true AS is_own FROM agency AS a WHERE a.region_code = $1
                UNION ALL
                SELECT a.agency_id, false
                FROM region AS g JOIN agency AS a USING (region_code)
                WHERE g.parent_code = $1 AND a.kind = 'government'
                UNION ALL
                SELECT b.agency_id, false
                FROM agency AS a
                JOIN member AS m ON m.government_key = a.agency_key AND $2::integer BETWEEN m.first_year AND m.last_year
                JOIN agency AS b ON b.agency_key = merged_key(m.member_key)
                WHERE a.region_code = $1
            ) AS given
            JOIN report AS p ON p.agency_id = given.agency_id AND p.year = $2::integer
            GROUP BY given.agency_id
            """,
            [.text(region), .integer(year)])
    }

    private static func declared(in region: String, _ year: Int) -> Query {
        Query(
            """
            SELECT a.agency_key AS government, merged_key(m.member_key) AS member, coalesce(b.name, m.member_key) AS name
            FROM agency AS a
            JOIN member AS m ON m.government_key = a.agency_key AND $2::integer BETWEEN m.first_year AND m.last_year
            LEFT JOIN agency AS b ON b.agency_key = merged_key(m.member_key)
            WHERE a.region_code = $1
            """,
            [.text(region), .integer(year)])
    }

    private static func defects(
        of readings: [Int], on connection: isolated PostgresConnection
    ) throws(PostgresError) -> [FormDefect] {
        let query = Query(
            """
            SELECT reading_id, rule_id, message_zh, message_en
            FROM finding
            WHERE reading_id = ANY ($1) AND rule_id IN ('F-COL', 'F-ROW', 'F-GROUP', 'F-ALIAS')
                AND outcome = 'fail' AND group_id IS NULL
            ORDER BY reading_id, ordinal
            """,
            [.integers(readings)])
        return try connection.run(query).rows.map { row throws(PostgresError) in
            FormDefect(
                reading: try row.get("reading_id"), rule: try row.get("rule_id"),
                text: Finding.Message(zh: try row.get("message_zh"), en: try row.get("message_en")))
        }
    }

    private static func facts(
        of readings: [Int], on connection: isolated PostgresConnection
    ) throws(PostgresError) -> [Int: [ComparedFact]] {
        let query = Query(
            """
            SELECT reading_id, fact_id, value, bound, period, parent, quote, quote_start, start
            FROM narrative_fact
            WHERE reading_id = ANY ($1)
            ORDER BY reading_id, ordinal
            """,
            [.integers(readings)])
        var facts: [Int: [ComparedFact]] = [:]
        for row in try connection.run(query).rows {
            let fact = ComparedFact(
                kind: FactKind(rawValue: try row.get("fact_id")) ?? .unclassified,
                value: try row.get("value", as: String?.self).flatMap { CellValue(decimal: $0) },
                bound: QuotedFact.Bound(rawValue: try row.get("bound")) ?? .about,
                period: QuotedFact.Period(rawValue: try row.get("period")) ?? .other,
                parent: try row.get("parent", as: Int?.self).map { $0 - 1 }, quote: try row.get("quote"),
                quoteStart: try row.get("quote_start"), start: try row.get("start"))
            facts[try row.get("reading_id"), default: []].append(fact)
        }
        return facts
    }
}
