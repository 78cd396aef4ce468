import Postgres

/// Reports that are compared with each other, taken for one transaction.
struct ComparisonGroup: Sendable {
    /// What they have in common.
    enum Kind: String {
        /// One authority, every year.
        case years
        /// Authorities of one place, one year.
        case place
        /// Authorities of one prefecture, one year.
        case area
    }

    let id: Int
    let kind: Kind
    /// The authority, for `years`.
    let agency: Int?
    /// The code of the place, for the others.
    let region: String?
    /// The statistics year, for the others.
    let year: Int?

    /// Takes some of the groups that are marked and that nobody else has.
    static func take(_ most: Int) -> Query {
        Query("SELECT * FROM take_comparisons($1::integer)", [.integer(most)])
    }

    init(_ row: PostgresRow) throws(PostgresError) {
        id = try row.get("group_id")
        guard let kind = Kind(rawValue: try row.get("kind")) else {
            throw PostgresError(sqlState: "22000", message: "a kind of comparison that this build does not know")
        }
        self.kind = kind
        agency = try row.get("agency_id")
        region = try row.get("region_code")
        year = try row.get("year")
    }

    /// Notes what it came to; the answer tells whether its findings are to be written.
    func finish(findings: String, outcomes: String) -> Query {
        Query(
            "SELECT finish_comparison($1, $2, $3::text::integer[]) AS changed",
            [.integer(id), .text(findings), .text(outcomes)])
    }

    /// The place of its first finding of a reading: behind those that the report itself gave, and apart from other
    /// kinds' so that groups never meet.
    var firstOrdinal: Int {
        switch kind {
        case .years: 1_000_001
        case .place: 2_000_001
        case .area: 3_000_001
        }
    }
}
