/// A zip file that is a document: what is in it says which.
public enum PackedDocument {
    static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    /// The text of a Word file.
    ///
    /// - Throws: ``Refusal`` for every other, by name.
    public static func extraction(from bytes: [UInt8], limits: ReadingLimits) throws(Refusal) -> Extraction {
        let archive = try ZipArchive(bytes, limits: limits)
        if let package = try WordPackage(archive, limits: limits) {
            switch package.kind {
            case .text: return try WordReader(package, limits: limits).extraction()
            case .sheet: throw ForeignFormat.sheet.refusal
            case .slides: throw ForeignFormat.slides.refusal
            }
        }
        throw try other(archive).refusal
    }

    private static func other(_ archive: ZipArchive) throws(Refusal) -> ForeignFormat {
        if archive.contains("OFD.xml") { return .ofd }
        if archive.contains("uof.xml") { return .uniformDocument }
        guard let type = try archive.read("mimetype") else { return .zip }
        if type.starts(with: "application/vnd.oasis.opendocument".utf8) { return .openDocument }
        return type.starts(with: "application/epub".utf8) ? .book : .zip
    }
}
