public import Documents

/// A document that is made to be hard to read.
public struct HostileDocument: Sendable {
    /// What must become of a document.
    public enum Outcome: Hashable, Sendable {
        /// It is read, whatever is found in it.
        case read
        /// It is refused.
        case refused(Refusal)
    }

    /// What it is made of.
    public let name: String
    /// What must become of it; nil where either will do.
    public let outcome: Outcome?
    private let make: @Sendable () -> [UInt8]

    /// All of them.
    public static let all = figures + labels + rows + outlines + identities + proses + pages + files + laborious

    /// Such as senders send by mistake or to do harm; what becomes of each is known, and takes little work.
    public static let files = sizes + truncated + encoded + packed + printed

    /// What is small when it is sent and large when it is read.
    static let laborious = objects + inflated + drawn

    /// What a document may ask for here: less time than elsewhere, or all would be waiting.
    public static let limits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.seconds = 4
        return limits
    }()

    /// As many bytes as the intake takes, but a few.
    static let size = 7 * 1024 * 1024 - 8192

    init(_ name: String, _ outcome: Outcome? = nil, _ make: @escaping @Sendable () -> [UInt8]) {
        self.name = name
        self.outcome = outcome
        self.make = make
    }

    /// A text again and again, up to the largest size.
    init(_ name: String, repeating text: String) {
        self.init(name) { Self.repeated(text) }
    }

    /// A text again and again in one place of an otherwise whole report.
    init(_ name: String, repeating text: String, in place: Skeleton.Place) {
        self.init(name) {
            var skeleton = Skeleton()
            skeleton[place] = Self.repeated(text)
            return skeleton.bytes
        }
    }

    /// The document.
    public func bytes() -> [UInt8] { make() }

    /// A text as often as it fits in so many bytes.
    static func repeated(_ text: String, to size: Int = Self.size) -> [UInt8] {
        let once = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 4096)
        guard !once.isEmpty, once.count <= size else { return bytes }
        bytes += once
        let whole = size / once.count * once.count
        while bytes.count < whole { bytes += bytes[..<min(bytes.count, whole - bytes.count)] }
        return bytes
    }

    /// A text as often as told.
    static func repeated(_ text: String, count: Int) -> [UInt8] {
        repeated(text, to: text.utf8.count * count)
    }
}
