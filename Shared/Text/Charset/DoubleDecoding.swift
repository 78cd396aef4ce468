/// Text that was decoded with a wrong encoding, and encoded again, before it was
/// sent: 淇℃伅 for 信息.
enum DoubleDecoding {
    /// What the text was before, where all of it can be had back; else the text
    /// itself. `characters` is how many are concerned.
    struct Found {
        var text: String
        var characters: Int
    }

    /// Nil if the text is as it was written: it has a word that nearly every
    /// document of an authority has, or no decoding back gives one.
    static func found(in text: String) -> Found? {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }), !hasWord(bytes) else { return nil }
        let characters = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x80 ? 1 : 0) }
        for (wrong, right) in mistakes {
            guard
                let before = CharsetConverter.convert(bytes, from: Charset.utf8.converterName, to: wrong)?.bytes,
                let utf8 = CharsetConverter.convert(before, from: right.converterName, to: Charset.utf8.converterName)
            else { continue }
            if let mended = String(validating: utf8.bytes, as: UTF8.self), hasWord(utf8.bytes) {
                return Found(text: mended, characters: characters)
            }
        }
        return isLossy(bytes) ? Found(text: text, characters: characters) : nil
    }

    /// Which encoding was taken for which.
    private static let mistakes: [(wrong: String, right: Charset)] = [
        ("GB18030", .utf8), ("CP1252", .utf8), ("ISO-8859-1", .utf8), ("CP1252", .gb18030), ("ISO-8859-1", .gb18030),
    ]

    /// Whether some characters were lost on the way, but enough is left to tell.
    private static func isLossy(_ bytes: [UInt8]) -> Bool {
        guard
            let before = CharsetConverter.convert(bytes, from: Charset.utf8.converterName, to: "GB18030")?.bytes
        else { return false }
        return hasWord(Array(String(decoding: before, as: UTF8.self).utf8))
    }

    private static func hasWord(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 6 else { return false }
        for offset in 0...(bytes.count - 6) where bytes[offset] >= 0xE4 {
            for word in words where word[0] == bytes[offset] && word[1] == bytes[offset + 1] {
                if bytes[offset..<offset + 6].elementsEqual(word) { return true }
            }
        }
        return false
    }

    /// Words of six bytes in UTF-8.
    private static let words = ["信息", "公开", "公開", "年度", "政府", "申请", "情况", "工作", "行政"].map { Array($0.utf8) }
}
