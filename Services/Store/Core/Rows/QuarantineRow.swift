import Models
import Postgres

/// A row of `quarantine`. Of the first stage the body is the document; later
/// messages carry its id as theirs.
enum QuarantineRow {
    /// Keeps a message. One that came before is counted; one that was replayed and
    /// comes again is open again. What a person gave up stays so.
    static func insert(_ message: QuarantinedMessage) -> Query {
        let properties = message.properties
        return Query(
            """
            INSERT INTO quarantine AS known (
                stage, code, body_sha256, document_id, message_id, reason, message_type, content_type,
                message_timestamp, headers, body, byte_count)
            VALUES (
                $1, $2, sha256($9),
                CASE WHEN $1 = 'ingest' THEN sha256($9)
                    WHEN $3 ~ '^[0-9a-f]{64}$' THEN decode($3, 'hex') END,
                $3, $4, $5, $6, to_timestamp($7::bigint), $8::text::jsonb, $9, octet_length($9))
            ON CONFLICT (stage, code, body_sha256) DO UPDATE SET
                attempts = known.attempts + 1,
                last_at = greatest(known.last_at, excluded.last_at),
                reason = excluded.reason,
                state = CASE known.state WHEN 'replayed' THEN 'open' ELSE known.state END
            """,
            [
                .text(message.stage.withoutNUL), .text(message.code.withoutNUL),
                .text(properties.messageID?.withoutNUL), .text(message.reason.withoutNUL),
                .text(properties.messageType?.withoutNUL), .text(properties.contentType?.withoutNUL),
                .integer(properties.timestamp.flatMap(SubmissionRow.seconds)),
                .text(JSONText.object(properties.headers)),
                .bytes(properties.body),
            ])
    }

    /// The document that a sender's own message is, as the database computes it.
    static func documents(of bodies: [[UInt8]]) -> Query {
        Query(
            """
            SELECT sha256(body) AS document_id FROM unnest($1) WITH ORDINALITY AS given (body, place) ORDER BY place
            """,
            [.blobs(bodies)])
    }
}
