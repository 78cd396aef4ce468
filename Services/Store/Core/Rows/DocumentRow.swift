import Models
import Postgres

/// Rows of `document` and `document_text`.
enum DocumentRow {
    /// Whichever of report and archive comes first creates the row, the archive
    /// completes it. The documents are different ones and in the order in which
    /// all processes lock them.
    static func insert(_ documents: [Batch.Document]) -> Query {
        Query(
            """
            INSERT INTO document AS known (document_id, byte_count, content)
            SELECT given.id, given.byte_count, given.content
            FROM unnest($1, $2, $3) WITH ORDINALITY AS given (id, byte_count, content, place)
            ORDER BY given.place
            ON CONFLICT (document_id) DO UPDATE SET content = excluded.content
            WHERE known.content IS NULL AND excluded.content IS NOT NULL
            """,
            [
                .blobs(documents.map(\.id.bytes)), .integers(documents.map(\.byteCount)),
                .blobs(documents.map(\.content)),
            ])
    }

    /// The texts of archived documents.
    static func insertTexts(of archives: [ArchivedDocument]) -> Query {
        let documents = archives.map(\.document)
        return Query(
            """
            INSERT INTO document_text (document_id, reader_version, format, charset, text, places)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6::text[]::jsonb[])
            ON CONFLICT (document_id, reader_version) DO NOTHING
            """,
            [
                .blobs(documents.map(\.id.bytes)), .texts(archives.map(\.readerVersion)),
                .texts(documents.map(\.format.rawValue)), .texts(documents.map(\.charset)),
                .texts(documents.map(\.text)),
                .texts(archives.map { $0.places.isEmpty ? nil : JSONText.places($0.places) }),
            ])
    }

    static func lock(_ documents: [[UInt8]]) -> Query {
        Query("SELECT lock_documents($1)", [.blobs(documents)])
    }

    static func resolve(_ documents: [[UInt8]]) -> Query {
        Query("SELECT resolve_documents($1)", [.blobs(documents)])
    }
}
