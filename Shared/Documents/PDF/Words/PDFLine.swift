/// Words side by side.
struct PDFLine: Sendable {
    /// The words, from left to right.
    var words: [PDFWord]
    /// The box around them.
    var box: PDFBox

    /// The size of its largest font.
    var size: Double { words.map(\.size).max() ?? 0 }
    /// Whether it has figures only.
    var isFigures: Bool { words.allSatisfy(\.isFigure) }

    init(_ word: PDFWord) {
        words = [word]
        box = word.box
    }

    /// Whether it ends in figures side by side, as a row of a table does.
    var isRow: Bool {
        var figures = 0
        var next: PDFWord?
        for word in words.reversed() {
            guard word.isFigure else { break }
            if let next, PDFLine.areOne(word, next) { return false }
            figures += 1
            next = word
        }
        return figures > 1
    }

    /// Adds a word at its right end.
    mutating func append(_ word: PDFWord) {
        words.append(word)
        box = box.union(word.box)
    }

    /// The lines that words stand in, from top to bottom.
    static func lines(of words: [PDFWord]) -> [PDFLine] {
        var groups: [(words: [PDFWord], centre: Double, size: Double)] = []
        for word in words.sorted(by: { ($0.box.centre, $0.box.left) < ($1.box.centre, $1.box.left) }) {
            if let last = groups.indices.last,
                word.box.centre - groups[last].centre <= 0.5 * min(groups[last].size, word.size)
            {
                let count = Double(groups[last].words.count)
                groups[last].centre = (groups[last].centre * count + word.box.centre) / (count + 1)
                groups[last].size = max(groups[last].size, word.size)
                groups[last].words.append(word)
            } else {
                groups.append(([word], word.box.centre, word.size))
            }
        }
        return groups.compactMap { group in
            let words = group.words.sorted { $0.box.left < $1.box.left }
            guard let first = words.first else { return nil }
            var line = PDFLine(first)
            for word in words.dropFirst() { line.append(word) }
            return line
        }
    }

    /// Whether two of its words are one. Fonts of all kinds meet here: a gap that
    /// is less than any font's space is none, and between a Chinese character and
    /// another the typesetter leaves a quarter of its width on his own.
    static func areOne(_ left: PDFWord, _ right: PDFWord) -> Bool {
        let gap = right.box.left - left.box.right
        let size = max(left.size, right.size)
        if left.last == .wide || right.first == .wide { return gap < 0.4 * size }
        return gap < 0.17 * min(left.size, right.size) && gap > -0.5 * size
    }
}
