import Forms
import Models
import Text

/// Reads 四、政府信息公开行政复议、行政诉讼情况: three blocks of five figures,
/// in one row of fifteen or in three of five.
struct RemedyTableReader {
    let form: Form
    let source: SourceText
    let folded: FoldedText
    /// How the document writes its tables.
    var layout = TableLayout()
    /// Which lines of the document are rows of tables.
    var tableLines = TableLines()

    /// Reads the table from the region of its section.
    func read(_ table: FormTable, in region: Range<Int>) -> TableReading {
        var result = TableReading()
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        let places = headerPlaces(table, in: range)
        guard !places.isEmpty else { return result }
        var stretches = places.indices.compactMap { index -> ValueStretch? in
            let start = folded.source(places[index]).upperBound
            let end = index + 1 < places.count ? folded.source(places[index + 1].lowerBound) : region.upperBound
            let stretch = ValueTokenizer.stretch(in: start..<end, of: source, belowHeader: true)
            return stretch.tokens.isEmpty
                ? nil
                : stretch.closedUp(stride: layout.stride)
                    .endedByWord(columns: form.cells(of: table.id).count)
        }
        let cells = form.cells(of: table.id).map(\.index)
        // A table that is printed twice is one table.
        if stretches.count == 2, stretches[0].tokens.map(\.reading) == stretches[1].tokens.map(\.reading) {
            stretches.removeLast()
        }
        // Words before the table may name its outcomes too.
        let sentences = stretches.prefix { $0.isSentence }.count
        let own = stretches.dropFirst(sentences)
        var start = range.lowerBound
        if sentences > 0, own.first?.tokens.count == (own.count == 1 ? cells.count : 5) {
            start = stretches[sentences - 1].range.map { folded.folded($0.upperBound) } ?? start
            stretches.removeFirst(sentences)
        }
        var tokens = stretches.flatMap(\.tokens)
        if let only = stretches.first, stretches.count == 1 {
            if let values = only.range, tableLines.hold(source.lines(of: values)),
                let shown = only.shownCells(columns: cells.count)
            {
                tokens = shown
            } else if only.leadingBlanks == 0, tokens.count + only.trailingBlanks == cells.count, hasItsTotals(tokens) {
                tokens += Array(repeating: .blank, count: only.trailingBlanks)
            }
        }
        let reader = CellReader(source: source)
        let isSound = !stretches.isEmpty && !stretches.contains { $0.isSentence || $0.isBroken }
        let isCrowded = stretches.contains(where: \.isCrowded)
        let isWhole =
            isSound && !isCrowded && tokens.count == cells.count
            && (stretches.count == 1 || stretches.allSatisfy { $0.tokens.count == 5 })
        let header = start..<max(start, folded.folded(stretches.last?.range?.lowerBound ?? region.upperBound))
        let order = order(of: table, in: header)
        let isOfTheForm = order == .ofTheForm(cells.count)
        if isWhole, let order {
            let arranged = order.arranged(tokens)
            let figures = arranged.map { $0.value?.count }
            // In another order every total has to bear it out.
            if isOfTheForm ? !BlockPlacements.isShifted(figures) : BlockPlacements.addUp(figures) {
                for (cell, token) in zip(cells, arranged) {
                    result.cells[cell] = reader.cell(
                        token, as: form.cells[cell], basis: isOfTheForm ? .label : .header)
                }
                return result
            }
        }
        if !isWhole, isSound, !isCrowded || tokens.count > cells.count, isOfTheForm, stretches.count == 1,
            let decided = decided(stretches[0], into: cells, reader)
        {
            result = decided
        } else {
            let unplaced = unplaced(stretches, reader)
            for cell in cells { result.cells[cell] = unplaced }
        }
        if tokens.count != cells.count {
            result.observations.append(
                Observation(
                    .valueCount, in: table.id, subject: table.id.rawValue, expected: cells.count,
                    found: tokens.count { !$0.isBlank }, at: source.span(stretches.first?.range ?? region)))
        } else {
            result.observations.append(
                Observation(
                    .valuesUnplaced, in: table.id, subject: table.id.rawValue,
                    at: source.span(stretches.first?.range ?? region)))
        }
        return result
    }

    /// The cells of one run of values, too few for the form: digits that run
    /// together, or values of which some are lost.
    private func decided(_ stretch: ValueStretch, into cells: [Int], _ reader: CellReader) -> TableReading? {
        let blocks = form.table(.remedies)?.rows.count ?? 0
        if stretch.tokens.count <= blocks { return cut(stretch, into: cells, reader) }
        guard stretch.leadingBlanks == 0,
            let placements = BlockPlacements.all(stretch.tokens, columns: cells.count, in: source)
        else { return nil }
        var result = TableReading()
        // Where one block is in doubt nothing but zeros may as well be another's.
        let isDoubtful = placements.choices.contains { $0.contains { $0.value == nil } }
        let zeros = Set(
            cells.indices.filter { column in
                let block = column / 5 * 5..<column / 5 * 5 + 5
                return placements.choices.allSatisfy { choice in block.allSatisfy { choice[$0].value == 0 } }
            })
        for (column, cell) in cells.enumerated() {
            guard !isDoubtful || !zeros.contains(column) else {
                result.cells[cell] = Cell(value: nil, status: .missing, basis: .undecided)
                continue
            }
            let choices = placements.choices.map { $0[column] }
            let values = Set(choices.map { $0.value })
            let isPrinted = choices.allSatisfy { $0.token != nil }
            if values.count == 1, isPrinted, let token = choices.first?.token {
                result.cells[cell] = reader.cell(placements.tokens[token], as: form.cells[cell], basis: .arithmetic)
            } else if values.count == 1, let value = values.first ?? nil {
                result.cells[cell] = Cell(value: CellValue(exactly: value), status: .inferred, basis: .arithmetic)
            } else {
                result.cells[cell] = Cell(value: nil, status: .missing, basis: .undecided)
            }
        }
        result.markUsedRelations(of: form)
        return result
    }

