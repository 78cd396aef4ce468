import Foundation
import Models
import Testing

@Suite("Document identities")
struct DocumentIDTests {
    private let hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1eff"

    @Test func `Hexadecimal digits are read and written back`() {
        #expect(DocumentID(hex: hex)?.hex == hex)
        #expect(DocumentID(hex: hex.uppercased())?.hex == hex)
        #expect(DocumentID(hex: hex)?.bytes.prefix(3) == [0, 1, 2])
    }

    @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
    func `Anything else is no identity`(text: String) {
        #expect(DocumentID(hex: text) == nil)
    }

    @Test func `A digest has 32 bytes`() {
        #expect(DocumentID(bytes: [UInt8](repeating: 7, count: 32)) != nil)
        #expect(DocumentID(bytes: [UInt8](repeating: 7, count: 31)) == nil)
    }

    @Test func `Identities are ordered by their bytes`() throws {
        let low = try #require(DocumentID(bytes: [UInt8](repeating: 0, count: 32)))
        let high = try #require(DocumentID(bytes: [UInt8](repeating: 255, count: 32)))
        #expect(low < high)
    }

    @Test func `An identity travels as hexadecimal, and a wrong one is refused`() throws {
        let id = try #require(DocumentID(hex: hex))
        let data = try JSONEncoder().encode([id])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(hex)\"]")
        #expect(try JSONDecoder().decode([DocumentID].self, from: data) == [id])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([DocumentID].self, from: Data(#"["00"]"#.utf8))
        }
    }
}
