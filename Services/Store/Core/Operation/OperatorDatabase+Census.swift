import Postgres

extension OperatorDatabase {
    /// Counts what is there.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func census() async throws(StoreUnavailable) -> StoreCensus {
        let results = try await run([
            Query(
                """
                SELECT
                    extract(epoch FROM clock_timestamp())::text AS time,
                    (SELECT count(*) FROM document) AS documents,
                    (SELECT count(*) FROM submission) AS submissions,
                    (SELECT count(*) FROM reading) AS readings,
                    (SELECT count(*) FROM report) AS reports,
                    (SELECT extract(epoch FROM stored_at)::bigint FROM reading ORDER BY reading_id DESC LIMIT 1)
                        AS newest
                """),
            Query(
                """
                SELECT stage, code, messages, extract(epoch FROM first_at)::bigint AS since
                FROM quarantine_summary ORDER BY stage, code
                """),
            Query(
                """
                WITH waiting AS MATERIALIZED (SELECT kind, document_id, since FROM unfinished)
                SELECT
                    total.incomplete, oldest.kind, encode(oldest.document_id, 'hex') AS document,
                    extract(epoch FROM oldest.since)::bigint AS since
                FROM (SELECT count(*) AS incomplete FROM waiting WHERE kind = 'document') AS total
                LEFT JOIN (SELECT * FROM waiting ORDER BY since, document_id LIMIT 1) AS oldest ON true
                """),
        ])
        return try read { () throws(PostgresError) in try Self.census(results) }
    }

    private static func census(_ results: [PostgresResult]) throws(PostgresError) -> StoreCensus {
        guard results.count == 3, let counts = results[0].rows.first else {
            throw PostgresError(sqlState: "42804", message: "the counts are not there")
        }
        var census = StoreCensus(time: Double(try counts.get("time", as: String.self)) ?? 0)
        census.documents = try counts.get("documents")
        census.submissions = try counts.get("submissions")
        census.readings = try counts.get("readings")
        census.reports = try counts.get("reports")
        census.newest = try counts.get("newest")
        for row in results[1].rows {
            census.quarantine.append(
                StoreCensus.Quarantined(
                    stage: try row.get("stage"), code: try row.get("code"), messages: try row.get("messages"),
                    since: try row.get("since")))
        }
        if let row = results[2].rows.first {
            census.incomplete = try row.get("incomplete")
            if let kind = try row.get("kind", as: String?.self) {
                census.oldest = StoreCensus.Unfinished(
                    kind: kind, document: try row.get("document"), since: try row.get("since"))
            }
        }
        return census
    }
}
