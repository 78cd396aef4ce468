/// A set of characters that is asked for every character of a text: two looks
/// into a table, where a hash would take most of the time.
public struct ScalarSet: Sendable {
    /// For every 256 scalars of the first plane the page that knows them; 0 if
    /// none of them is in the set.
    @usableFromInline let pageOf: [UInt8]
    /// The pages one after the other, a bit for each scalar, four words each.
    @usableFromInline let words: [UInt64]

    /// A set of scalars of the first plane; others are left out.
    public init(_ scalars: some Sequence<UInt32>) {
        var pageOf = [UInt8](repeating: 0, count: 256)
        var words = [UInt64](repeating: 0, count: 4)
        for scalar in scalars where scalar < 0x10000 {
            let page = Int(scalar >> 8)
            if pageOf[page] == 0, words.count < 4 * 256 {
                pageOf[page] = UInt8(words.count / 4)
                words += [0, 0, 0, 0]
            }
            words[Int(pageOf[page]) * 4 + Int(scalar >> 6 & 3)] |= 1 << UInt64(scalar & 63)
        }
        self.pageOf = pageOf
        self.words = words
    }

    /// Whether a scalar is in the set.
    @inlinable
    public func contains(_ scalar: UInt32) -> Bool {
        guard scalar < 0x10000 else { return false }
        let page = Int(pageOf[Int(scalar >> 8)])
        return words[page * 4 + Int(scalar >> 6 & 3)] & 1 << UInt64(scalar & 63) != 0
    }
}

extension ScalarSet: ExpressibleByArrayLiteral {
    /// A set of scalars of the first plane.
    public init(arrayLiteral scalars: UInt32...) {
        self.init(scalars)
    }

    /// The characters of a text.
    public init(scalarsOf text: String) {
        self.init(text.unicodeScalars.lazy.map(\.value))
    }
}
