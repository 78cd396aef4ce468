import Pipeline

/// The delivery tags of one channel that are not acknowledged yet.
///
/// Work ends in any order, but one `basic.ack` with `multiple` acknowledges all
/// tags up to one: so only the highest tag below which all is done may be sent.
struct AckWindow: Sendable {
    /// Counts the channels; a tag is good only on the one it came over.
    private var generation = 0
    /// Whether each tag after `floor` is done.
    private var isDone: [Bool] = []
    private var floor: UInt64 = 0

    /// The number of tags above the floor.
    var count: Int { isDone.count }

    /// Begins anew on another channel.
    mutating func begin() {
        let last = generation
        self = Self()
        generation = last + 1
    }

    /// Notes a delivery. Brokers number them 1, 2, 3… on each channel.
    ///
    /// - Returns: its tag; nil if the number is not the next one.
    mutating func deliver(_ number: UInt64) -> Delivery.Tag? {
        guard number == floor + UInt64(isDone.count) + 1 else { return nil }
        isDone.append(false)
        return Delivery.Tag(generation: generation, number: number)
    }

    /// Notes that a delivery is done; a tag that is unknown, of an older channel
    /// or was done before changes nothing: acknowledging twice closes the
    /// channel, and the broker has the older messages back.
    ///
    /// - Returns: whether it changed anything.
    mutating func done(_ tag: Delivery.Tag) -> Bool {
        guard tag.generation == generation, tag.number > floor, tag.number - floor <= UInt64(isDone.count),
            !isDone[Int(tag.number - floor) - 1]
        else { return false }
        isDone[Int(tag.number - floor) - 1] = true
        return true
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
