import Models
import Text

/// How a document writes a table. What the request table shows, which has the
/// most rows, holds for the others that are written as it is.
struct TableLayout {
    /// Whether the places on a line are those of the table's cells, as in a table
    /// that was written out of a web page.
    var isGrid = false
    /// How many places apart the cells of a row stand on its line.
    var stride = 1
    /// Whether whole rows show how far apart cells stand: then an empty place
    /// between two values is an empty cell.
    var isSure = false
    /// Whether the labels of a header may be torn into pieces that stand between
    /// those of others, as where the cells of a printed table are not known.
    var mayTearLabels = false
    /// Whether cells stand side by side without anything between them.
    var isRunTogether = false

    /// The fewest rows that show how far apart cells stand.
    private static let fewestRows = 3

    /// A layout of which nothing is known.
    init(isGrid: Bool = false) {
        self.isGrid = isGrid
        isSure = isGrid
    }

    /// Reads the layout off the rows and the header of the request table.
    init(
        isGrid: Bool, rows: TableRows, columns: [TableWords.Named], before: Range<Int>, source: SourceText,
        folded: FoldedText
    ) {
        self.init(isGrid: isGrid)
        isRunTogether = rows.rows.contains { $0.stretch.looksRunTogether(columns: columns.count) }
        let strides = rows.rows.compactMap { $0.stretch.stride(columns: columns.count) }
        if let first = strides.first, strides.count >= Self.fewestRows {
            stride = strides.allSatisfy { $0 == first } ? first : 1
            isSure = strides.allSatisfy { $0 == first }
        } else if strides.isEmpty {
            stride = Self.stride(ofHeader: columns, in: before, source: source, folded: folded) ?? 1
        }
    }

    /// The layout of another table of the document.
    func other(isGrid: Bool) -> TableLayout {
        isGrid == self.isGrid ? self : TableLayout(isGrid: isGrid)
    }

    /// How many tabs or pipes stand between two neighbouring labels of a header,
    /// everywhere the same; nil if they differ or the labels are not on a line.
    private static func stride(
        ofHeader columns: [TableWords.Named], in range: Range<Int>, source: SourceText, folded: FoldedText
    ) -> Int? {
        let places = columns.dropFirst().dropLast(2).compactMap { column in
            folded.lastIndex(of: column.label, in: range).map(folded.source)
        }
        // One label may be lost.
        guard places.count >= columns.count - 4, places == places.sorted() else { return nil }
        let counts = zip(places, places.dropFirst()).map { left, right in
            source.bytes[left..<right].contains(0x0A)
                ? 0 : source.separators(in: left..<right)
        }
        guard let first = counts.first, first > 1, counts.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
