/// The administrative divisions of the country by their names: which of them
/// begins at a place of a text.
///
/// Comparing is by bytes. A name is looked for only where its first two
/// characters stand, so a text is read in one pass however many names there are.
public struct Gazetteer: Sendable {
    /// The divisions of China, read once.
    public static let national = Gazetteer(DivisionData.text)

    /// A name that stands in a text.
    public struct Match: Hashable, Sendable {
        /// The division, by its index.
        public let division: Int
        /// The number of bytes of the name.
        public let length: Int
        /// Whether it is the name for short, as 新乡, which may be part of
        /// another word.
        public let isShort: Bool
    }

    /// Every division, in the order of their codes.
    public let divisions: [Division]
    /// The divisions whose names begin with the same two characters.
    private let buckets: [UInt64: [Int]]

    /// Reads a list of divisions, a line each.
    init(_ text: String) {
        var divisions = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { Division($0) }
        var byCode: [Int: Int] = [:]
        var buckets: [UInt64: [Int]] = [:]
        for (index, division) in divisions.enumerated() {
            if division.goneBy == nil || byCode[division.code] == nil { byCode[division.code] = index }
            if let key = Self.key(division.bytes, at: 0) { buckets[key, default: []].append(index) }
        }
        for index in divisions.indices {
            let code = divisions[index].code
            switch divisions[index].level {
            case .province: break
            case .prefecture: divisions[index].parent = byCode[code / 10_000 * 10_000]
            case .county: divisions[index].parent = byCode[code / 100 * 100] ?? byCode[code / 10_000 * 10_000]
            }
        }
        self.divisions = divisions
        self.buckets = buckets
    }

    /// The names that begin at an offset of a text in UTF-8, full and short.
    public func matches(in text: [UInt8], at offset: Int) -> [Match] {
        guard let key = Self.key(text, at: offset), let bucket = buckets[key] else { return [] }
        return bucket.compactMap { index in
            let division = divisions[index]
            if Self.stands(division.bytes, in: text, at: offset) {
                return Match(division: index, length: division.bytes.count, isShort: false)
            }
            guard Self.stands(division.short, in: text, at: offset) else { return nil }
            // 甘孜州, 兰坪县: what remains of 自治州 and 自治县 in daily use, and as good as the full name.
            let isAutonomous = division.bytes.dropLast(3).suffix(6).elementsEqual(Self.autonomous)
            if isAutonomous, Self.stands(division.bytes.suffix(3), in: text, at: offset + division.short.count) {
                return Match(division: index, length: division.short.count + 3, isShort: false)
            }
            return Match(division: index, length: division.short.count, isShort: true)
        }
    }

    /// Whether a division is part of another.
    public func isInside(_ inner: Int, of outer: Int) -> Bool {
        var next = divisions[inner].parent
        while let index = next {
            if index == outer { return true }
            next = divisions[index].parent
        }
        return false
    }

    /// A division with all that it belongs to, 河南省新乡市凤泉区.
    public func fullName(_ index: Int) -> String {
        (divisions[index].parent.map(fullName) ?? "") + divisions[index].name
    }

    private static let autonomous = Array("自治".utf8)

    /// Two characters of three bytes each as one number; nil where there are
    /// fewer.
    private static func key(_ text: [UInt8], at offset: Int) -> UInt64? {
        guard offset + 6 <= text.count else { return nil }
        var key: UInt64 = 0
        for index in offset..<offset + 6 { key = key << 8 | UInt64(text[index]) }
        return key
    }

    private static func stands(_ name: some Collection<UInt8>, in text: [UInt8], at offset: Int) -> Bool {
        guard offset + name.count <= text.count else { return false }
        return text[offset..<offset + name.count].elementsEqual(name)
    }
}
