/// An encoding in which reports are found, by its name in the IANA registry.
enum Charset: String {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// A superset of GBK and GB2312.
    case gb18030 = "GB18030"
    case big5 = "Big5"

    /// The encoding that a name means, as pages declare it.
    init?(declared name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80": self = .gb18030
        case "big5", "big5-hkscs", "x-big5": self = .big5
        default: return nil
        }
    }

    /// What iconv calls it; of the Big5 family the largest.
    var converterName: String { self == .big5 ? "BIG5-HKSCS" : rawValue }
}
