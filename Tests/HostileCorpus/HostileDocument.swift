/// A document that is made to be hard to read.
struct HostileDocument: Sendable {
    /// What it is made of.
    let name: String
    private let make: @Sendable () -> [UInt8]

    /// All of them.
    static let all = figures + labels + rows + outlines + identities + proses + pages

    /// As many bytes as the intake takes, but a few.
    static let size = 7 * 1024 * 1024 - 8192

    init(_ name: String, _ make: @escaping @Sendable () -> [UInt8]) {
        self.name = name
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
    func bytes() -> [UInt8] { make() }

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
