/// Texts as one, `2,,3:条条网站`: how many bytes of UTF-8 each has, none where
/// there is no text, then the texts one after the other.
enum TextList {
    static func text(_ texts: [String?]) -> ColumnText {
        var sizes = NumberList(about: texts.count)
        for text in texts { sizes.append(text.map { Int64($0.utf8.count) }) }
        var list = sizes.text.utf8
        list.append(UInt8(ascii: ":"))
        for case let text? in texts { list.append(contentsOf: text.utf8) }
        return ColumnText(list)
    }

    /// The texts again; nil if they are not so many or the sizes do not fit.
    static func texts(_ text: ColumnText, count: Int) -> [String?]? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var sizes = NumberListReader(ColumnText(Array(text.utf8[..<colon])), count: count)
        var rest = text.utf8[(colon + 1)...]
        var texts: [String?] = []
        // Not on the word of a message alone: each text has a comma.
        texts.reserveCapacity(min(count, colon + 1))
        for _ in 0..<count {
            guard let size = sizes.next() else { return nil }
            guard let size else {
                texts.append(nil)
                continue
            }
            guard let text = rest.takeText(size) else { return nil }
            texts.append(text)
        }
        return sizes.isAtEnd && rest.isEmpty ? texts : nil
    }
}

extension ArraySlice<UInt8> {
    /// Takes so many bytes from the front as text; nil if there are not so many,
    /// or they are not UTF-8.
    mutating func takeText(_ size: Int64) -> String? {
        guard size >= 0, size <= count else { return nil }
        defer { self = dropFirst(Int(size)) }
        return String(utf8: prefix(Int(size)))
    }
}
