import Models

/// Text as it is written, with the place of every figure in it.
struct Page {
    /// Where a cell of the form stands.
    struct Mark {
        var range: Range<Int>
        let cell: Int
        /// The figure that is printed; nil if the cell is there without one.
        let figure: CellValue?
        /// Whether it is of another report in the same document.
        let isOfCompanion: Bool
    }

    private(set) var bytes: [UInt8] = []
    private(set) var marks: [Mark] = []
    /// The pages that a layout draws on instead of writing, and how far down it is.
    var canvas: PDFCanvas?
    var depth = 0.0
    /// Whether what is written from now on is another report.
    var isCompanion = false

    init() {
        bytes.reserveCapacity(16_384)
        marks.reserveCapacity(256)
    }

    mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ cell: GridCell) {
        put(cell, as: cell.text)
    }

    /// Puts a cell whose text is written in some other way.
    mutating func put(_ cell: GridCell, as written: String) {
        let start = bytes.count
        put(written)
        guard let index = cell.value?.cell else { return }
        marks.append(
            Mark(range: start..<bytes.count, cell: index, figure: cell.value?.figure, isOfCompanion: isCompanion))
    }

    mutating func line(_ text: String) {
        put(text)
        bytes.append(0x0A)
    }

    mutating func newLine() {
        bytes.append(0x0A)
    }

    /// Takes a stretch out; the figures in it are gone.
    mutating func remove(_ range: Range<Int>) {
        bytes.removeSubrange(range)
        marks.removeAll { range.contains($0.range.lowerBound) || $0.range.overlaps(range) }
        for index in marks.indices where marks[index].range.lowerBound >= range.upperBound {
            let mark = marks[index].range
            marks[index].range = mark.lowerBound - range.count..<mark.upperBound - range.count
        }
    }

    /// Writes the whole text anew; the marks keep their order, not their place.
    mutating func rewrite(_ change: ([UInt8]) -> [UInt8]) {
        bytes = change(bytes)
    }
}
