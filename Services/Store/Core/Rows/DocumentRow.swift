import Models
import Postgres

/// Rows of `document` and `document_text`.
enum DocumentRow {
    /// Whichever of report and archive comes first creates the row.
    static func insert(_ id: DocumentID, byteCount: Int) -> Query {
        Query(
            "INSERT INTO document (document_id, byte_count) VALUES ($1, $2) ON CONFLICT (document_id) DO NOTHING",
            [.bytes(id.bytes), .integer(byteCount)])
    }

    /// The archive completes it.
    static func complete(_ archived: ArchivedDocument) -> [Query] {
        let document = archived.document
        return [
            Query(
                "UPDATE document SET content = $2 WHERE document_id = $1 AND content IS NULL",
                [.bytes(document.id.bytes), .bytes(archived.content)]),
            Query(
                """
                INSERT INTO document_text (document_id, reader_version, format, charset, text)
                VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (document_id, reader_version) DO NOTHING
                """,
                [
                    .bytes(document.id.bytes), .text(archived.readerVersion), .text(document.format.rawValue),
                    .text(document.charset), .text(document.text),
                ]),
        ]
    }

    static func lock(_ documents: [[UInt8]]) -> Query {
        Query("SELECT lock_documents($1)", [.blobs(documents)])
    }

    static func resolve(_ documents: [[UInt8]]) -> Query {
        Query("SELECT resolve_documents($1)", [.blobs(documents)])
    }
}
