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

        /// An entry that was packed with DEFLATE elsewhere.
        public init(_ name: String, packed: [UInt8], size: Int, checksum: UInt32 = 0) {
            self.name = name
            stored = packed
            self.size = size
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
public enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    /// The checksum of some bytes.
    public static func of(_ bytes: [UInt8]) -> UInt32 {
        let table = table
        return ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }
}
