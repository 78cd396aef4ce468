/// Texts as one string, `2,,3:条条网站`: how many bytes of UTF-8 each has, none
/// where there is no text, then the texts one after the other.
enum TextList {
    static func text(_ texts: [String?]) -> String {
        let sizes = NumberList.text(texts.map { $0.map { Int64($0.utf8.count) } })
        return texts.reduce(into: sizes + ":") { $0 += $1 ?? "" }
    }

    /// The texts again; nil if they are not so many or the sizes do not fit.
    static func texts(_ text: String, count: Int) -> [String?]? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            let sizes = NumberList.numbers(String(text[..<colon]), count: count)
        else { return nil }
        var rest = Array(text.utf8[colon...].dropFirst())[...]
        var texts: [String?] = []
        texts.reserveCapacity(count)
        for size in sizes {
            guard let size else {
                texts.append(nil)
                continue
            }
            guard size >= 0, size <= rest.count,
                let text = String(validating: rest.prefix(Int(size)), as: UTF8.self)
            else { return nil }
            texts.append(text)
            rest = rest.dropFirst(Int(size))
        }
        return rest.isEmpty ? texts : nil
    }
}
