/// The encoding that a page says it has: `<meta charset="gb2312">`, or
/// `<?xml encoding="…"?>`, in its first kilobyte, as browsers look for it.
enum CharsetDeclaration {
    static func charset(in bytes: [UInt8]) -> Charset? {
        let head = bytes.prefix(1024).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        for word in words {
            var offset = 0
            while offset + word.count < head.count {
                if head[offset] == word[0], head[offset...].starts(with: word) {
                    let name = head[(offset + word.count)...].drop { isQuote($0) }.prefix { isName($0) }
                    return Charset(declared: String(decoding: name, as: UTF8.self))
                }
                offset += 1
            }
        }
        return nil
    }

    private static let words = ["charset=", "encoding="].map { Array($0.utf8) }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0x20
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
