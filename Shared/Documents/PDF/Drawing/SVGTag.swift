/// A tag of an SVG file, by its place in the bytes.
struct SVGTag {
    private let bytes: [UInt8]
    private let range: Range<Int>
    /// The name of its element, without a prefix.
    let name: Substring
    /// Whether it ends an element.
    let isEnd: Bool
    /// Whether the element has nothing in it.
    let isEmpty: Bool

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        isEnd = bytes[range].first == UInt8(ascii: "/")
        isEmpty = bytes[range].last == UInt8(ascii: "/")
        let name = bytes[range].dropFirst(isEnd ? 1 : 0).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        self.name = Substring(decoding: name.prefix(16), as: UTF8.self)
    }

    /// Where an attribute's value stands.
    func attribute(_ name: String) -> Range<Int>? {
        guard let start = find(name, before: "=\"") else { return nil }
        let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? range.upperBound
        return start..<end
    }

    /// Whether it says anything of a property: as an attribute or in its style.
    func has(_ property: String) -> Bool {
        find(property, before: "=\"") != nil || find(property, before: ":") != nil
    }

    /// Whether it says that there is none of it.
    func isNone(_ property: String) -> Bool {
        guard let start = find(property, before: "=\"") ?? find(property, before: ":") else { return false }
        return bytes[start..<range.upperBound].starts(with: "none".utf8)
    }

    /// The place behind a name and what follows it; the name stands by itself.
    private func find(_ name: String, before mark: String) -> Int? {
        let words = Array((name + mark).utf8)
        guard range.count > words.count, let first = words.first else { return nil }
        var offset = range.lowerBound
        while offset <= range.upperBound - words.count {
            if bytes[offset] == first, Self.isBoundary(bytes[offset - 1]), bytes[offset...].starts(with: words) {
                return offset + words.count
            }
            offset += 1
        }
        return nil
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";")
    }
}
