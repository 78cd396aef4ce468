import Glibc
import Models

/// A PDF's text, by programs that know the format.
public enum PDFText {
    /// The most cells of a document's tables; a few bytes can draw millions.
    private static let mostCells = 200_000

    /// A program that it needs and that is not installed; nil if all are.
    public static var missingProgram: String? {
        PDFPrograms.names.first { name in
            !BoundedProgram.folders.contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
        }
    }

    /// Reads a document.
    ///
    /// - Throws: ``Refusal`` when it cannot be read.
    public static func extract(from bytes: [UInt8], limits: ReadingLimits) async throws(Refusal) -> Extraction {
        guard let folder = TemporaryFolder() else {
            throw Refusal(.unreadable, "there is no room for a temporary folder, which a PDF needs")
        }
        defer { folder.remove() }
        guard let file = folder.write(bytes, to: "document.pdf") else {
            throw Refusal(.unreadable, "there is no room for a temporary file, which a PDF needs")
        }
        let programs = PDFPrograms(file: file, limits: limits)
        let pages = try await programs.pages(of: bytes)
        let rulings = await programs.rulings(of: pages)
        var cells = mostCells
        var sheets = pages.map { PDFSheet($0, rulings: rulings[$0.number] ?? [], cells: &cells) }
        PDFFurniture.remove(from: &sheets)
        let empty = sheets.filter(\.parts.isEmpty).map(\.number)
        let pictures = await programs.pictures(among: empty)
        var writer = FlowWriter(PDFParagraphs.flow(of: sheets))
        let notes = pictures > 0 ? [DocumentNote(.picturePages, pictures, of: pages.count)] : []
        let content = FlowText(writer.write())
        return Extraction(format: .pdf, charset: "UTF-8", content: content, notes: notes)
    }
}
