/// Something about a document that ingest saw and a rule may judge: it could be
/// decoded, but not all of it could be read.
public struct DocumentNote: Hashable, Sendable, Codable {
    /// What was seen.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Pages that are pictures without text.
        case picturePages
        /// Text that was decoded with a wrong encoding before it was sent: how many
        /// of its characters.
        case doubleDecoded
        /// Places in which bytes belong to no character of the encoding.
        case brokenCharacters
    }

    /// What was seen.
    public var kind: Kind
    /// How many: pages, characters, places.
    public var count: Int
    /// Out of how many.
    public var total: Int

    /// Creates a note.
    public init(_ kind: Kind, _ count: Int, of total: Int) {
        self.kind = kind
        self.count = count
        self.total = total
    }
}
