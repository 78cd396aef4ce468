public import Models
import Postgres

extension OperatorDatabase {
    /// What is known of a document; nil if it is not stored.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func stored(_ id: DocumentID) async throws(StoreUnavailable) -> DocumentSummary? {
        let results = try await run([
            Query(
                """
                SELECT
                    d.byte_count, extract(epoch FROM d.first_stored_at)::bigint AS first_stored_at,
                    d.content IS NOT NULL AS complete, t.format, t.charset, t.text,
                    (SELECT count(*) FROM submission AS s WHERE s.document_id = d.document_id) AS submissions
                FROM document AS d
                LEFT JOIN LATERAL (
                    SELECT * FROM document_text WHERE document_text.document_id = d.document_id
                    ORDER BY version_key(reader_version) DESC, reader_version DESC LIMIT 1
                ) AS t ON true
                WHERE d.document_id = $1
                """, [.bytes(id.bytes)]),
            Query(
                """
                SELECT
                    r.reading_id, r.reader_version, r.rule_set_version, r.kind, a.name AS agency, p.year,
                    r.superseded, extract(epoch FROM r.stored_at)::bigint AS stored_at
                FROM reading AS r
                LEFT JOIN report AS p USING (report_id)
                LEFT JOIN agency AS a USING (agency_id)
                WHERE r.document_id = $1
                ORDER BY NOT r.superseded, r.reading_id
                """, [.bytes(id.bytes)]),
        ])
        return try read { () throws(PostgresError) in
            guard let row = results[0].rows.first else { return nil }
            var summary = DocumentSummary(
                id: id, byteCount: try row.get("byte_count"), firstStoredAt: try row.get("first_stored_at"),
                isComplete: try row.get("complete"))
            summary.format = try row.get("format")
            summary.charset = try row.get("charset")
            summary.text = try row.get("text")
            summary.submissions = try row.get("submissions")
            for row in results[1].rows {
                summary.readings.append(
                    DocumentSummary.Reading(
                        id: try row.get("reading_id"), reader: try row.get("reader_version"),
                        rules: try row.get("rule_set_version"), kind: try row.get("kind"),
                        agency: try row.get("agency"), year: try row.get("year"),
                        isSuperseded: try row.get("superseded"), storedAt: try row.get("stored_at")))
            }
            return summary
        }
    }
}
