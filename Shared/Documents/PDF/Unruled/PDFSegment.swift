/// Words of a line without a gap between them as there is between columns.
struct PDFSegment {
    /// The words, from left to right.
    var words: [PDFWord]
    /// The box around them.
    var box: PDFBox

    /// Whether it has figures only.
    var isFigure: Bool { words.allSatisfy(\.isFigure) }
    /// The size of its largest font.
    var size: Double { words.map(\.size).max() ?? 0 }

    /// A gap between columns, as a share of the font's size.
    private static let columnGap = 0.8

    /// The segments of a line. Two figures are never one, however close.
    static func segments(of line: PDFLine) -> [PDFSegment] {
        var segments: [PDFSegment] = []
        for word in line.words {
            if let last = segments.indices.last, let before = segments[last].words.last {
                let gap = word.box.left - before.box.right
                let isOne =
                    word.isFigure && before.isFigure
                    ? PDFLine.areOne(before, word)
                    : gap <= columnGap * max(word.size, before.size)
                if isOne {
                    segments[last].words.append(word)
                    segments[last].box = segments[last].box.union(word.box)
                    continue
                }
            }
            segments.append(PDFSegment(words: [word], box: word.box))
        }
        return segments
    }

    /// Whether one stands above a part of the other.
    func overlaps(_ span: PDFSpan) -> Bool { PDFSpan(box).overlaps(span) }
}

/// What a column takes from left to right.
struct PDFSpan: Hashable, Sendable {
    var left: Double
    var right: Double

    var middle: Double { (left + right) / 2 }

    init(_ box: PDFBox) {
        left = box.left
        right = box.right
    }

    func overlaps(_ other: PDFSpan) -> Bool { left < other.right && other.left < right }

    mutating func form(union other: PDFSpan) {
        left = min(left, other.left)
        right = max(right, other.right)
    }

    /// The spans of what stands below each other, from left to right.
    static func joined(_ boxes: some Sequence<PDFBox>) -> [PDFSpan] {
        boxes.map(PDFSpan.init).sorted { $0.left < $1.left }.reduce(into: []) { spans, span in
            if let last = spans.indices.last, spans[last].overlaps(span) {
                spans[last].form(union: span)
            } else {
                spans.append(span)
            }
        }
    }
}
