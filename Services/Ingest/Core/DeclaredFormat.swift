import Models

/// What a sender says that a document is, by its content type and the end of its
/// file name: hints only, which are wrong too often to be followed.
struct DeclaredFormat {
    /// The formats that the word may mean.
    private let formats: Set<DocumentFormat>

    /// What a content type says; nil for nothing, as `application/octet-stream`.
    init?(contentType: String) {
        let type = contentType.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        if type.hasPrefix("text/") {
            formats = Self.ofPages.contains(type) ? [.html] : Self.text
        } else if Self.ofPages.contains(type) {
            formats = [.html]
        } else if type == "application/pdf" || type == "application/x-pdf" {
            formats = [.pdf]
        } else if Self.ofWord.contains(where: type.hasPrefix) {
            formats = [.docx]
        } else if type.hasPrefix("image/") || Self.ofOthers.contains(where: type.hasPrefix) {
            formats = []
        } else {
            return nil
        }
    }

    /// What the end of a file name says; nil for nothing.
    init?(filename: String) {
        guard let dot = filename.lastIndex(of: ".") else { return nil }
        switch filename[filename.index(after: dot)...].lowercased() {
        case "txt", "text", "md", "markdown", "csv", "tsv": formats = Self.text
        case "htm", "html", "shtml", "xhtml": formats = [.html]
        case "pdf": formats = [.pdf]
        case "docx", "docm", "dotx", "dotm": formats = [.docx]
        case "doc", "wps", "dot", "rtf", "odt", "ofd", "xls", "xlsx", "et", "ppt", "pptx", "zip", "rar", "7z", "gz",
            "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp":
            formats = []
        default: return nil
        }
    }

    /// Whether a document of this format is something else than was said.
    func contradicts(_ format: DocumentFormat) -> Bool { !formats.contains(format) }

    /// Text may have tables in Markdown or HTML.
    private static let text: Set<DocumentFormat> = [.text, .markdown, .html]
    private static let ofPages: Set<String> = ["text/html", "application/xhtml+xml"]
    private static let ofWord = [
        "application/vnd.openxmlformats-officedocument.wordprocessingml",
        "application/vnd.ms-word.document.macroenabled",
    ]
    private static let ofOthers = [
        "application/msword", "application/vnd.ms-", "application/vnd.openxmlformats-officedocument", "application/rtf",
        "application/vnd.oasis.opendocument", "application/ofd", "application/zip",
    ]
}

extension Submission {
    /// Notes the hints that a document is not what it was said to be.
    mutating func ignoreHints(against format: DocumentFormat) {
        if let contentType, DeclaredFormat(contentType: contentType)?.contradicts(format) == true {
            ignored.append("content-type: “\(contentType.shortened)” is not what the document is: \(format.name)")
        }
        if let filename, DeclaredFormat(filename: filename)?.contradicts(format) == true {
            ignored.append("filename: “\(filename.shortened)” is not what the document is: \(format.name)")
        }
    }
}

extension DocumentFormat {
    fileprivate var name: String {
        switch self {
        case .text: "plain text"
        case .markdown: "Markdown"
        case .html: "HTML"
        case .pdf: "PDF"
        case .docx: "a Word file (.docx)"
        }
    }
}

extension String {
    /// What is shown of a value that cannot be used: its end, where a name says what it is.
    fileprivate var shortened: String {
        unicodeScalars.count <= 40 ? self : "…" + String(String.UnicodeScalarView(unicodeScalars.suffix(40)))
    }
}
