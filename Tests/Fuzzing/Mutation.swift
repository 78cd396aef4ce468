public import DamageCorpus

/// Changes inputs as libFuzzer does, only blindly: for tests that are to be quick.
public enum Mutation {
    /// An input with some changes.
    public static func of(_ seed: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = seed
        for _ in 0...random.below(4) { change(&bytes, &random) }
        return bytes
    }

    private static func change(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return bytes.append(UInt8(random.below(256))) }
        let place = random.below(bytes.count)
        let piece = place..<min(bytes.count, place + 1 + random.below(60))
        let other = random.below(bytes.count)
        switch random.below(7) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes[place] ^= 1 << UInt8(random.below(8))
        case 2: bytes.removeSubrange(piece)
        case 3: bytes.insert(contentsOf: bytes[piece], at: other)
        case 4: bytes.insert(contentsOf: [UInt8](repeating: bytes[place], count: 1 + random.below(40)), at: other)
        case 5: bytes.removeLast(bytes.count - place)
        default: bytes.swapAt(place, other)
        }
    }
}
