/// A Word file's main part that is XML whatever the bytes are: each says which element
/// begins or ends, or what stands in it. Of bytes that were to be XML themselves hardly
/// any would get past the first tag.
struct FuzzedElements {
    private var bytes: ArraySlice<UInt8>
    private var text = ""
    private var open: [String] = []

    /// As deep as a Word file may be, and a little deeper.
    private static let depth = 260

    private static let containers = [
        "p", "r", "t", "tbl", "tr", "tc", "tcPr", "trPr", "pPr", "rPr", "numPr", "sdt", "sdtContent", "sdtPr", "ins",
        "del", "moveFrom", "moveTo", "txbxContent", "AlternateContent", "Choice", "Fallback", "hyperlink", "pict",
        "drawing", "instrText", "delText", "ruby", "rt", "tblPr", "tblGrid", "sectPr", "smartTag",
    ]
    private static let leaves = [
        "gridSpan", "vMerge", "hMerge", "gridBefore", "gridAfter", "ilvl", "numId", "pStyle", "rStyle", "vanish", "tab",
        "br", "cr", "strike", "dstrike", "vertAlign", "noBreakHyphen", "lastRenderedPageBreak", "imagedata", "blip",
    ]
    private static let values = [
        "0", "1", "2", "3", "9", "-1", "63", "1000", "99999999999999999999", "restart", "continue", "superscript",
        "false",
        "", "x",
    ]
    private static let words = ["一、总体情况", "行政许可", "12", "0", " ", "&#x3000;", "&amp;", "7\n8", "（一）", "甲"]

    /// Has bytes say it.
    static func document(of bytes: [UInt8]) -> [UInt8] {
        var elements = FuzzedElements(bytes: bytes[...])
        return elements.document()
    }

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    private mutating func document() -> [UInt8] {
        while let byte = bytes.popFirst() {
            switch byte {
            case 0..<80: begin(Self.containers[Int(byte) % Self.containers.count])
            case 80..<140: leaf(Self.leaves[Int(byte) % Self.leaves.count])
            case 140..<160: field(["begin", "separate", "end"][Int(byte) % 3])
            case 160..<200: text += Self.words[Int(byte) % Self.words.count]
            default: end()
            }
        }
        while !open.isEmpty { end() }
        return Array("<w:document xmlns:w=\"w\"><w:body>\(text)</w:body></w:document>".utf8)
    }

    private mutating func begin(_ name: String) {
        guard open.count < Self.depth else { return }
        open.append(name)
        text += "<w:\(name)>"
    }

    private mutating func end() {
        if let name = open.popLast() { text += "</w:\(name)>" }
    }

    private mutating func leaf(_ name: String) {
        let value = Self.values[Int(bytes.popFirst() ?? 0) % Self.values.count]
        text += "<w:\(name) w:val=\"\(value)\"/>"
    }

    private mutating func field(_ kind: String) {
        text += "<w:fldChar w:fldCharType=\"\(kind)\"/>"
    }
}
