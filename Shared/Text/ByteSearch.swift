/// Looks for words in bytes.
public enum ByteSearch {
    /// Whether a word, which is not empty, stands in bytes.
    public static func contains(_ word: some Collection<UInt8>, in bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        var rest = bytes
        // Most texts do not even have the first letter.
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

extension [UInt8] {
    /// Whether these bytes end with others.
    public func hasSuffix(_ ending: [UInt8]) -> Bool {
        guard count >= ending.count else { return false }
        for index in ending.indices where self[count - ending.count + index] != ending[index] { return false }
        return true
    }
}
