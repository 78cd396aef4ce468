/// The deliveries of one channel that are not done yet, by size.
struct InFlight: Sendable {
    private var sizes: [UInt64: Int] = [:]
    /// Bytes of body.
    private(set) var bytes = 0

    /// How many there are.
    var count: Int { sizes.count }

    /// Notes a delivery.
    mutating func deliver(_ tag: UInt64, bytes size: Int) {
        sizes[tag] = size
        bytes += size
    }

    /// Notes that a delivery is done; one that is unknown changes nothing.
    mutating func done(_ tag: UInt64) {
        bytes -= sizes.removeValue(forKey: tag) ?? 0
    }
}
