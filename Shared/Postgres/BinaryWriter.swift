/// Writes fields in PostgreSQL's binary format: each is its length in four
/// bytes, −1 for NULL, then its bytes.
struct BinaryWriter {
    private(set) var bytes: [UInt8] = []

    static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        var writer = BinaryWriter()
        writer.raw(number)
        return writer.bytes
    }

    mutating func raw(_ number: some FixedWidthInteger) {
        unsafe withUnsafeBytes(of: number.bigEndian) { number in unsafe bytes.append(contentsOf: number) }
    }

    mutating func raw(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func null() {
        raw(Int32(-1))
    }

    mutating func field(_ number: some FixedWidthInteger) {
        raw(Int32(type(of: number).bitWidth / 8))
        raw(number)
    }

    /// The commonest field, in one piece.
    mutating func field(_ number: Int32) {
        raw(UInt64(4) << 32 | UInt64(UInt32(bitPattern: number)))
    }

    mutating func field(_ text: String) {
        raw(Int32(text.utf8.count))
        raw(text)
    }

    mutating func field(_ blob: [UInt8]) {
        raw(Int32(blob.count))
        raw(blob)
    }

    /// A field whose length is known only once it is written.
    mutating func field(_ body: (inout BinaryWriter) -> Void) {
        let start = bytes.count
        raw(Int32(0))
        body(&self)
        let length = UInt32(bytes.count - start - 4)
        for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: length >> (24 - 8 * place)) }
    }

    /// An array of one dimension, without the length of the whole.
    mutating func arrayBody<Element>(
        of type: UInt32, _ elements: [Element], _ write: (inout BinaryWriter, Element) -> Void
    ) {
        arrayHead(of: type, count: elements.count)
        for element in elements { write(&self, element) }
    }

    /// What stands before the elements of an array.
    mutating func arrayHead(of type: UInt32, count: Int) {
        raw(Int32(count == 0 ? 0 : 1))
        raw(Int32(1))  // It may hold NULL.
        raw(type)
        guard count > 0 else { return }
        raw(Int32(count))
        raw(Int32(1))  // Subscripts begin at 1.
    }

    /// A `numeric` with as many decimals as it needs, from millionths: digits to
    /// the base of 10,000, two of them behind the point.
    mutating func numericBody(millionths: Int64) {
        let magnitude = millionths.magnitude
        var digits: [UInt16] = []
        var whole = magnitude / 1_000_000
        while whole > 0 {
            digits.append(UInt16(whole % 10_000))
            whole /= 10_000
        }
        let weight = digits.count - 1
        digits.reverse()
        let fraction = magnitude % 1_000_000
        digits.append(UInt16(fraction / 100))
        digits.append(UInt16(fraction % 100 * 100))
        raw(Int16(digits.count))
        raw(Int16(weight))
        raw(UInt16(millionths < 0 ? 0x4000 : 0))
        raw(Int16(decimals(ofMillionths: fraction)))
        for digit in digits { raw(digit) }
    }

    /// How many decimals are left without the zeros at the end, 0…6.
    private func decimals(ofMillionths fraction: UInt64) -> Int {
        var rest = fraction
        var decimals = rest == 0 ? 0 : 6
        while decimals > 0, rest % 10 == 0 {
            rest /= 10
            decimals -= 1
        }
        return decimals
    }
}
