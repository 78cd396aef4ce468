/// UTF-16 without a byte order mark: digits, spaces and line ends have a byte
/// that is zero, which stands in no other encoding of text.
enum UTF16Guess {
    static func charset(of bytes: [UInt8]) -> Charset? {
        guard bytes.count % 2 == 0, bytes.count >= fewestBytes else { return nil }
        let sample = bytes.prefix(1 << 16)
        guard sample.reduce(0, { $0 + ($1 == 0 ? 1 : 0) }) * 100 > sample.count else { return nil }
        var usual = (little: 0, big: 0)
        for offset in stride(from: 0, to: sample.count - 1, by: 2) {
            if isUsual(sample[offset + 1], sample[offset]) { usual.little += 1 }
            if isUsual(sample[offset], sample[offset + 1]) { usual.big += 1 }
        }
        guard max(usual.little, usual.big) * 2 * 10 >= sample.count * 9 else { return nil }
        return usual.big > usual.little ? .utf16BigEndian : .utf16LittleEndian
    }

    /// Fewer could be anything.
    private static let fewestBytes = 32

    /// ASCII, punctuation of both kinds, Chinese characters.
    private static func isUsual(_ high: UInt8, _ low: UInt8) -> Bool {
        switch high {
        case 0x00: (0x09...0x0D).contains(low) || (0x20...0x7E).contains(low)
        case 0x20, 0x30, 0x4E...0x9F: true
        case 0xFF: low <= 0xEF
        default: false
        }
    }
}
