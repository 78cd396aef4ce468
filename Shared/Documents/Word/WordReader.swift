import Models
import Text

/// The text of a Word file (.docx): paragraphs are lines, with the numbers that
/// Word counts, tables are rectangles of cells. Macros are parts that nobody opens.
struct WordReader {
    private let package: WordPackage
    private let limits: ReadingLimits

    /// Creates a reader of a file's parts.
    init(_ package: WordPackage, limits: ReadingLimits) {
        self.package = package
        self.limits = limits
    }

    /// Reads the file.
    ///
    /// - Throws: ``Refusal`` if it is damaged, larger than allowed, or has no text.
    func extraction() throws(Refusal) -> Extraction {
        let body = try body()
        guard !body.isTooLong else {
            throw Refusal(.tooLarge, "the Word file has more lines and cells than a report of hundreds of pages")
        }
        guard !body.importsDocument else {
            throw Refusal(
                .unsupportedFormat,
                "the document is a Word file that holds another document (altChunk); open it in Word and save it again")
        }
        var writer = FlowWriter(body.flow)
        let content = FlowText(writer.write())
        guard content.text.unicodeScalars.contains(where: { !Scalars.isBlank($0.value) }) else {
            let pictures = body.pictures > 0 ? ", but pictures (\(body.pictures))" : ""
            throw Refusal(.empty, "the Word file has no text\(pictures)")
        }
        return Extraction(format: .docx, charset: "UTF-8", content: content)
    }

    private func body() throws(Refusal) -> WordBody {
        let styles = try package.part("styles")
        let numbering = try package.part("numbering")
        let document = try package.document()
        do throws(XMLReader<WordElement>.Failure) {
            return try WordBody(
                document, styles: styles.map(WordStyles.init) ?? WordStyles(),
                lists: numbering.map(WordLists.init) ?? WordLists())
        } catch {
            throw WordPackage.refusal(error, limits)
        }
    }
}
