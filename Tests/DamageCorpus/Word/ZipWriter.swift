/// Writes zip files, honest ones and others.
public struct ZipWriter {
    /// An entry as it is written; what it says of itself need not be true.
    public struct Entry {
        /// Its name.
        public var name: String
        /// Its bytes as they are stored.
        public var stored: [UInt8]
        /// How many bytes it says to become.
        public var size: Int
        /// The checksum of what it says to become.
        public var checksum: UInt32
        /// How it is packed: 0 not at all, 8 with DEFLATE.
        public var method: UInt16 = 0
        /// 1 if it is encrypted.
        public var flags: UInt16 = 0

        /// An entry that is not packed.
        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            stored = bytes
            size = bytes.count
            checksum = CRC32.of(bytes)
        }

        /// An entry that repeats some bytes very often.
        public init(_ name: String, repeating bytes: [UInt8], count: Int, checksum: UInt32 = 0) {
            self.name = name
            stored = Deflate.repeating(bytes, count: count)
            size = bytes.count * count
            self.checksum = checksum
            method = 8
        }
    }

    /// The entries, in order.
    public var entries: [Entry]

    /// Creates a file of entries.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// The file.
    public var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = file.count
            file.put(0x0403_4B50 as UInt32)
            file.putHead(of: entry)
            file += Array(entry.name.utf8) + entry.stored
            directory.put(0x0201_4B50 as UInt32)
            directory.put(20 as UInt16)
            directory.putHead(of: entry)
            directory += [UInt8](repeating: 0, count: 10)
            directory.put(UInt32(offset))
            directory += Array(entry.name.utf8)
        }
        let start = file.count
        file += directory
        file.put(0x0605_4B50 as UInt32)
        file.put(0 as UInt32)
        file.put(UInt16(truncatingIfNeeded: entries.count))
        file.put(UInt16(truncatingIfNeeded: entries.count))
        file.put(UInt32(directory.count))
        file.put(UInt32(start))
        file.put(0 as UInt16)
        return file
    }
}

extension [UInt8] {
    /// Appends a number, its lowest byte first.
    fileprivate mutating func put(_ number: some FixedWidthInteger) {
        for place in 0..<number.bitWidth / 8 { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }

    /// Appends what the head of an entry and its place in the directory have in common.
    fileprivate mutating func putHead(of entry: ZipWriter.Entry) {
        put(20 as UInt16)
        // Names are UTF-8.
        put(entry.flags | 0x800)
        put(entry.method)
        put(0x5821_0000 as UInt32)
        put(entry.checksum)
        put(UInt32(entry.stored.count))
        put(UInt32(truncatingIfNeeded: entry.size))
        put(UInt16(entry.name.utf8.count))
        put(0 as UInt16)
    }
}

/// The checksum of zip files.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }
}

/// Packs what repeats itself, 150 bytes into one: one block of DEFLATE (RFC 1951)
/// with its fixed codes.
enum Deflate {
    static func repeating(_ pattern: [UInt8], count: Int) -> [UInt8] {
        var bits = Bits()
        bits.put(0b011, 3)
        for byte in pattern {
            // Codes begin with their highest bit.
            if byte < 144 { bits.put(reversed: 0x30 + Int(byte), 8) } else { bits.put(reversed: 0x100 + Int(byte), 9) }
        }
        var left = pattern.count * (count - 1)
        let (code, extra, extraBits) = distance(pattern.count)
        while left > 2 {
            // 258 bytes have a code of their own; the others here are 3…10.
            let length = left >= 258 ? 258 : min(left, 10)
            if length == 258 { bits.put(reversed: 0xC5, 8) } else { bits.put(reversed: length - 2, 7) }
            bits.put(reversed: code, 5)
            bits.put(extra, extraBits)
            left -= length
        }
        for place in 0..<left {
            let byte = pattern[(pattern.count - left + place) % pattern.count]
            if byte < 144 { bits.put(reversed: 0x30 + Int(byte), 8) } else { bits.put(reversed: 0x100 + Int(byte), 9) }
        }
        bits.put(reversed: 0, 7)
        return bits.bytes
    }

    /// The code of a distance, with what is added to it.
    private static func distance(_ distance: Int) -> (code: Int, extra: Int, bits: Int) {
        guard distance > 4 else { return (distance - 1, 0, 0) }
        let bits = (distance - 1).bitWidth - (distance - 1).leadingZeroBitCount - 2
        let high = (distance - 1) >> bits & 1
        return (2 * (bits + 1) + high, (distance - 1) & (1 << bits - 1), bits)
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var filled = 0

        mutating func put(_ value: Int, _ count: Int) {
            for place in 0..<count {
                if filled % 8 == 0 { bytes.append(0) }
                if value >> place & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(filled % 8) }
                filled += 1
            }
        }

        mutating func put(reversed value: Int, _ count: Int) {
            for place in (0..<count).reversed() { put(value >> place & 1, 1) }
        }
    }
}
