public import Models

/// Where every Unicode scalar of a text begins, to look spans up.
public struct ScalarPlaces {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Looks through a text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
        starts = bytes.indices.filter { [bytes] in bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    }

    /// Whether `substr(text, start, length)` is the raw text.
    public func holds(_ raw: String, at span: Span) -> Bool {
        let start = span.start - 1
        guard start >= 0, span.length >= 0, start + span.length < starts.count else { return false }
        return bytes[starts[start]..<starts[start + span.length]].elementsEqual(raw.utf8)
    }
}
