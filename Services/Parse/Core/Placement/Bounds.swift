/// What is known of a figure: it lies between two whole numbers.
struct Bounds: Hashable {
    var low: Int64
    var high: Int64

    /// Above every figure, small enough that sums of them do not overflow.
    static let infinity: Int64 = 1 << 52

    /// Any number of things.
    static let unknown = Bounds(low: 0, high: infinity)

    static func exactly(_ value: Int64) -> Bounds { Bounds(low: value, high: value) }

    var isEmpty: Bool { low > high }

    /// The only figure that is left.
    var value: Int64? { low == high ? low : nil }

    func contains(_ value: Int64) -> Bool { low <= value && value <= high }

    func intersection(_ other: Bounds) -> Bounds {
        Bounds(low: max(low, other.low), high: min(high, other.high))
    }

    func union(_ other: Bounds) -> Bounds {
        Bounds(low: min(low, other.low), high: max(high, other.high))
    }
}