    /// The figures of cells that run together, in one run or in one for each
    /// block, where the blocks' totals allow no other cut: where one block can be
    /// cut in two ways, a figure may be lost or misprinted, and the others fit by
    /// chance.
    private func cut(_ stretch: ValueStretch, into cells: [Int], _ reader: CellReader) -> TableReading? {
        guard
            let cuts = DigitCuts.allWithMisprints(stretch.tokens, columns: cells.count, group: 5, in: source),
            let first = cuts.first, cuts.allSatisfy({ $0.map(\.value) == first.map(\.value) })
        else { return nil }
        var result = TableReading()
        for (place, cell) in cells.enumerated() {
            result.cells[cell] = reader.cell(first[place], as: form.cells[cell], basis: .arithmetic)
        }
        result.markUsedRelations(of: form)
        return result
    }

    /// Whether the values are whole blocks with a total that is theirs and not
    /// zero. Only then do empty cells on the right stand for the other blocks: a
    /// row that lost a cell further left is filled up there just so.
    private func hasItsTotals(_ tokens: [ValueToken]) -> Bool {
        tokens.count.isMultiple(of: 5)
            && stride(from: 0, to: tokens.count, by: 5).allSatisfy { start in
                let figures = tokens[start..<start + 5].map { $0.value?.count }
                let total = figures.last.flatMap { $0 } ?? 0
                return total > 0 && figures.dropLast().reduce(0) { $0 + ($1 ?? 0) } == total
            }
    }

    /// Where the labels of outcomes stand, in order.
    private func headerPlaces(_ table: FormTable, in range: Range<Int>) -> [Range<Int>] {
        let words = TableWords.of(form, table.id)
        let labels = (words.rows.first?.columns ?? []).flatMap(\.wordings)
        let distinctive = labels.prefix(4).contains { folded.firstIndex(of: $0, in: range) != nil }
        guard distinctive else { return [] }
        // A block's label stands above its outcomes, or before its values.
        let blocks = words.rows.flatMap(\.name.wordings)
        let rows = blocks.flatMap { label in
            folded.indices(of: label, in: range).map { $0..<$0 + label.count }.filter { place in
                let end = folded.source(place).upperBound
                let behind = end..<min(folded.source(range.upperBound), end + 64)
                let stretch = ValueTokenizer.stretch(in: behind, of: source)
                return !stretch.tokens.isEmpty && !stretch.isSentence
            }
        }
        return
            (labels.flatMap { label in folded.indices(of: label, in: range).map { $0..<$0 + label.count } } + rows)
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The order of the table's cells; nil if it is in doubt.
    private func order(of table: FormTable, in range: Range<Int>) -> ColumnOrder? {
        let width = table.rows.first?.columns.count ?? 0
        guard let blocks = blockOrder(of: table, in: range), let outcomes = outcomeOrder(of: table, in: range) else {
            return nil
        }
        // For each cell of the form the place of its value.
        return ColumnOrder(
            ranksOf: blocks.flatMap { block in
                (0..<width).map { block * width + (outcomes[block].firstIndex(of: $0) ?? $0) }
            })
    }

    /// For each block of the form its place among those that are printed. The label
    /// nearest to the values counts, prose may stand before. Another order than that
    /// of the form is believed if all labels stand on one line, or 行政复议 before
    /// 行政诉讼 above the other two.
    private func blockOrder(of table: FormTable, in range: Range<Int>) -> [Int]? {
        let places = TableWords.of(form, table.id).rows.compactMap { row in
            row.name.wordings.compactMap { folded.lastIndex(of: $0, in: range) }.max()
        }
        let sorted = places.sorted()
        if places == sorted { return Array(table.rows.indices) }
        guard places.count == table.rows.count, Set(places).count == places.count else { return nil }
        let lines = Set(places.map { source.line(at: folded.source($0)) })
        let litigation = folded.lastIndex(of: Self.litigation, in: range) ?? 0
        guard lines.count == 1 || places[0] == sorted[0] && places[0] < litigation else { return nil }
        return places.compactMap(sorted.firstIndex)
    }

    /// For each block that is printed the outcomes in their order: that of the form,
    /// as far as they are named, or another if each block names all of its own.
    private func outcomeOrder(of table: FormTable, in range: Range<Int>) -> [[Int]]? {
        let words = TableWords.of(form, table.id).rows.first?.columns ?? []
        let columns = words.enumerated().flatMap { index, column in
            column.wordings.flatMap { folded.indices(of: $0, in: range) }
                .map { (place: $0, column: index) }
        }.sorted { $0.place < $1.place }.map(\.column)
        let width = table.rows.first?.columns.count ?? 0
        let rounds = 1 + zip(columns, columns.dropFirst()).count { $0 >= $1 }
        if rounds <= table.rows.count { return table.rows.map { _ in Array(0..<width) } }
        guard columns.count == table.rows.count * width else { return nil }
        let blocks = stride(from: 0, to: columns.count, by: width).map { Array(columns[$0..<$0 + width]) }
        return blocks.allSatisfy { Set($0).count == width } ? blocks : nil
    }

    private static let litigation = FoldedText.fold("行政诉讼")

    private func unplaced(_ stretches: [ValueStretch], _ reader: CellReader) -> Cell {
        let ranges = stretches.compactMap(\.range)
        guard let first = ranges.first, let last = ranges.last else {
            return Cell(value: nil, status: .missing, basis: .label)
        }
        return reader.undecided(first.lowerBound..<last.upperBound, status: .damaged)
    }
}
