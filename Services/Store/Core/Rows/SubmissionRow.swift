import Models
import Postgres

/// Rows of `submission`.
struct SubmissionRow {
    let document: [UInt8]
    let submission: Submission
    /// What makes it the same as another of its document.
    let metadata: String
    /// What the authority's name tells, where a sender gives one.
    let agency: NamedAgency?

    init(_ submission: Submission, of document: [UInt8]) {
        self.document = document
        self.submission = submission.withoutNUL
        metadata = CanonicalText.metadata(of: self.submission)
        agency = self.submission.agency.map { NamedAgency($0, year: submission.year) }
    }

    /// Adds what senders said, if it was not said before. What is not part of a
    /// submission's identity is kept by its greatest value, so that the order of
    /// arrival cannot be told from the row. One statement cannot change a row
    /// twice, so what is the same goes into different ones.
    static func insert(_ rows: [SubmissionRow]) -> [Query] {
        var rounds: [[SubmissionRow]] = []
        var seen: [Identity: Int] = [:]
        for row in rows {
            let identity = Identity(document: row.document, metadata: row.metadata)
            let round = seen[identity, default: 0]
            seen[identity] = round + 1
            if round == rounds.count { rounds.append([]) }
            rounds[round].append(row)
        }
        return rounds.map(insertDifferent)
    }

    private struct Identity: Hashable {
        let document: [UInt8]
        let metadata: String
    }

    private static func insertDifferent(_ rows: [SubmissionRow]) -> Query {
        let said = rows.map(\.submission)
        return Query(
            """
            INSERT INTO submission AS known (
                digest, document_id, source_id, source_url, filename, agency, year, published_at, content_type,
                message_id, message_timestamp, ignored, traceparent, agency_key, region_code, region_name, level, kind)
            SELECT
                given.digest, given.document_id, given.source_id, given.source_url, given.filename, given.agency,
                given.year, given.published_at, given.content_type, given.message_id, given.message_timestamp,
                given.ignored, given.traceparent, given.agency_key, given.region_code, given.region_name,
                given.level::agency_level, given.kind::agency_kind
            FROM (
                SELECT
                    sha256(document_id || convert_to(metadata, 'UTF8')) AS digest, document_id, source_id, source_url,
                    filename, agency, year, published_at::date, content_type, message_id,
                    to_timestamp(seconds) AS message_timestamp, ignored::text[], traceparent, agency_key,
                    region_code, region_name, level, kind, place
                FROM unnest(
                    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18
                ) WITH ORDINALITY AS column_wise (
                    document_id, metadata, source_id, source_url, filename, agency, year, published_at, content_type,
                    message_id, seconds, ignored, traceparent, agency_key, region_code, region_name, level, kind, place)
                OFFSET 0
            ) AS given
            WHERE (
                SELECT (s.message_timestamp, s.ignored, s.traceparent)
                    IS NOT DISTINCT FROM (given.message_timestamp, given.ignored, given.traceparent)
                FROM submission AS s
                WHERE s.digest = given.digest
            ) IS NOT TRUE
            ORDER BY given.place
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
                .blobs(rows.map(\.document)), .texts(rows.map(\.metadata)), .texts(said.map(\.sourceID)),
                .texts(said.map(\.sourceURL)), .texts(said.map(\.filename)), .texts(said.map(\.agency)),
                .integers(said.map(\.year)), .texts(said.map(\.publishedAt?.description)),
                .texts(said.map(\.contentType)), .texts(said.map(\.messageID)),
                .integers(said.map { $0.timestamp.flatMap(seconds) }), .texts(said.map { ArrayText.texts($0.ignored) }),
                .texts(said.map(\.traceparent)), .texts(rows.map(\.agency?.key)),
                .texts(rows.map(\.agency?.region?.code)),
                .texts(rows.map(\.agency?.region?.name)), .texts(rows.map(\.agency?.level?.rawValue)),
                .texts(rows.map(\.agency?.kind?.rawValue)),
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
