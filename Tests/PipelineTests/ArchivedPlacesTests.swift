import Models
import Pipeline
import Testing

@Suite("Places and notes on the wire")
struct ArchivedPlacesTests {
    private func document(notes: [DocumentNote] = []) throws -> Document {
        let id = try #require(DocumentID(hex: String(repeating: "0f", count: 32)))
        return Document(
            id: id, submission: Submission(), format: .pdf, charset: "UTF-8", byteCount: 3, text: "一\t二", notes: notes)
    }

    @Test("Pages, boxes and cells travel with the archive")
    func places() throws {
        let box = PageBox(left: 1, top: 2, right: 3, bottom: 4)
        let places = [
            TextPlace(start: 1, length: 1, page: 1, box: box, cell: TextPlace.Cell(table: 1, row: 2, column: 3)),
            TextPlace(start: 3, length: 1),
        ]
        let archived = ArchivedDocument(document: try document(), content: [1, 2, 3], places: places)
        #expect(try MessageCodec.decode(ArchivedDocument.self, from: MessageCodec.encode(archived)) == archived)
    }

    @Test("What ingest noted travels with the document")
    func notes() throws {
        let document = try document(notes: [DocumentNote(.picturePages, 2, of: 3)])
        #expect(try MessageCodec.decode(Document.self, from: MessageCodec.encode(document)) == document)
    }

    @Test("Columns of places that do not fit each other are refused")
    func misfit() throws {
        let archived = ArchivedDocument(
            document: try document(), content: [1], places: [TextPlace(start: 1, length: 1, page: 1, box: nil)])
        let bytes = try MessageCodec.encode(archived)
        let text = String(decoding: bytes, as: UTF8.self)
        let broken = Array(text.replacing("\"lengths\":[1]", with: "\"lengths\":[ ]").utf8)
        #expect(throws: (any Error).self) { try MessageCodec.decode(ArchivedDocument.self, from: broken) }
    }
}
