/// A format that is known but not read, and what a sender can do about it.
public struct ForeignFormat: Hashable, Sendable {
    /// What the document is, as `a RAR archive`.
    public var name: String
    /// What to send instead, as `convert it to PDF`.
    public var wayOut: String

    /// Why a document of this format is not taken.
    public var refusal: Refusal {
        Refusal(.unsupportedFormat, "the document is \(name); \(wayOut)")
    }
}

extension ForeignFormat {
    /// A PDF file.
    public static let pdf = ForeignFormat(name: "a PDF file", wayOut: "send its text, a web page or a .docx file")

    // Of office programs.
    static let oldWord = document("a Word 97-2003 file (.doc, .wps)")
    static let oldSheet = document("an Excel 97-2003 file (.xls, .et)")
    static let oldSlides = document("a PowerPoint 97-2003 file (.ppt, .dps)")
    static let sheet = document("an Excel workbook (.xlsx)")
    static let slides = document("a PowerPoint presentation (.pptx)")
    static let openDocument = document("an OpenDocument file (.odt, .ods, .odp)")
    static let uniformDocument = document("a Uniform Office Format file (.uof, .uot)")
    static let wordXML = document("a Word file in one piece of XML (.xml)")
    static let richText = document("a Rich Text file (.rtf)")
    static let ofd = ForeignFormat(name: "an OFD file (GB/T 33190)", wayOut: "convert it to PDF first")
    static let book = document("an electronic book (.epub)")
    static let mail = ForeignFormat(
        name: "a web archive or a mail (.mht, .eml)",
        wayOut: "send the page in it as .html, or convert it to .docx or PDF")
    static let locked = ForeignFormat(
        name: "an Office file that is locked with a password", wayOut: "save it without the password first")
    static let otherOLE = document("an OLE2 file of an unknown program")

    // Packed files.
    static let zip = packed("a ZIP archive")
    static let gzip = packed("a gzip file")
    static let rar = packed("a RAR archive")
    static let sevenZip = packed("a 7-Zip archive")

    /// A picture of some kind.
    static func picture(_ kind: String) -> ForeignFormat {
        ForeignFormat(
            name: "a \(kind) picture",
            wayOut: "figures in pictures are not read: send the document that it was taken from")
    }

    private static func document(_ name: String) -> ForeignFormat {
        ForeignFormat(name: name, wayOut: "convert it to .docx or PDF first")
    }

    private static func packed(_ name: String) -> ForeignFormat {
        ForeignFormat(name: name, wayOut: "unpack it and send each document in it by itself")
    }
}
