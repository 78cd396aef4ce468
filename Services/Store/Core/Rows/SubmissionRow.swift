import Models
import Postgres

/// A row of `submission`.
enum SubmissionRow {
    /// Adds what a sender said, if it was not said before. What is not part of
    /// a submission's identity is kept by its greatest value, so that the order
    /// of arrival cannot be told from the row.
    static func insert(_ submission: Submission, of document: PostgresValue) -> Query {
        let said = submission.withoutNUL
        return Query(
            """
            INSERT INTO submission AS known (
                digest, document_id, source_id, source_url, filename, agency, year, published_at, content_type,
                message_id, message_timestamp, ignored, traceparent)
            VALUES (
                sha256($1 || convert_to($2, 'UTF8')), $1, $3, $4, $5, $6, $7, $8::text::date, $9,
                $10, to_timestamp($11::bigint), $12, $13)
            ON CONFLICT (digest) DO UPDATE SET
                message_timestamp = greatest(known.message_timestamp, excluded.message_timestamp),
                ignored = greatest(known.ignored, excluded.ignored),
                traceparent = greatest(known.traceparent, excluded.traceparent)
            WHERE (known.message_timestamp, known.ignored, known.traceparent) IS DISTINCT FROM (
                greatest(known.message_timestamp, excluded.message_timestamp),
                greatest(known.ignored, excluded.ignored), greatest(known.traceparent, excluded.traceparent))
            RETURNING document_id
            """,
            [
                document, .text(CanonicalText.metadata(of: said)), .text(said.sourceID), .text(said.sourceURL),
                .text(said.filename), .text(said.agency), .integer(said.year),
                .text(said.publishedAt?.description), .text(said.contentType), .text(said.messageID),
                .integer(said.timestamp.flatMap(seconds)), .texts(said.ignored), .text(said.traceparent),
            ])
    }

    /// A sender's clock may say anything; the database knows years to 9999.
    static func seconds(_ timestamp: Int64) -> Int? {
        (0...253_402_300_799).contains(timestamp) ? Int(timestamp) : nil
    }
}

extension String {
    /// PostgreSQL's text cannot hold U+0000, which outsiders can send.
    var withoutNUL: String {
        guard utf8.contains(0) else { return self }
        return String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self)
    }
}

extension Submission {
    fileprivate var withoutNUL: Submission {
        var clean = self
        clean.sourceID = sourceID?.withoutNUL
        clean.sourceURL = sourceURL?.withoutNUL
        clean.filename = filename?.withoutNUL
        clean.agency = agency?.withoutNUL
        clean.contentType = contentType?.withoutNUL
        clean.messageID = messageID?.withoutNUL
        clean.traceparent = traceparent?.withoutNUL
        clean.ignored = ignored.map(\.withoutNUL)
        return clean
    }
}
