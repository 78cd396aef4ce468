/// A type that a column's text can be read as.
public protocol PostgresDecodable {
    /// The value; nil if the text is none of this type. `text` is nil for NULL.
    static func decode(postgres text: String?) -> Self?
}

extension String: PostgresDecodable {
    /// The text itself.
    public static func decode(postgres text: String?) -> String? { text }
}

extension Int: PostgresDecodable {
    /// A whole number in decimal digits.
    public static func decode(postgres text: String?) -> Int? { text.flatMap { Int($0) } }
}

extension Bool: PostgresDecodable {
    /// `t` or `f`.
    public static func decode(postgres text: String?) -> Bool? {
        switch text {
        case "t": true
        case "f": false
        default: nil
        }
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// NULL is nil and not an error.
    public static func decode(postgres text: String?) -> Wrapped?? {
        guard let text else { return .some(.none) }
        return Wrapped.decode(postgres: text).map { .some($0) }
    }
}

extension [UInt8]: PostgresDecodable {
    /// `bytea` as the server writes it: `\x` and two hexadecimal digits a byte.
    public static func decode(postgres text: String?) -> [UInt8]? {
        guard let text, text.hasPrefix("\\x") else { return nil }
        let digits = Array(text.utf8.dropFirst(2))
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = nibble(digits[place]), let low = nibble(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        case 0x41...0x46: digit - 0x41 + 10
        default: nil
        }
    }
}
