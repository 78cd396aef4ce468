/// The delivery tags of one channel that are not acknowledged yet.
///
/// Work ends in any order, but one `basic.ack` with `multiple` acknowledges all
/// tags up to one: so only the highest tag below which all is done may be sent.
struct AckWindow: Sendable {
    /// Whether each tag after `floor` is done.
    private var isDone: [Bool] = []
    private var floor: UInt64 = 0

    /// The number of tags above the floor.
    var count: Int { isDone.count }

    /// Notes a delivery. Brokers number them 1, 2, 3… on each channel.
    ///
    /// - Returns: false if the tag is not the next one.
    mutating func deliver(_ tag: UInt64) -> Bool {
        guard tag == floor + UInt64(isDone.count) + 1 else { return false }
        isDone.append(false)
        return true
    }

    /// Notes that a delivery is done; a tag that is unknown, or was done
    /// before, changes nothing, since acknowledging twice closes the channel.
    mutating func done(_ tag: UInt64) {
        guard tag > floor, tag - floor <= UInt64(isDone.count) else { return }
        isDone[Int(tag - floor) - 1] = true
    }

    /// Moves the floor up and returns it, to be acknowledged with `multiple`;
    /// nil if it did not move.
    mutating func advance() -> UInt64? {
        let ready = isDone.firstIndex(of: false) ?? isDone.count
        guard ready > 0 else { return nil }
        isDone.removeFirst(ready)
        floor += UInt64(ready)
        return floor
    }

    /// The tags that are done above one that is not: to be acknowledged one by
    /// one, once, when no more work will end.
    var stragglers: [UInt64] {
        isDone.indices.filter { isDone[$0] }.map { floor + UInt64($0) + 1 }
    }
}
