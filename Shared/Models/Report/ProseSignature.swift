/// What tells whether the prose of two reports is the same: of every stretch of
/// characters a number, of all of them the least in each of 128 classes
/// (minimum hashing, Broder 1997). What the law and the form word for
/// everybody, digits and the authority's own names are left out.
public struct ProseSignature: Hashable, Sendable {
    /// The number of classes.
    public static let size = 128

    /// The least number of each class, 0 where the text has none; ``size`` of
    /// them.
    public let minima: [UInt16]
    /// The number of characters it is made from.
    public let length: Int

    /// A signature from its parts; nil if it has another size.
    public init?(minima: [UInt16], length: Int) {
        guard minima.count == Self.size, length >= 0 else { return nil }
        self.minima = minima
        self.length = length
    }

    /// A signature from its bytes, two a class, the lower one first; nil if they are not that many.
    public init?(bytes: [UInt8], length: Int) {
        guard bytes.count == 2 * Self.size else { return nil }
        self.init(
            minima: (0..<Self.size).map { UInt16(bytes[2 * $0]) | UInt16(bytes[2 * $0 + 1]) << 8 }, length: length)
    }

    /// The numbers as bytes, two a class, the lower one first.
    public var bytes: [UInt8] {
        minima.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    /// How much of two texts is the same, 0 to 1: an estimate of the stretches
    /// that both have among all of them, good to ± 0.05.
    public func likeness(to other: ProseSignature) -> Double {
        var same = 0
        var known = 0
        for (left, right) in zip(minima, other.minima) where left != 0 || right != 0 {
            known += 1
            if left == right { same += 1 }
        }
        return known == 0 ? 0 : Double(same) / Double(known)
    }
}
