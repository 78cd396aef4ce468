import Text

/// What is printed between two row labels, taken apart.
struct ValueStretch {
    /// Empty cells before the first value on its line.
    var leadingBlanks = 0
    /// The values from the first to the last, empty cells between them included.
    var tokens: [ValueToken] = []
    /// Empty cells after the last value on its line.
    var trailingBlanks = 0
    /// Whether numbers stand behind the text that ended the values: then it is
    /// not known where the row really ends.
    var hasNumbersBehind = false
    /// Whether the text goes on as a sentence behind the last value, as `20 件，`.
    var isSentence = false
    /// Whether several lines have values and one of them has more than one: then
    /// a number is cut in two, or one of them is no cell of the row. Also where
    /// there is no end of the values, or of places where the row's label stands.
    var isBroken = false
    /// Whether of the values on a line some are parted by tabs or pipes and others
    /// by spaces only: then one cell holds two of them.
    var isCrowded: Bool { crowdedAt != nil }
    /// The value at which that was seen, by its place among the values.
    var crowdedAt: Int?
    /// Whether some of the values were put together from several numbers in a cell.
    var isJoined = false
    /// Whether the last value stands right before text, without a separator.
    var isGlued = false

    /// The stretch of a row whose cells stand `stride` places apart, as in
    /// `| 5 | | 0 | | 7 |`: the empty ones between are no cells.
    func closedUp(stride: Int) -> ValueStretch {
        guard stride > 1 else { return self }
        var closed = self
        closed.leadingBlanks /= stride
        closed.trailingBlanks /= stride
        closed.tokens = tokens.indices.filter { $0.isMultiple(of: stride) }.map { tokens[$0] }
        if tokens.indices.contains(where: { !$0.isMultiple(of: stride) && !tokens[$0].isBlank }) {
            closed.isBroken = true
        }
        return closed
    }

    /// The stretch of a row behind whose `columns` values a word stands, as a
    /// remark: what follows is not the row's.
    func endedByWord(columns: Int) -> ValueStretch {
        guard tokens.count > columns, tokens[columns].reading == .damaged,
            tokens[..<columns].allSatisfy({ $0.reading != .damaged })
        else { return self }
        var ended = self
        ended.tokens = Array(tokens[..<columns])
        ended.trailingBlanks = 0
        if let place = crowdedAt, place >= columns { ended.crowdedAt = nil }
        return ended
    }

    /// The stretch of a row with as many cells as columns, in which numbers stand
    /// that are parted by spaces: each cell's are one number, as `1 53`. Nil if no
    /// cell has several, or a cell is no plain number.
    func joinedCells(columns: Int, in source: SourceText) -> ValueStretch? {
        guard isCrowded || isBroken, !isSentence, tokens.count > columns else { return nil }
        var cells: [Range<Int>] = []
        for token in tokens where !token.isBlank {
            guard source.bytes[token.range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            if let last = cells.last, source.bytes[last.upperBound..<token.range.lowerBound].allSatisfy({ $0 == 0x20 })
            {
                cells[cells.count - 1] = last.lowerBound..<token.range.upperBound
            } else {
                cells.append(token.range)
            }
        }
        guard cells.count == columns else { return nil }
        var joined = self
        joined.tokens = cells.compactMap { cell in
            let digits = source.bytes[cell].filter { $0 != 0x20 }
            guard digits.count < 13 else { return nil }
            return .whole(digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }, at: cell)
        }
        guard joined.tokens.count == columns else { return nil }
        (joined.isBroken, joined.crowdedAt, joined.isJoined) = (false, nil, true)
        return joined
    }

    /// The cells that the line shows, the empty ones at both ends too; nil if they
    /// are not as many as columns.
    func shownCells(columns: Int) -> [ValueToken]? {
        guard leadingBlanks + tokens.count + trailingBlanks == columns else { return nil }
        return Array(repeating: .blank, count: leadingBlanks) + tokens
            + Array(repeating: .blank, count: trailingBlanks)
    }

    /// How many places apart the values of a whole row of `columns` cells stand;
    /// nil if it is none.
    func stride(columns: Int) -> Int? {
        guard columns > 1, tokens.count >= columns, (tokens.count - 1).isMultiple(of: columns - 1) else { return nil }
        let stride = (tokens.count - 1) / (columns - 1)
        return tokens.indices.allSatisfy { $0.isMultiple(of: stride) != tokens[$0].isBlank } ? stride : nil
    }

    /// How many values are printed.
    var printedCount: Int { tokens.count { !$0.isBlank } }

    /// The bytes of the source from the first value to the last.
    var range: Range<Int>? {
        guard let first = tokens.first(where: { !$0.isBlank }), let last = tokens.last(where: { !$0.isBlank }) else {
            return nil
        }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Whether a token cannot be one figure: digits of several cells that run
    /// together. `columns` is how many cells the row has.
    func looksRunTogether(columns: Int) -> Bool {
        tokens.count < columns
            && tokens.contains { token in
                token.reading == .digits || (token.value != nil && token.range.count >= columns)
                    || tokens.count < 3 && token.isZeroPadded
            }
    }
}
