/// GB18030 or Big5: each takes most texts in the other for text.
enum ChineseCharsetGuess {
    /// What a page declares counts; else how the second bytes of characters are
    /// spread. Those of GB2312, which has nearly all characters of a simplified
    /// text, are above 0xA0; of Big5's half are below 0x7F.
    static func charset(of bytes: [UInt8]) -> Charset {
        if let declared = CharsetDeclaration.charset(in: bytes), declared != .utf8 { return declared }
        var low = 0
        var high = 0
        var offset = 0
        while offset + 1 < bytes.count {
            guard bytes[offset] >= 0x81 else {
                offset += 1
                continue
            }
            if bytes[offset + 1] >= 0xA1 { high += 1 } else { low += 1 }
            offset += 2
        }
        return low * 4 > high ? .big5 : .gb18030
    }
}
