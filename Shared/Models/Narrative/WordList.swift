/// Words of an enumeration as one string with commas between them; nothing
/// between two commas is none.
enum WordList {
    static func text<Word: RawRepresentable<String>>(_ words: [Word?]) -> String {
        words.map { $0?.rawValue ?? "" }.joined(separator: ",")
    }

    /// The words again; nil if they are not so many of that enumeration.
    static func words<Word: RawRepresentable<String>>(_ text: String, count: Int, of: Word.Type) -> [Word?]? {
        guard count > 0 else { return text.isEmpty ? [] : nil }
        var words: [Word?] = []
        words.reserveCapacity(count)
        for item in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard !item.isEmpty else {
                words.append(nil)
                continue
            }
            guard let raw = String(item), let word = Word(rawValue: raw) else { return nil }
            words.append(word)
        }
        return words.count == count ? words : nil
    }
}
