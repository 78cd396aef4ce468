import Models
import Postgres

/// Gives the authorities that were named before there were keys their keys, and resolves anew which reports their documents
/// are. Done after the schema is up; nothing is left to do the second time.
enum AgencyKeys {
    private static let most = 1000

    static func fill(on connection: PostgresConnection) async throws(PostgresError) {
        while try await fill(Self.readings, Self.writeReadings, on: connection) {}
        while try await fill(Self.submissions, Self.writeSubmissions, on: connection) {}
    }

    /// Fills some rows. False if there was none.
    private static func fill(
        _ select: StaticString, _ update: StaticString, on connection: PostgresConnection
    ) async throws(PostgresError) -> Bool {
        try await connection.transaction { connection throws(PostgresError) in
            let rows = try connection.run(Query(select, [.integer(most)])).rows
            guard !rows.isEmpty else { return false }
            var numbers: [Int] = []
            var agencies: [NamedAgency] = []
            var documents: Set<[UInt8]> = []
            for row in rows {
                numbers.append(try row.get("number"))
                documents.insert(try row.get("document_id"))
                agencies.append(try agency(in: row))
            }
            try connection.run(
                Query(
                    update,
                    [
                        .integers(numbers), .texts(agencies.map(\.key)), .texts(agencies.map(\.region?.code)),
                        .texts(agencies.map(\.region?.name)), .texts(agencies.map(\.level?.rawValue)),
                        .texts(agencies.map(\.kind?.rawValue)),
                    ]))
            try connection.run(
                DocumentRow.resolve(documents.sorted { $0.lexicographicallyPrecedes($1) }))
            return true
        }
    }

    private static func agency(in row: PostgresRow) throws(PostgresError) -> NamedAgency {
        let name: String = try row.get("agency")
        let year: Int? = try row.get("year")
        guard let code = try row.get("region_code", as: String?.self) else {
            return try row.get("is_read", as: Bool.self)
                ? NamedAgency(name, year: year, placed: nil) : NamedAgency(name, year: year)
        }
        let region = Region(code: code, name: try row.get("region_name", as: String?.self) ?? "", basis: .document)
        return NamedAgency(name, year: year, placed: region)
    }

    private static let readings: StaticString = """
        SELECT
            reading_id AS number, document_id, agency_read AS agency, year_read AS year, region_code, region_name,
            true AS is_read
        FROM reading
        WHERE agency_key IS NULL AND agency_read <> ''
        ORDER BY reading_id
        LIMIT $1
        """

    private static let writeReadings: StaticString = """
        UPDATE reading AS r
        SET agency_key = given.key
        FROM unnest($1, $2, $3, $4, $5, $6) AS given (number, key, code, name, level, kind)
        WHERE r.reading_id = given.number
        """

    private static let submissions: StaticString = """
        SELECT
            submission_id AS number, document_id, agency, year, NULL AS region_code, NULL AS region_name, false AS is_read
        FROM submission
        WHERE agency_key IS NULL AND agency <> ''
        ORDER BY submission_id
        LIMIT $1
        """

    private static let writeSubmissions: StaticString = """
        UPDATE submission AS s
        SET agency_key = given.key, region_code = given.code, region_name = given.name,
            level = given.level::agency_level, kind = given.kind::agency_kind
        FROM unnest($1, $2, $3, $4, $5, $6) AS given (number, key, code, name, level, kind)
        WHERE s.submission_id = given.number
        """
}
