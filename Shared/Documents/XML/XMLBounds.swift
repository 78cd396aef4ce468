import Glibc

/// Looks over the marks of an XML document before libxml2 sees it. That takes
/// time by the square of a tag's attributes and of its length, and a document type
/// may declare entities that grow without end: what has such is refused.
@safe struct XMLBounds {
    /// What is beyond the bounds.
    enum Excess: Error, Hashable {
        /// A document type, which nothing that is read here needs.
        case documentType
        /// Elements in one another.
        case depth
        /// A tag, or what stands between marks of another kind.
        case tag
        /// The number of tags.
        case tags
    }

    /// The most bytes of a tag. Word writes pictures into them, as text.
    private static let longestTag = 1 << 20
    /// The most attributes of a tag.
    private static let mostAttributes = 100
    /// The most tags: a report of a hundred pages has a tenth of them.
    private static let mostTags = 4_000_000

    private let bytes: UnsafeBufferPointer<UInt8>
    private var depth = 0
    private let mostDepth: Int

    /// Checks a document.
    ///
    /// - Throws: ``Excess``.
    static func check(_ bytes: [UInt8], depth: Int) throws(Excess) {
        try unsafe bytes.withUnsafeBufferPointer { bytes throws(Excess) in
            var bounds = unsafe XMLBounds(bytes: bytes, mostDepth: depth)
            try bounds.check()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, mostDepth: Int) {
        unsafe self.bytes = bytes
        self.mostDepth = mostDepth
    }

    private mutating func check() throws(Excess) {
        var offset = 0
        var tags = 0
        while let start = next(UInt8(ascii: "<"), from: offset) {
            tags += 1
            guard tags <= Self.mostTags else { throw .tags }
            let end: Int?
            switch byte(start + 1) {
            case UInt8(ascii: "!"):
                if byte(start + 2) == UInt8(ascii: "D") { throw .documentType }
                let isComment = byte(start + 2) == UInt8(ascii: "-")
                end = next(isComment ? UInt8(ascii: "-") : UInt8(ascii: "]"), twice: true, from: start + 4)
            case UInt8(ascii: "?"): end = next(UInt8(ascii: "?"), twice: false, from: start + 2)
            case UInt8(ascii: "/"):
                depth -= 1
                end = next(UInt8(ascii: ">"), from: start + 2).map { $0 + 1 }
            default: end = try tagEnd(from: start + 1)
            }
            // What has no end is not well-formed, but may still be long.
            guard (end ?? count) - start <= Self.longestTag else { throw .tag }
            guard let end else { return }
            offset = end
        }
    }

    /// The place behind a start tag; what is in quotes ends none.
    private mutating func tagEnd(from start: Int) throws(Excess) -> Int? {
        var offset = start
        var attributes = 0
        while offset < count {
            let byte = unsafe bytes[offset]
            switch byte {
            case UInt8(ascii: ">"):
                if unsafe bytes[offset - 1] != UInt8(ascii: "/") {
                    depth += 1
                    guard depth <= mostDepth else { throw .depth }
                }
                return offset + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                attributes += 1
                guard attributes <= Self.mostAttributes else { throw .tag }
                guard let end = next(byte, from: offset + 1) else { return nil }
                offset = end
            default: break
            }
            offset += 1
        }
        return nil
    }

    private var count: Int { unsafe bytes.count }

    private func byte(_ offset: Int) -> UInt8? {
        offset < count ? unsafe bytes[offset] : nil
    }

    /// The next place of a byte.
    private func next(_ byte: UInt8, from offset: Int) -> Int? {
        guard offset < count, let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return nil }
        // `memchr` looks no further than the end of `bytes`.
        guard let found = unsafe memchr(base + offset, Int32(byte), count - offset) else { return nil }
        return unsafe UnsafeRawPointer(found) - base
    }

    /// The place behind the next `byte` (`twice`: two of them) with `>` after it.
    private func next(_ byte: UInt8, twice: Bool, from offset: Int) -> Int? {
        var offset = offset
        while let end = next(UInt8(ascii: ">"), from: offset) {
            if self.byte(end - 1) == byte, !twice || self.byte(end - 2) == byte { return end + 1 }
            offset = end + 1
        }
        return nil
    }
}
