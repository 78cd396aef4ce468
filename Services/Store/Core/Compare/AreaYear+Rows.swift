import ComparisonCore
import Postgres

extension AreaYear {
    /// The reports on a year of the authorities of a prefecture, or of whatever has none above it.
    static func read(
        _ region: String, _ year: Int, on connection: isolated PostgresConnection
    ) throws(PostgresError) -> AreaYear {
        let query = Query(
            """
            SELECT DISTINCT a.agency_id
            FROM region AS g
            JOIN agency AS a USING (region_code)
            JOIN report AS p ON p.agency_id = a.agency_id AND p.year = $2::integer
            WHERE g.region_code = $1 OR (g.parent_code = $1 AND g.level = 'county')
            """,
            [.text(region), .integer(year)])
        let agencies = try connection.run(query).rows.map { row throws(PostgresError) in
            try row.get("agency_id", as: Int.self)
        }
        let reports = try connection.run(ComparedReport.select(agencies: agencies, year: year)).rows.map {
            row throws(PostgresError) in try ComparedReport(row)
        }
        return AreaYear(region: region, year: year, reports: reports)
    }
}
