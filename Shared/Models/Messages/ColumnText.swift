/// A text that travels only: it is put together and taken apart byte by byte,
/// and a `String` in between would cost as much again.
package struct ColumnText: Hashable, Sendable {
    /// Its bytes; whoever takes it apart sees whether they are UTF-8.
    package var utf8: [UInt8]

    /// Creates a text from its bytes.
    package init(_ utf8: [UInt8]) {
        self.utf8 = utf8
    }
}

extension ColumnText: Codable {
    /// Reads the form that travels.
    ///
    /// - Throws: `DecodingError` if it is not that.
    package init(from decoder: any Decoder) throws {
        utf8 = Array(try decoder.singleValueContainer().decode(String.self).utf8)
    }

    /// Writes the form that travels.
    ///
    /// - Throws: what the encoder throws.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: utf8, as: UTF8.self))
    }
}
