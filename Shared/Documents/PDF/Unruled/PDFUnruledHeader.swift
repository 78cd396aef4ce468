/// The header above rows of figures: one label for each column, and labels over
/// several columns above them.
struct PDFUnruledHeader {
    /// A label over several columns.
    struct Upper {
        var segment: PDFSegment
        var columns: Range<Int>
    }

    /// What the columns take from left to right: those of the figures, and those
    /// that are empty.
    private(set) var columns: [PDFSpan]
    /// The words of each column's label.
    private(set) var labels: [[PDFWord]]
    /// The rows of labels over several columns.
    private(set) var upper: [[Upper]] = []
    /// What stands to the left of the labels.
    private(set) var corner: [PDFWord] = []
    /// The lines that it takes.
    private(set) var lines: Range<Int>

    /// A stack of segments, the lowest first, with what it takes from left to right.
    private struct Stack {
        var segments: [PDFSegment]
        var span: PDFSpan
    }

    /// How far apart two lines of a header are at most, as a share of the font's size.
    private static let gap = 4.0

    /// Reads the header of rows; nil if it does not say for certain which label is
    /// whose.
    ///
    /// - Parameters:
    ///   - end: the line that it stands above.
    ///   - above: the line that it stands below, -1 for none.
    ///   - labelsEnd: where the labels of the rows end, if they have some.
    init?(of rows: PDFUnruledRows, from end: Int, below above: Int, labelsEnd: Double?) {
        let labelsEnd = labelsEnd ?? -.infinity
        let boundary = (labelsEnd + rows.figures[0].left) / 2
        lines = end..<end
        var stacks: [Stack] = []
        var spanning: [PDFSegment] = []
        var next = rows.lines[end].box.centre
        var index = end - 1
        while index > above {
            let line = rows.lines[index]
            guard next - line.box.centre < Self.gap * rows.size, abs(line.size - rows.size) < 0.15 * rows.size,
                !Self.isText(line, labelsEnd)
            else { break }
            let own = line.segments.filter { $0.box.middle > boundary }
            for segment in own {
                let below = stacks.indices.filter { segment.overlaps(stacks[$0].span) }
                let over = rows.figures.count { segment.overlaps($0) }
                if below.count > 1 || over > 1 {
                    spanning.append(segment)
                } else if let stack = below.first {
                    stacks[stack].segments.append(segment)
                    stacks[stack].span.form(union: PDFSpan(segment.box))
                } else {
                    stacks.append(Stack(segments: [segment], span: PDFSpan(segment.box)))
                }
            }
            if !own.isEmpty {
                lines = index..<end
                next = line.box.centre
            }
            index -= 1
        }
        stacks.sort { $0.span.left < $1.span.left }
        guard let columns = Self.columns(rows.figures, below: stacks.map(\.span)) else { return nil }
        self.columns = columns
        labels = columns.map { _ in [] }
        for stack in stacks {
            let place = columns.indices.filter { columns[$0].overlaps(stack.span) }
            guard place.count == 1 else { return nil }
            labels[place[0]] = split(stack, below: spanning)
        }
        for segment in spanning { addUpper(segment) }
        for index in upper.indices { upper[index].sort { $0.columns.lowerBound < $1.columns.lowerBound } }
        upper.sort { ($0.first?.segment.box.centre ?? 0) < ($1.first?.segment.box.centre ?? 0) }
        guard
            upper.allSatisfy({ row in
                zip(row, row.dropFirst()).allSatisfy { $0.columns.upperBound <= $1.columns.lowerBound }
            })
        else { return nil }
        corner = rows.lines[lines].flatMap { $0.segments.filter { $0.box.middle <= boundary }.flatMap(\.words) }
    }

    /// Takes the columns of the page before, some of which may be empty here, where
    /// no label says which these are.
    mutating func goOn(from before: [PDFSpan]) {
        guard labels.allSatisfy(\.isEmpty) else { return }
        var all = before
        for column in columns {
            let places = before.indices.filter { before[$0].overlaps(column) }
            guard places.count == 1 else { return }
            all[places[0]].form(union: column)
        }
        guard zip(all, all.dropFirst()).allSatisfy({ $0.right <= $1.left }) else { return }
        columns = all
        labels = all.map { _ in [] }
    }

