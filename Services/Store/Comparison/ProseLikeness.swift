import Models

/// From when on two texts are the same but for little.
enum ProseLikeness {
    /// How much of them has to be the same.
    static let limit = 0.9
    /// How long both have to be: of a few sentences there are only so many ways to write them.
    static let length = 300

    /// Whether the prose is long enough to be compared.
    static func isTelling(_ prose: ProseSignature?) -> Bool { (prose?.length ?? 0) >= length }

    /// How much of two texts is the same; nil if one is not known or too short.
    static func of(_ left: ProseSignature?, _ right: ProseSignature?) -> Double? {
        guard let left, let right, isTelling(left), isTelling(right) else { return nil }
        return left.likeness(to: right)
    }

    /// In whole per cent, never more than it is.
    static func percent(_ likeness: Double) -> Int { Int(likeness * 100) }
}
