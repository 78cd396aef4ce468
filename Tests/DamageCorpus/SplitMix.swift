/// A small generator of random numbers, so that every run has the same copies
/// whatever the version of the standard library.
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts the sequence that belongs to a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to below `bound`; 0 if there is none.
    public mutating func below(_ bound: Int) -> Int {
        bound <= 0 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number of a closed range.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// Whether something of the given percentage happens.
    mutating func happens(percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of some; the fallback if there are none.
    mutating func pick<Element>(_ elements: [Element], else fallback: Element) -> Element {
        elements.isEmpty ? fallback : elements[below(elements.count)]
    }

    /// Distinct numbers below `bound`, at most `count`, in random order.
    mutating func distinct(_ count: Int, below bound: Int) -> [Int] {
        Array(permutation(of: bound).prefix(count))
    }

    /// The numbers below `bound` in random order.
    mutating func permutation(of bound: Int) -> [Int] {
        var numbers = Array(0..<max(bound, 0))
        for index in numbers.indices.reversed() where index > 0 { numbers.swapAt(index, below(index + 1)) }
        return numbers
    }
}
