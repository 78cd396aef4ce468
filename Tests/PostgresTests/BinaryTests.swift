import Testing

@testable import Postgres

struct BinaryTests {
    @Test("Numbers are written with their greatest byte first")
    func numbers() {
        #expect(BinaryWriter.bytes(of: Int32(-2)) == [255, 255, 255, 254])
        #expect(PostgresValue.integer(258).bytes == [0, 0, 0, 0, 0, 0, 1, 2])
    }

    @Test("Nothing is NULL and not empty")
    func null() {
        #expect(PostgresValue.text(nil).bytes == nil)
        #expect(PostgresValue.text("").bytes == [])
    }

    @Test("A numeric has digits to the base of 10,000 and six decimals")
    func numeric() {
        var writer = BinaryWriter()
        writer.numericBody(millionths: -12_345_000_001)
        #expect(writer.bytes == [0, 4, 0, 1, 0x40, 0, 0, 6, 0, 1, 0x09, 0x29, 0, 0, 0, 100])
    }

    @Test("An array without elements has no dimension")
    func emptyArray() {
        #expect(PostgresValue.texts([]).bytes == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 25])
    }

    @Test("bytea is read as bytes, and what is none is not")
    func bytea() {
        #expect([UInt8].decode(postgres: "\\x00fF") == [0, 255])
        #expect([UInt8].decode(postgres: "\\x0") == nil)
        #expect([UInt8].decode(postgres: "00") == nil)
    }
}
