import DamageCorpus

/// Word files, small and with what is seldom in them.
struct WordSeeds {
    private let file: WordFile

    var bytes: [UInt8] { file.bytes }

    /// Its text, styles and numbering, as ``FuzzedReader/wordParts`` takes them.
    var parts: [UInt8] { Self.parts(of: bytes) }

    /// The same of a file that is not packed.
    static func parts(of bytes: [UInt8]) -> [UInt8] {
        let parts = ["document", "styles", "numbering"].map { name -> ArraySlice<UInt8> in
            guard let start = bytes.firstRange(of: "<w:\(name) ".utf8),
                let end = bytes[start.upperBound...].firstRange(of: "</w:\(name)>".utf8)
            else { return [] }
            return bytes[start.lowerBound..<end.upperBound]
        }
        return Array(parts.joined(separator: [0]))
    }

    /// Styles and lists that paragraphs may name, behind the text that they belong to.
    static let lists: [UInt8] = {
        let parts = counted.parts
        return parts.firstIndex(of: 0).map { Array(parts[$0...]) } ?? []
    }()

    /// A paragraph and a table with merged cells, changes and controls.
    static var small: WordSeeds {
        WordSeeds(
            file: WordFile(
                """
                <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>一、总体情况</w:t><w:tab/><w:br/></w:r></w:p>\
                <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>\
                <w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p>\
                </w:tc><w:tc><w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>7</w:delText></w:r></w:del>\
                </w:p></w:tc></w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/>\
                </w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>3</w:t></w:r></w:p><w:tbl><w:tr><w:tc>\
                <w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl><w:p><w:r><w:fldChar \
                w:fldCharType="begin"/></w:r><w:r><w:instrText>= 7</w:instrText></w:r><w:r><w:fldChar \
                w:fldCharType="separate"/></w:r><w:r><w:t>5&#x4E00;</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
                <mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
                <mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent><w:r><w:sym w:font="x" w:char="F0FE"/></w:r></w:p>
                """,
                styles: """
                    <w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
                    </w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
                    """))
    }

    /// Paragraphs that Word counts.
    static var counted: WordSeeds {
        func paragraph(_ level: Int, _ list: Int) -> String {
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>情况</w:t></w:r></w:p>"
        }
        func level(_ level: Int, _ format: String, _ text: String) -> String {
            "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(9 * level + 1)\"/><w:numFmt w:val=\"\(format)\"/>"
                + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
        }
        let formats = [
            "chineseCountingThousand", "decimal", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "none",
        ]
        let levels = formats.enumerated().map { level($0, $1, "（%\($0 + 1)）") }.joined()
        return WordSeeds(
            file: WordFile(
                (0..<12).map { paragraph($0 % 6, 1 + $0 % 2) }.joined(),
                numbering: """
                    <w:abstractNum w:abstractNumId="4">\(levels)</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/>\
                    </w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="1"><w:startOverride \
                    w:val="99999"/></w:lvlOverride></w:num>
                    """))
    }
}
