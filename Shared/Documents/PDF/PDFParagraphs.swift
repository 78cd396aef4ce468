/// Writes pages as parts of a document: lines that go on are one paragraph,
/// tables that go on are one table.
struct PDFParagraphs {
    private var flow = Flow()
    /// The line that was written last, with the column that it stands in.
    private var last: PDFLine?
    private var margins = Margins(left: 0, right: 0, size: 0)

    /// The edges of a page's text, and the size of most of it.
    private struct Margins {
        var left: Double
        var right: Double
        var size: Double
    }

    /// No column of text is so narrow that shorter lines would be full.
    private static let shortest = 8.0

    /// Writes pages.
    static func flow(of sheets: [PDFSheet]) -> Flow {
        var writer = PDFParagraphs()
        var open: PDFTable?
        // A page may have too little text to tell by itself.
        let margins = Dictionary(grouping: sheets, by: \.width).mapValues { Self.margins(of: $0) }
        for sheet in sheets {
            writer.margins = margins[sheet.width] ?? Margins(left: 0, right: 0, size: 0)
            for (index, part) in sheet.parts.enumerated() {
                switch part {
                case .line(let line):
                    writer.end(&open)
                    writer.write(line, page: sheet.number)
                case .table(let table):
                    if index == 0, var joined = open, joined.isContinued(by: table) {
                        joined.append(table)
                        open = joined
                    } else if table.unruled?.isHeadless == true {
                        writer.end(&open)
                        for line in PDFLine.lines(of: table.words) { writer.write(line, page: sheet.number) }
                    } else {
                        writer.end(&open)
                        open = table
                    }
                }
            }
        }
        writer.end(&open)
        writer.flow.add(.lineEnd)
        writer.flow.pairTables()
        return writer.flow
    }

    private mutating func end(_ table: inout PDFTable?) {
        guard let ended = table else { return }
        flow.add(.lineEnd)
        ended.write(to: &flow)
        last = nil
        table = nil
    }

    private mutating func write(_ line: PDFLine, page: Int) {
        if let last {
            if !goesOn(last, with: line) {
                flow.add(.lineEnd)
            } else if let left = last.words.last, let right = line.words.first, left.last != .wide, right.first != .wide
            {
                flow.add(.gap)
            }
        }
        flow.add(FlowRegion(page: page, box: line.box.rounded))
        line.write(to: &flow)
        last = line
    }

    /// Whether a line goes on in the next: there was no room left for what the
    /// next begins with, and the next is not indented.
    private func goesOn(_ line: PDFLine, with next: PDFLine) -> Bool {
        guard let first = next.words.first, abs(line.size - next.size) < 0.2 * max(line.size, next.size) else {
            return false
        }
        if isTitle(line, next) { return true }
        guard line.box.width > Self.shortest * line.size, !line.isRow, !next.isRow, let end = line.words.last else {
            return false
        }
        if PDFLabel.starts(first.text), PDFLabel.endsSentence(end.text) { return false }
        let column = next.box.left > line.box.right || next.box.right < line.box.left
        let left = column ? next.box.left : margins.left
        return next.box.left < left + first.size && line.box.right + first.lead + 0.6 * line.size > margins.right
    }

    /// Whether two lines are one title: both are larger than the text and stand in
    /// the middle, the second close below the first.
    private func isTitle(_ line: PDFLine, _ next: PDFLine) -> Bool {
        let middle = (margins.left + margins.right) / 2
        return min(line.size, next.size) > 1.15 * margins.size && next.box.top - line.box.bottom < line.size
            && next.box.centre > line.box.centre
            && [line, next].allSatisfy {
                abs($0.box.middle - middle) < 1.5 * $0.size && $0.box.left > margins.left + $0.size
            }
    }

    /// The edges between which most of the lines of some pages stand.
    private static func margins(of sheets: [PDFSheet]) -> Margins {
        let lines = sheets.flatMap { $0.parts.compactMap(\.line) }
        let widest = lines.map(\.box.width).max() ?? 0
        let long = lines.filter { $0.box.width > 0.6 * widest }
        guard !long.isEmpty else { return Margins(left: 0, right: 0, size: 0) }
        let rights = long.map(\.box.right).sorted()
        let lefts = long.map(\.box.left).sorted()
        let sizes = long.map(\.size).sorted()
        return Margins(
            left: lefts[lefts.count / 4], right: rights[rights.count * 3 / 4], size: sizes[sizes.count / 2])
    }
}
