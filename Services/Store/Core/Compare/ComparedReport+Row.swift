import ComparisonCore
import Models
import Postgres

extension ComparedReport {
    /// The reports that count of some authorities, in an order that does not depend on arrival.
    ///
    /// - Parameters:
    ///   - year: The statistics year; nil for all.
    ///   - figures: Whether their figures are wanted.
    static func select(agencies: [Int], year: Int? = nil, figures: Bool = true) -> Query {
        Query(
            """
            SELECT
                p.agency_id, a.agency_key, a.name, a.region_code, a.level, a.kind,
                r.reading_id, p.year, p.scope, r.edition, i.agency_named,
                r.prose_signature, r.prose_length,
                array_to_string(f.figures, ',', '') AS figures,
                array_to_string(f.status, ',') AS status,
                array_to_string(f.basis, ',') AS basis,
                o.published AS published_before, o.edition AS edition_before,
                array_to_string(o.figures, ',', '') AS figures_before,
                array_to_string(o.status, ',') AS status_before,
                array_to_string(o.basis, ',') AS basis_before
            FROM report AS p
            JOIN agency AS a USING (agency_id)
            JOIN reading AS r ON r.report_id = p.report_id AND r.is_current
            JOIN reading_identity AS i USING (reading_id)
            LEFT JOIN reading_figures AS f ON f.reading_id = r.reading_id AND $3::boolean
            LEFT JOIN LATERAL (
                SELECT coalesce(e.published_given, e.published, e.signed) AS published, g.edition, g.figures, g.status, g.basis
                FROM reading AS e
                LEFT JOIN reading_figures AS g USING (reading_id)
                WHERE e.report_id = p.report_id AND e.version = r.version - 1
                ORDER BY e.document_id
                LIMIT 1
            ) AS o ON r.version > 1 AND $2::integer IS NULL
            WHERE p.agency_id = ANY ($1) AND p.year = coalesce($2::integer, p.year)
            ORDER BY a.agency_key COLLATE "C", p.scope, p.year
            """,
            [.integers(agencies), .integer(year), .boolean(figures)])
    }

    init(_ row: PostgresRow) throws(PostgresError) {
        var authority = ComparedAuthority(key: try row.get("agency_key"), name: try row.get("name"))
        authority.region = try row.get("region_code")
        authority.level = try row.get("level", as: String?.self).flatMap(AgencyLevel.init)
        authority.kind = try row.get("kind", as: String?.self).flatMap(AgencyKind.init)
        self.init(
            reading: try row.get("reading_id"), authority: authority, year: try row.get("year"),
            scope: ReportScope(rawValue: try row.get("scope")) ?? .unknown,
            edition: try row.get("edition", as: String?.self).flatMap(Edition.init),
            cells: try Self.cells(in: row, suffix: ""))
        named = try row.get("agency_named", as: String?.self) ?? authority.name
        if let bytes = try row.get("prose_signature", as: [UInt8]?.self) {
            prose = ProseSignature(bytes: bytes, length: try row.get("prose_length"))
        }
        if try row.get("edition_before", as: String?.self) != nil {
            before = EarlierVersion(
                edition: try row.get("edition_before", as: String?.self).flatMap(Edition.init),
                cells: try Self.cells(in: row, suffix: "_before"),
                published: try row.get("published_before", as: String?.self).flatMap(CalendarDate.init(iso:)))
        }
    }

    private static func cells(in row: PostgresRow, suffix: String) throws(PostgresError) -> [ComparedCell] {
        guard let figures = try row.get("figures\(suffix)", as: String?.self),
            let statuses = try row.get("status\(suffix)", as: String?.self),
            let bases = try row.get("basis\(suffix)", as: String?.self)
        else { return [] }
        func parts(_ text: String) -> [Substring] {
            text.split(separator: ",", omittingEmptySubsequences: false)
        }
        return zip(parts(figures), zip(parts(statuses), parts(bases))).map { figure, known in
            ComparedCell(
                value: CellValue(decimal: figure), status: CellStatus(rawValue: String(known.0)) ?? .damaged,
                basis: CellBasis(rawValue: String(known.1)) ?? .absent)
        }
    }
}
