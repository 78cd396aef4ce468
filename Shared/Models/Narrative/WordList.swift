/// Words of an enumeration as one text with commas between them; nothing
/// between two commas is none.
enum WordList {
    static func text<Word: RawRepresentable<String>>(_ words: [Word?]) -> ColumnText {
        var text: [UInt8] = []
        for (index, word) in words.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            if let word { text.append(contentsOf: word.rawValue.utf8) }
        }
        return ColumnText(text)
    }

    /// The words again; nil if they are not so many of that enumeration.
    static func words<Word: RawRepresentable<String>>(
        _ text: ColumnText, count: Int, of: Word.Type
    ) -> [Word?]? {
        guard count > 0 else { return text.utf8.isEmpty ? [] : nil }
        var words: [Word?] = []
        words.reserveCapacity(min(count, text.utf8.count + 1))
        // Mostly the same word comes several times in a row.
        var last: (text: ArraySlice<UInt8>, word: Word)?
        for item in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
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
