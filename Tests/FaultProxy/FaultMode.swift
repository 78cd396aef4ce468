/// What a proxy does to the connections through it.
public enum FaultMode: Hashable, Sendable {
    /// Forwards everything at once.
    case pass
    /// Forwards everything so much later, in both directions.
    case latency(milliseconds: Int)
    /// Cuts everything into pieces of so many bytes, each sent by itself.
    case slice(bytes: Int)
    /// Forwards no more than this in each direction of each connection.
    case rate(bytesPerSecond: Int)
    /// Takes connections, but reads and forwards nothing and notices no end: to
    /// both sides the other is silent.
    case hold
    /// Nobody listens; the connections that are there go on.
    case refuse
}

/// What can be asked of a proxy in one line.
public enum FaultOrder: Hashable, Sendable {
    /// Behave so from now on.
    case become(FaultMode)
    /// Break every connection that is there, without a goodbye, then pass.
    case reset

    /// Reads `pass`, `latency MS`, `slice BYTES`, `rate BYTES_PER_SECOND`,
    /// `reset`, `hold` or `refuse`; nil if it is none of them.
    public init?(_ line: some StringProtocol) {
        let words = line.split(separator: " ")
        let number = words.count == 2 ? Int(words[1]).flatMap { $0 > 0 ? $0 : nil } : nil
        switch (words.first, words.count, number) {
        case ("pass", 1, _): self = .become(.pass)
        case ("latency", 2, let number?): self = .become(.latency(milliseconds: number))
        case ("slice", 2, let number?): self = .become(.slice(bytes: number))
        case ("rate", 2, let number?): self = .become(.rate(bytesPerSecond: number))
        case ("reset", 1, _): self = .reset
        case ("hold", 1, _): self = .become(.hold)
        case ("refuse", 1, _): self = .become(.refuse)
        default: return nil
        }
    }
}
