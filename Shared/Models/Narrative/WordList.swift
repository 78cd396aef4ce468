/// Words of an enumeration as one string with commas between them; nothing
/// between two commas is none.
enum WordList {
    static func text<Word: RawRepresentable<String>>(_ words: [Word?]) -> String {
        var text = ""
        for (index, word) in words.enumerated() {
            if index > 0 { text += "," }
            if let word { text += word.rawValue }
        }
        return text
    }

    /// The words again; nil if they are not so many of that enumeration.
    static func words<Word: RawRepresentable<String>>(_ text: String, count: Int, of: Word.Type) -> [Word?]? {
        guard count > 0 else { return text.isEmpty ? [] : nil }
        var words: [Word?] = []
        words.reserveCapacity(count)
        // Mostly the same word comes several times in a row.
        var last: (text: ArraySlice<UInt8>, word: Word)?
        for item in Array(text.utf8).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard !item.isEmpty else {
                words.append(nil)
                continue
            }
            if last?.text != item {
                guard let word = Word(rawValue: String(decoding: item, as: UTF8.self)) else { return nil }
                last = (item, word)
            }
            words.append(last?.word)
        }
        return words.count == count ? words : nil
    }
}
