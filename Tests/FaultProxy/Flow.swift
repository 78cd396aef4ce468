import Glibc

/// One direction of a connection: what was read from one side and is not yet
/// written to the other.
struct Flow {
    /// So much is read ahead of what could be written.
    private static let room = 256 << 10

    private struct Chunk {
        var bytes: ArraySlice<UInt8>
        var read: ContinuousClock.Instant
    }

    let source: Int32
    let target: Int32

    private var chunks: [Chunk] = []
    private var buffered = 0
    private var hasEnded = false
    /// Whether all was written, and the end too.
    private(set) var isOver = false
    /// Bytes that a limited rate allows now, and since when it was counted.
    private var allowance = 0.0
    private var counted = ContinuousClock.now

    init(from source: Int32, to target: Int32) {
        self.source = source
        self.target = target
    }

    /// Whether there is room for more.
    var wantsToRead: Bool { !hasEnded && buffered < Self.room }

    /// When something may be written; nil if there is nothing.
    mutating func nextWrite(_ mode: FaultMode, now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        guard let first = chunks.first else { return nil }
        switch mode {
        case .latency(let milliseconds):
            return first.read + .milliseconds(milliseconds)
        case .rate(let rate):
            allow(rate, now)
            return allowance >= 1 ? now : now + .seconds((1 - allowance) / Double(rate))
        default:
            return now
        }
    }

    /// No more than a twentieth of a second is saved up.
    private mutating func allow(_ rate: Int, _ now: ContinuousClock.Instant) {
        let most = max(1, Double(rate) / 20)
        allowance = min(most, allowance + Double(rate) * (counted.duration(to: now) / .seconds(1)))
        counted = now
    }

    /// Reads what is there.
    ///
    /// - Returns: false if the connection is broken.
    mutating func read(now: ContinuousClock.Instant) -> Bool {
        switch Socket.receive(source, atMost: 64 << 10) {
        case .done([]): hasEnded = true
        case .done(let bytes):
            chunks.append(Chunk(bytes: bytes[...], read: now))
            buffered += bytes.count
        case .later: break
        case .broken: return false
        }
        return true
    }

    /// Writes one piece, which may be written now.
    ///
    /// - Returns: false if the connection is broken.
    mutating func write(_ mode: FaultMode) -> Bool {
        var piece = chunks[0].bytes
        switch mode {
        case .slice(let bytes): piece = piece.prefix(bytes)
        case .rate: piece = piece.prefix(Int(allowance))
        default: break
        }
        let written: Int
        switch Socket.send(target, piece) {
        case .done(let count): written = count
        case .later: return true
        case .broken: return false
        }
        if case .rate = mode { allowance -= Double(written) }
        buffered -= written
        chunks[0].bytes = chunks[0].bytes.dropFirst(written)
        if chunks[0].bytes.isEmpty { chunks.removeFirst() }
        return true
    }

    /// Passes the end on once everything before it is written.
    mutating func endIfDone() {
        guard hasEnded, chunks.isEmpty, !isOver else { return }
        shutdown(target, Int32(SHUT_WR))
        isOver = true
    }
}
