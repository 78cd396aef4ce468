import Testing
import Text

@Suite("Charset decoding")
struct CharsetDecoderTests {
    private static let gb18030: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0x31, 0x35]

    @Test("UTF-8 is taken as it is, a byte order mark is removed")
    func utf8() {
        let decoded = CharsetDecoder.decode([0xEF, 0xBB, 0xBF] + Array("政府".utf8))
        #expect(decoded?.text == "政府")
        #expect(decoded?.charset == "UTF-8")
    }

    @Test("What is not UTF-8 but GB18030 is decoded as that")
    func gb18030() {
        let decoded = CharsetDecoder.decode(Self.gb18030)
        #expect(decoded?.text == "政府15")
        #expect(decoded?.charset == "GB18030")
    }

    @Test("Bytes that are neither are refused, never mended with replacement characters")
    func neither() {
        #expect(CharsetDecoder.decode([0x81, 0xFF, 0x81, 0xFF, 0x41]) == nil)
        #expect(CharsetDecoder.decode([0xEF, 0xBB, 0xBF] + Self.gb18030) == nil)
        // As UTF-16 it would be a character and something that is none.
        #expect(CharsetDecoder.decode([0x81, 0x00, 0xFF, 0xFF]) == nil)
        #expect(CharsetDecoder.decode(Array(repeatElement([0x81, 0x00, 0xFF, 0xFF], count: 20).joined())) == nil)
    }

    @Test("Binary data is refused even where it is valid in an encoding by chance")
    func binary() {
        #expect(CharsetDecoder.decode((0..<200).map { UInt8($0 % 32) }) == nil)
    }

    @Test("A stray U+0000 is removed")
    func nul() {
        #expect(CharsetDecoder.decode(Array(repeating: 0x41, count: 200) + [0])?.text.utf8.count == 200)
    }
}
