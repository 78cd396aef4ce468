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
        let sheets = sheets(of: pages, rulings: rulings)
        let empty = sheets.filter(\.parts.isEmpty).map(\.number)
        let pictures = await programs.pictures(among: empty)
        let notes = pictures > 0 ? [DocumentNote(.picturePages, pictures, of: pages.count)] : []
        return Extraction(format: .pdf, charset: "UTF-8", content: content(of: sheets), notes: notes)
    }

    /// The text of pages that the programs have read already: what pdftotext prints of
    /// their words, and pdftocairo of their rulings. For tests, which have no time for
    /// programs.
    package static func content(words: [UInt8], drawing: [UInt8]) -> FlowText {
        let rulings = zip(1..., PDFDrawing.rulings(in: drawing))
        return content(
            of: sheets(of: PDFWordList.pages(in: words), rulings: Dictionary(uniqueKeysWithValues: rulings)))
    }

    private static func sheets(of pages: [PDFPage], rulings: [Int: [PDFRuling]]) -> [PDFSheet] {
        var cells = mostCells
        var sheets: [PDFSheet] = []
        for page in pages {
            sheets.append(
                PDFSheet(page, rulings: rulings[page.number] ?? [], cells: &cells, before: sheets.last))
        }
        PDFFurniture.remove(from: &sheets)
        return sheets
    }

    private static func content(of sheets: [PDFSheet]) -> FlowText {
        var writer = FlowWriter(PDFParagraphs.flow(of: sheets))
        return FlowText(writer.write())
    }
}
