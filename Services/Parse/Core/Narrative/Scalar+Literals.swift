/// A Chinese character or a sign as it stands in a sentence.
func scalar(_ character: Unicode.Scalar) -> UInt32 {
    character.value
}

extension Set where Element == UInt32 {
    /// The characters of a string.
    init(scalarsOf text: String) {
        self = Set(text.unicodeScalars.map(\.value))
    }
}

extension [UInt32] {
    /// The characters of a string.
    init(scalarsOf text: String) {
        self = text.unicodeScalars.map(\.value)
    }
}