    /// Whether a line is none of a header: a heading, or a paragraph that begins
    /// where labels do and goes on behind them.
    private static func isText(_ line: PDFUnruledRows.Line, _ labelsEnd: Double) -> Bool {
        guard let last = line.segments.last?.words.last, let first = line.segments.first?.words.first else {
            return true
        }
        let isBesideLabels = labelsEnd > -.infinity && line.box.left > labelsEnd
        if PDFLabel.endsSentence(last.text), line.segments.count == 1, !isBesideLabels { return true }
        if line.segments.count == 1, PDFLabel.starts(first.text) { return true }
        return line.segments.contains {
            $0.isFigure || $0.box.left < labelsEnd - line.size && $0.box.right > labelsEnd + line.size
        }
    }

    /// The columns of figures and of labels above them; nil if a label may be one's
    /// as well as another's. Where each label stands above its figures, an empty
    /// column shows. Where they stand beside them there must be as many, all as far
    /// from their figures.
    private static func columns(_ figures: [PDFSpan], below labels: [PDFSpan]) -> [PDFSpan]? {
        guard !labels.isEmpty else { return figures }
        let above = figures.map { figure in labels.indices.filter { labels[$0].overlaps(figure) } }
        guard above.allSatisfy({ $0.count < 2 }) else { return nil }
        let matched = above.compactMap(\.first)
        guard Set(matched).count == matched.count else { return nil }
        if matched.count == figures.count || matched.count == labels.count {
            let free = labels.indices.filter { !matched.contains($0) }.map { labels[$0] }
            var columns = zip(figures, above).map { figure, above in
                var column = figure
                if let label = above.first { column.form(union: labels[label]) }
                return column
            }
            columns += free
            columns.sort { $0.left < $1.left }
            return zip(columns, columns.dropFirst()).allSatisfy { $0.right <= $1.left } ? columns : nil
        }
        guard figures.count == labels.count, zip(above, figures.indices).allSatisfy({ $0.first ?? $1 == $1 }) else {
            return nil
        }
        let offsets = zip(figures, labels).map { $1.middle - $0.middle }
        let pitch = zip(figures, figures.dropFirst()).map { $1.middle - $0.middle }.min() ?? .infinity
        guard (offsets.max() ?? 0) - (offsets.min() ?? 0) < 0.6 * pitch else { return nil }
        let columns = zip(figures, labels).map { figure, label in
            var column = figure
            column.form(union: label)
            return column
        }
        return zip(columns, columns.dropFirst()).allSatisfy { $0.right <= $1.left } ? columns : nil
    }

    /// The words of a column's label. What stands above it with a gap between, no
    /// lower than a label over several columns, is another over some.
    private mutating func split(_ stack: Stack, below spanning: [PDFSegment]) -> [PDFWord] {
        let lowest = spanning.map(\.box.centre).max() ?? -.infinity
        var own = stack.segments.count
        for index in stack.segments.indices.dropFirst() {
            let (segment, below) = (stack.segments[index], stack.segments[index - 1])
            let isApart = below.box.centre - segment.box.centre > PDFUnruledRows.leading * segment.size
            if isApart, segment.box.centre < lowest + 0.5 * segment.size {
                own = index
                break
            }
        }
        for segment in stack.segments[own...] { addUpper(segment) }
        return stack.segments[..<own].flatMap(\.words)
    }

    private mutating func addUpper(_ segment: PDFSegment) {
        let over = columns.indices.filter { segment.overlaps(columns[$0]) }
        guard let first = over.first, let last = over.last else { return }
        let label = Upper(segment: segment, columns: first..<last + 1)
        let row = upper.firstIndex {
            abs(($0.first?.segment.box.centre ?? 0) - segment.box.centre) < 0.5 * segment.size
        }
        if let row { upper[row].append(label) } else { upper.append([label]) }
    }
}
