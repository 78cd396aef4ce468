/// The parts of an Office Open XML file, found by its relationships.
struct WordPackage {
    /// What the file says it is, by its main part.
    enum Kind: Hashable {
        /// A text document, with macros or without; a template is one as well.
        case text
        /// A workbook.
        case sheet
        /// A presentation.
        case slides
    }

    private let archive: ZipArchive
    private let limits: ReadingLimits
    /// The name of the main part.
    private let main: String
    /// The names of the parts that belong to the main one, by the end of the kind of relationship.
    private var related: [String: String] = [:]

    /// What the file is.
    let kind: Kind

    /// Looks into an archive; nil if it holds no such file.
    ///
    /// - Throws: ``Refusal`` if what is looked at is damaged or too large.
    init?(_ archive: ZipArchive, limits: ReadingLimits) throws(Refusal) {
        self.archive = archive
        self.limits = limits
        let relationships = try Self.relationships(of: "", in: archive, limits)
        let usual = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"]
        guard
            let main = relationships["officeDocument"].flatMap({ archive.contains($0) ? $0 : nil })
                ?? usual.first(where: archive.contains)
        else { return nil }
        self.main = main
        let type = try Self.contentType(of: main, in: archive, limits) ?? main
        if type.contains("spreadsheetml") || type.contains("ms-excel") || type.hasPrefix("xl/") {
            kind = .sheet
        } else if type.contains("presentationml") || type.contains("ms-powerpoint") || type.hasPrefix("ppt/") {
            kind = .slides
        } else {
            kind = .text
            related = try Self.relationships(of: main, in: archive, limits)
        }
    }

    /// The main part.
    func document() throws(Refusal) -> XMLReader<WordElement> {
        guard let bytes = try archive.read(main) else { throw Self.damaged(main) }
        return try Self.reader(of: bytes, main, limits)
    }

    /// A part that belongs to the main one, as `styles`; nil if there is none.
    func part(_ kind: String) throws(Refusal) -> XMLReader<WordElement>? {
        let name = related[kind] ?? Self.resolve("\(kind).xml", from: main)
        guard let bytes = try archive.read(name) else { return nil }
        return try Self.reader(of: bytes, name, limits)
    }

    /// Why a part cannot be read to its end.
    static func refusal(_ failure: XMLReader<WordElement>.Failure, _ limits: ReadingLimits) -> Refusal {
        switch failure {
        case .malformed: Refusal(.unreadable, "the document is a Word file whose XML is damaged")
        case .excess(.documentType):
            Refusal(
                .unreadable, "the document is a Word file whose XML declares entities, as none that Word writes does")
        case .excess(.depth):
            Refusal(.tooLarge, "the elements of the document are nested more than \(limits.depth) deep")
        case .excess(.tag):
            Refusal(.tooLarge, "an element of the document has more attributes than any that Word writes")
        case .excess(.tags):
            Refusal(.tooLarge, "the document has more elements than a report of hundreds of pages")
        }
    }

    private static func damaged(_ name: String) -> Refusal {
        Refusal(.unreadable, "the document is a Word file without its part “\(name)”")
    }

    private static func reader(
        of bytes: [UInt8], _ name: String, _ limits: ReadingLimits
    ) throws(Refusal) -> XMLReader<WordElement> {
        do throws(XMLReader<WordElement>.Failure) {
            return try XMLReader(bytes, depth: limits.depth)
        } catch {
            throw refusal(error, limits)
        }
    }
}

// MARK: - Relationships

extension WordPackage {
    /// The names of the parts that belong to one, or to the whole file.
    private static func relationships(
        of part: String, in archive: ZipArchive, _ limits: ReadingLimits
    ) throws(Refusal) -> [String: String] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let name = "\(part[..<cut])_rels/\(part[cut...]).rels"
        var found: [String: String] = [:]
        try forEach(.relationship, in: name, of: archive, limits) { reader in
            guard reader.attribute("TargetMode") != "External", let type = reader.attribute("Type"),
                let target = reader.attribute("Target"), let kind = type.split(separator: "/").last
            else { return }
            let known = found[String(kind)]
            found[String(kind)] = known ?? resolve(target, from: part)
        }
        return found
    }

    /// The type of a part, as the file declares it.
    private static func contentType(
        of part: String, in archive: ZipArchive, _ limits: ReadingLimits
    ) throws(Refusal) -> String? {
        var type: String?
        try forEach(.override, in: "[Content_Types].xml", of: archive, limits) { reader in
            guard let name = reader.attribute("PartName"), name.lowercased() == "/" + part.lowercased() else { return }
            type = reader.attribute("ContentType") ?? type
        }
        return type
    }

    private static func forEach(
        _ element: WordElement, in part: String, of archive: ZipArchive, _ limits: ReadingLimits,
        _ body: (XMLReader<WordElement>) -> Void
    ) throws(Refusal) {
        guard let bytes = try archive.read(part) else { return }
        let reader = try reader(of: bytes, part, limits)
        do throws(XMLReader<WordElement>.Failure) {
            while let event = try reader.next() {
                if case .start(element) = event { body(reader) }
            }
        } catch {
            throw refusal(error, limits)
        }
    }

    /// The name of an entry: a target is a path from the folder of the part that
    /// names it, or from the top. It names an entry and nothing else.
    static func resolve(_ target: String, from part: String) -> String {
        var steps = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map { String($0) }
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}
