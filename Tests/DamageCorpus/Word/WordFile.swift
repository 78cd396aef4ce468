/// Writes Word files (.docx) as few parts of them as are needed.
public struct WordFile {
    /// What stands in `w:body`.
    public var body: String
    /// What stands in `w:numbering`.
    public var numbering: String
    /// What stands in `w:styles`.
    public var styles: String
    /// Where the main part is.
    public var main = "word/document.xml"
    /// The main part's type.
    public var type = WordFile.wordType + "document.main+xml"

    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    /// Creates a file.
    public init(_ body: String = "", numbering: String = "", styles: String = "") {
        self.body = body
        self.numbering = numbering
        self.styles = styles
    }

    /// The file.
    public var bytes: [UInt8] { archive.bytes }

    /// The file's parts.
    public var archive: ZipWriter {
        archive(of: .init(main, Array((Self.head + body + Self.tail).utf8)))
    }

    /// The file's parts, with another main one.
    public func archive(of document: ZipWriter.Entry) -> ZipWriter {
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = main.dropFirst(folder.count)
        let own = [styles.isEmpty ? nil : "styles", numbering.isEmpty ? nil : "numbering"].compactMap(\.self)
            .map { "<Override PartName=\"/\(folder)\($0).xml\" ContentType=\"\(Self.wordType)\($0)+xml\"/>" }
        let types = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/\(main)" ContentType="\(type)"/>\(own.joined())</Types>
            """
        var parts = [
            ZipWriter.Entry("[Content_Types].xml", Array(types.utf8)),
            Self.relationships("_rels/.rels", [("officeDocument", "/" + main)]),
            document,
        ]
        var related: [(String, String)] = []
        if !styles.isEmpty {
            related.append(("styles", "styles.xml"))
            parts.append(.init(folder + "styles.xml", Self.part("styles", styles)))
        }
        if !numbering.isEmpty {
            related.append(("numbering", "numbering.xml"))
            parts.append(.init(folder + "numbering.xml", Self.part("numbering", numbering)))
        }
        parts.append(Self.relationships(folder + "_rels/\(name).rels", related))
        return ZipWriter(parts)
    }

    /// The characters of a text as they are written in XML.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
        return text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) }.joined()
    }

    static let head = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document \(namespaces)><w:body>
        """
    static let tail = "<w:sectPr/></w:body></w:document>"

    private static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """

    private static func part(_ name: String, _ content: String) -> [UInt8] {
        Array("<w:\(name) \(namespaces)>\(content)</w:\(name)>".utf8)
    }

    private static func relationships(_ name: String, _ targets: [(kind: String, target: String)]) -> ZipWriter.Entry {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let all = targets.enumerated().map { index, part in
            "<Relationship Id=\"r\(index)\" Type=\"\(base)\(part.kind)\" Target=\"\(part.target)\"/>"
        }
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        return .init(name, Array("<Relationships xmlns=\"\(namespace)\">\(all.joined())</Relationships>".utf8))
    }
}
