public import Models
import Postgres

extension OperatorDatabase {
    /// How many documents are meant.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func count(_ selection: DocumentSelection) async throws(StoreUnavailable) -> Int {
        let result = try await run(
            Query(
                """
                SELECT count(*) AS documents
                FROM document AS d
                WHERE (NOT $1 OR d.document_id = ANY ($2))
                    AND ($3::text IS NULL OR NOT EXISTS (
                        SELECT FROM reading AS r WHERE r.document_id = d.document_id AND r.reader_version = $3))
                    AND (($4::text IS NULL AND $5::bigint IS NULL) OR EXISTS (
                        SELECT
                        FROM reading AS r
                        JOIN report AS p USING (report_id)
                        JOIN agency AS a USING (agency_id)
                        WHERE r.document_id = d.document_id
                            AND ($4::text IS NULL OR a.name = $4) AND ($5::bigint IS NULL OR p.year = $5)))
                """, selection.parameters))
        return try read { () throws(PostgresError) in try result.rows.first?.get("documents") ?? 0 }
    }

    /// Documents by their ids, after `last`.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func documents(
        _ selection: DocumentSelection, after last: DocumentID?, limit: Int
    ) async throws(StoreUnavailable) -> [StoredDocument] {
        let result = try await run(
            Query(
                """
                SELECT d.document_id, d.byte_count, d.content IS NOT NULL AS complete
                FROM document AS d
                WHERE (NOT $1 OR d.document_id = ANY ($2))
                    AND ($3::text IS NULL OR NOT EXISTS (
                        SELECT FROM reading AS r WHERE r.document_id = d.document_id AND r.reader_version = $3))
                    AND (($4::text IS NULL AND $5::bigint IS NULL) OR EXISTS (
                        SELECT
                        FROM reading AS r
                        JOIN report AS p USING (report_id)
                        JOIN agency AS a USING (agency_id)
                        WHERE r.document_id = d.document_id
                            AND ($4::text IS NULL OR a.name = $4) AND ($5::bigint IS NULL OR p.year = $5)))
                    AND d.document_id > $6
                ORDER BY d.document_id LIMIT $7
                """, selection.parameters + [.bytes(last?.bytes ?? []), .integer(limit)]))
        return try read { () throws(PostgresError) in
            var documents: [StoredDocument] = []
            for row in result.rows {
                guard let id = DocumentID(bytes: try row.get("document_id")) else { continue }
                documents.append(
                    StoredDocument(id: id, byteCount: try row.get("byte_count"), isComplete: try row.get("complete")))
            }
            return documents
        }
    }

    /// The bytes of a document with what was last said of it; nil if the bytes
    /// are not there.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func original(_ id: DocumentID) async throws(StoreUnavailable) -> StoredOriginal? {
        let result = try await run(
            Query(
                """
                SELECT
                    d.content, s.source_id, s.source_url, s.filename, s.agency, s.year, s.published_at::text,
                    s.content_type, s.message_id, extract(epoch FROM s.message_timestamp)::bigint AS timestamp,
                    s.traceparent
                FROM document AS d
                LEFT JOIN LATERAL (
                    SELECT * FROM submission WHERE submission.document_id = d.document_id
                    ORDER BY submission_id DESC LIMIT 1
                ) AS s ON true
                WHERE d.document_id = $1 AND d.content IS NOT NULL
                """, [.bytes(id.bytes)]))
        return try read { () throws(PostgresError) in
            guard let row = result.rows.first else { return nil }
            var submission = Submission()
            submission.sourceID = try row.get("source_id")
            submission.sourceURL = try row.get("source_url")
            submission.filename = try row.get("filename")
            submission.agency = try row.get("agency")
            submission.year = try row.get("year")
            submission.publishedAt = try row.get("published_at", as: String?.self).flatMap(CalendarDate.init(iso:))
            submission.contentType = try row.get("content_type")
            submission.messageID = try row.get("message_id")
            submission.timestamp = try row.get("timestamp", as: Int?.self).map(Int64.init)
            submission.traceparent = try row.get("traceparent")
            return StoredOriginal(content: try row.get("content"), submission: submission)
        }
    }
}

extension DocumentSelection {
    /// The parameters $1 to $5 of a query.
    fileprivate var parameters: [PostgresValue] {
        [
            .boolean(ids != nil), .blobs((ids ?? []).map(\.bytes)), .text(withoutReader), .text(agency), .integer(year),
        ]
    }
}
