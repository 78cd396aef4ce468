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
        var tokens = stretches.flatMap(\.tokens)
        if let only = stretches.first, stretches.count == 1 {
            if layout.isGrid, only.leadingBlanks + tokens.count + only.trailingBlanks == cells.count {
                tokens =
                    Array(repeating: .blank, count: only.leadingBlanks) + tokens
                    + Array(repeating: .blank, count: only.trailingBlanks)
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
        let header = range.lowerBound..<folded.folded(stretches.last?.range?.lowerBound ?? region.upperBound)
        let isOfTheForm = blocksAreInOrder(table, in: header) && outcomesAreInOrder(table, in: header)
        if isWhole, isOfTheForm, !BlockPlacements.isShifted(tokens.map { $0.value?.count }, isGrid: layout.isGrid) {
            for (cell, token) in zip(cells, tokens) {
                result.cells[cell] = reader.cell(token, as: form.cells[cell], basis: .label)
            }
            return result
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
        for (column, cell) in cells.enumerated() {
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
    /// block, where every cut that the blocks' totals allow gives the same.
    private func cut(_ stretch: ValueStretch, into cells: [Int], _ reader: CellReader) -> TableReading? {
        guard
            let cuts = DigitCuts.allWithMisprints(stretch.tokens, columns: cells.count, group: 5, in: source),
            let first = cuts.first
        else { return nil }
        var result = TableReading()
        for (place, cell) in cells.enumerated() {
            let isAgreed = cuts.allSatisfy { $0[place].value == first[place].value }
            result.cells[cell] =
                isAgreed
                ? reader.cell(first[place], as: form.cells[cell], basis: .arithmetic) : unplaced([stretch], reader)
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
        let labels = (table.rows.first?.columns ?? []).flatMap { [$0.label] + $0.aliases }.map(FoldedText.fold)
        let distinctive = labels.prefix(4).contains { folded.firstIndex(of: $0, in: range) != nil }
        guard distinctive else { return [] }
        // A block's label stands above its outcomes, or before its values.
        let blocks = table.rows.flatMap { [$0.label] + $0.aliases }.map(FoldedText.fold)
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

    /// Whether the blocks stand in the order of the form, as far as they are
    /// labelled; the label nearest to the values counts, prose may stand before.
    private func blocksAreInOrder(_ table: FormTable, in range: Range<Int>) -> Bool {
        let places = table.rows.compactMap { row in
            ([row.label] + row.aliases).compactMap { folded.indices(of: FoldedText.fold($0), in: range).last }.max()
        }
        return places == places.sorted()
    }

    /// Whether the outcomes stand in the order of the form, as far as they are
    /// named: once through for each block.
    private func outcomesAreInOrder(_ table: FormTable, in range: Range<Int>) -> Bool {
        let columns = (table.rows.first?.columns ?? []).enumerated().flatMap { index, column in
            ([column.label] + column.aliases).flatMap { folded.indices(of: FoldedText.fold($0), in: range) }
                .map { (place: $0, column: index) }
        }.sorted { $0.place < $1.place }.map(\.column)
        let rounds = 1 + zip(columns, columns.dropFirst()).count { $0 >= $1 }
        return rounds <= table.rows.count
    }

    private func unplaced(_ stretches: [ValueStretch], _ reader: CellReader) -> Cell {
        let ranges = stretches.compactMap(\.range)
        guard let first = ranges.first, let last = ranges.last else {
            return Cell(value: nil, status: .missing, basis: .label)
        }
        return reader.undecided(first.lowerBound..<last.upperBound, status: .damaged)
    }
}
