extension ProseSignature {
    /// The form that travels: the numbers as one text of hexadecimal digits, four a class, and the length. As an array they
    /// would take a JSON coder as long as all the rest of a report's head.
    package struct Columns: Hashable, Sendable, Codable {
        /// The digits.
        package var minima = ColumnText([])
        /// The number of characters.
        package var length = 0

        /// What is to be filled in.
        package init() {}

        /// The form that travels of a signature.
        package init(_ signature: ProseSignature) {
            length = signature.length
            minima.utf8.reserveCapacity(4 * ProseSignature.size)
            for number in signature.minima {
                for shift in [12, 8, 4, 0] { minima.utf8.append(Self.digit(number >> UInt16(shift) & 15)) }
            }
        }

        /// The signature; nil if it is none.
        package var signature: ProseSignature? {
            guard minima.utf8.count == 4 * ProseSignature.size else { return nil }
            var numbers: [UInt16] = []
            numbers.reserveCapacity(ProseSignature.size)
            var number: UInt16 = 0
            for (place, byte) in minima.utf8.enumerated() {
                guard let value = Self.value(byte) else { return nil }
                number = number << 4 | value
                if place & 3 == 3 { numbers.append(number) }
            }
            return ProseSignature(minima: numbers, length: length)
        }

        private static func digit(_ value: UInt16) -> UInt8 {
            UInt8(value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }

        private static func value(_ digit: UInt8) -> UInt16? {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(digit - UInt8(ascii: "a") + 10)
            default: nil
            }
        }
    }
}

extension ProseSignature: Codable {
    /// Reads the form that travels.
    ///
    /// - Throws: `DecodingError` if it is not that.
    public init(from decoder: any Decoder) throws {
        guard let signature = try Columns(from: decoder).signature else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no signature of prose"))
        }
        self = signature
    }

    /// Writes the form that travels.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try Columns(self).encode(to: encoder)
    }
}
