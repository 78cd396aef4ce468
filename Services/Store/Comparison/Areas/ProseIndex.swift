import Models

/// Finds texts that are alike without holding each against each: what is alike has
/// the same least numbers in some band of neighbouring classes (locality-sensitive
/// hashing). With 32 bands of four classes, two texts of which nine tenths are the
/// same escape once in 10¹⁵ times.
struct ProseIndex {
    private static let classes = 4
    private static let bands = ProseSignature.size / classes

    private let texts: [ProseSignature]
    /// The texts of each band by its numbers.
    private var members: [[UInt64: [Int]]]

    init(_ texts: [ProseSignature]) {
        self.texts = texts
        members = Array(repeating: [:], count: Self.bands)
        for (text, signature) in texts.enumerated() {
            for band in 0..<Self.bands {
                members[band][Self.key(signature, band), default: []].append(text)
            }
        }
    }

    /// The texts that share a band with one, in their order.
    func candidates(for text: Int) -> [Int] {
        var isCandidate = [Bool](repeating: false, count: texts.count)
        for band in 0..<Self.bands {
            for other in members[band][Self.key(texts[text], band)] ?? [] { isCandidate[other] = true }
        }
        return texts.indices.filter { isCandidate[$0] && $0 != text }
    }

    private static func key(_ signature: ProseSignature, _ band: Int) -> UInt64 {
        signature.minima[band * classes..<(band + 1) * classes].reduce(0) { $0 << 16 | UInt64($1) }
    }
}
