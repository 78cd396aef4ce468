/// A page as its words.
struct PDFPage: Sendable {
    /// Its number, from 1.
    let number: Int
    let width: Double
    let height: Double
    /// Its words, in the order in which they are read.
    var words: [PDFWord] = []
    /// The words where a stretch of a line begins.
    var lineStarts: [Int] = []
}

extension PDFPage {
    /// Whether words stand side by side as cells of a table do: a few short ones
    /// with a gap before the next.
    var mayHaveTable: Bool {
        let lines = PDFLine.lines(of: words)
        let pairs = lines.reduce(0) { count, line in
            count
                + zip(line.words, line.words.dropFirst()).count {
                    ($0.count <= 24 || $1.count <= 8) && $1.box.left - $0.box.right > 0.8 * max($0.size, $1.size)
                }
        }
        return pairs > 0
    }
}
