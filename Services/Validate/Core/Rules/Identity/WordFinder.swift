/// Words looked for by their bytes, which costs no work on characters.
struct WordFinder: Sendable {
    private let words: [[UInt8]]

    /// The words, with blanks between them.
    init(_ list: String) {
        words = list.split(separator: " ").map { Array($0.utf8) }
    }

    /// Whether one of them occurs in a text.
    func occur(in text: String) -> Bool {
        first(in: text) != nil
    }

    /// Whether a text ends in one of them.
    func end(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return words.contains { bytes.suffix($0.count).elementsEqual($0) }
    }

    /// The first of them, in the order of the list, that occurs in a text.
    func first(in text: String) -> String? {
        let bytes = Array(text.utf8)
        return words.first { Self.occurs($0, in: bytes) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a word occurs in a text.
    static func occurs(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        return (0...(text.count - word.count)).contains { start in
            text[start] == first && word.indices.allSatisfy { text[start + $0] == word[$0] }
        }
    }
}
