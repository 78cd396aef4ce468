/// Tabs, with labels broken over two lines inside their cells.
struct WrappedLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        for (index, line) in grid.expanded().enumerated() {
            let isText = grid.rows[index].kind == .text
            row(line.map { isText ? $0 : $0.broken(by: "\n") }, by: "\t", on: &page)
            page.newLine()
        }
    }
}

/// Runs of spaces; the end of a label that was broken stands on a line behind
/// the figures.
struct LooseLabelLayout: LayoutWriter {
    func table(_ grid: Grid, on page: inout Page) {
        for line in grid.rows {
            guard line.kind == .figures,
                let last = line.cells.lastIndex(where: { $0.value == nil && !$0.text.isEmpty }),
                let (head, rest) = line.cells[last].halves
            else {
                row(line.cells.filter { !$0.text.isEmpty }, by: "   ", on: &page)
                page.newLine()
                continue
            }
            var cells = line.cells
            cells[last].text = head
            row(cells.filter { !$0.text.isEmpty }, by: "   ", on: &page)
            page.line("\n  " + rest)
        }
    }
}

extension GridCell {
    /// A long label in two parts; nil for a value or a short label.
    var halves: (String, String)? {
        guard value == nil else { return nil }
        let characters = Array(text)
        guard characters.count > 6 else { return nil }
        let cut = characters.count * 2 / 3
        return (String(characters[..<cut]), String(characters[cut...]))
    }

    fileprivate func broken(by separator: String) -> GridCell {
        guard let (head, rest) = halves else { return self }
        var cell = self
        cell.text = head + separator + rest
        return cell
    }
}
