import Documents
import Forms
import Models

/// A report as it is printed, with the place of every figure.
struct GeneratedDocument {
    let id: DocumentID
    let bytes: [UInt8]
    let text: String
    let cells: [Cell]

    /// nil only if libcrypto lacks SHA-256.
    init?(name: String, year: Int, edition: Edition, figures: GeneratedFigures, number: UInt64) {
        var text = "\(name)\(year)年政府信息公开工作年度报告\n\(number)\n"
        var start = text.unicodeScalars.count
        var line = 3
        var cells: [Cell] = []
        for cell in Form.of(edition).cells {
            let raw = "\(figures[cell.id])"
            // Only the end of what is printed is counted anew: the text is long.
            let label = cell.column == "total" ? cell.label + "\t" : "\t"
            start += label.unicodeScalars.count
            let span = Span(line: line, start: start + 1, length: raw.utf8.count)
            cells.append(
                Cell(
                    value: CellValue(exactly: figures[cell.id]), status: .reported, basis: .label, raw: raw, span: span)
            )
            text += label + raw + "\n"
            start += raw.utf8.count + 1
            line += 1
        }
        self.text = text
        self.cells = cells
        bytes = Array(text.utf8)
        guard let id = ContentDigest.documentID(of: bytes) else { return nil }
        self.id = id
    }
}
