import Models
import Text

/// Takes the text between two labels apart into values: cells parted by tabs,
/// pipes, line ends or spaces. Stops at the first text that is no value.
struct ValueTokenizer {
    private let source: SourceText
    private let end: Int
    private var position: Int
    private var stretch = ValueStretch()
    /// Cell separators on this line since the last value or the label.
    private var separators = 0
    private var hasPipes = false
    private var isBelowHeader = false
    /// Whether it is to be told if numbers stand behind the values.
    private var looksBehind = true
    /// Whether a line ended since the last value or the label.
    private var isOnNewLine = false
    /// How many values were taken from this line, and whether a tab or a pipe
    /// parts two of them.
    private var valuesOnLine = 0
    private var hasCellsOnLine = false
    /// Whether two values of this line have nothing but spaces between them.
    private var hasSpacesOnLine = false
    /// How many lines have values, and whether one of them has several.
    private var linesWithValues = 0
    private var isCrowded = false
    /// Where the next number on the line stands, once it was looked for.
    private var numberAhead: Int?
    /// Whether the last line with something of the row on it had several cells.
    private var isWholeLine = false

    /// The values in a byte range of the source that begins behind a label; a
    /// column's label may have empty cells behind it and the values below.
    static func stretch(in range: Range<Int>, of source: SourceText, belowHeader: Bool = false) -> ValueStretch {
        var tokenizer = ValueTokenizer(source: source, range: range)
        tokenizer.isBelowHeader = belowHeader
        return tokenizer.run()
    }

    /// Whether a value, or an empty cell, is the next thing behind an offset.
    static func startsWithValue(at offset: Int, of source: SourceText) -> Bool {
        if startsWithText(at: offset, of: source) { return false }
        var tokenizer = ValueTokenizer(source: source, range: offset..<min(source.bytes.count, offset + 64))
        tokenizer.looksBehind = false
        let stretch = tokenizer.run()
        guard !stretch.isSentence else { return false }
        return !stretch.tokens.isEmpty || stretch.leadingBlanks > 1
    }

    /// Whether a character that begins no value is the next thing behind an offset,
    /// without an empty cell before it: so it is behind most labels in prose.
    private static func startsWithText(at start: Int, of source: SourceText) -> Bool {
        var offset = start
        let end = min(source.bytes.count, start + 64)
        while offset < end {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if scalar == 0x09 || scalar == 0x7C { return false }
            if !Scalars.isBlank(scalar) { return scalar >= 0x80 && !Piece.canBegin(Scalars.halfWidth(scalar)) }
            offset += length
        }
        return false
    }

    private init(source: SourceText, range: Range<Int>) {
        self.source = source
        end = range.upperBound
        position = range.lowerBound
    }

    private mutating func run() -> ValueStretch {
        while position < end {
            let (scalar, length) = Scalars.decode(source.bytes, at: position)
            switch scalar {
            case 0x0A:
                endLine()
                position += length
                let ruled = skipRules()
                if endsRow(ruled: ruled) {
                    stretch.hasNumbersBehind = hasNumbers(from: position)
                    return stretch
                }
            case 0x09, 0x7C:
                hasPipes = hasPipes || scalar == 0x7C
                separators += 1
                position += length
            case _ where Scalars.isBlank(scalar):
                position += length
            default:
                if !takePiece() {
                    stretch.hasNumbersBehind = hasNumbers(from: position)
                    return stretch
                }
                if stretch.tokens.count > Self.mostValues {
                    stretch.isBroken = true
                    stretch.hasNumbersBehind = true
                    return stretch
                }
            }
        }
        endLine()
        return stretch
    }

    /// More values and empty cells than a whole table has: behind one label they
    /// are no row, and what stands behind them is not looked at.
    private static let mostValues = 2000
    /// Not fewer than the rows of most tables have.
    private static let usualValues = 8

    /// Empty cells at the end of a line; the last pipe only closes the row.
    private mutating func endLine() {
        if !isOnNewLine {
            let blanks = max(0, separators - (hasPipes ? 1 : 0))
            if stretch.tokens.isEmpty { stretch.leadingBlanks = blanks } else { stretch.trailingBlanks = blanks }
        }
        if !isOnNewLine {
            isWholeLine = stretch.tokens.isEmpty ? stretch.leadingBlanks > 1 : hasCellsOnLine
        }
        isOnNewLine = true
        separators = 0
        valuesOnLine = 0
        hasCellsOnLine = false
        hasSpacesOnLine = false
    }

    /// Whether the row ended with its line: where a line has several cells of
    /// the row, it has them all, and a number below is a page number or belongs
    /// to a row that lost its label. Empty cells above a rule are a header's.
    private func endsRow(ruled: Bool) -> Bool {
        isWholeLine && !(stretch.tokens.isEmpty && (ruled || isBelowHeader))
    }

    /// Skips lines that only draw a table, as `|---|---|`.
    /// Returns whether there were any.
    private mutating func skipRules() -> Bool {
        let start = position
        while position < end, let ruleEnd = endOfRule(at: position) { position = min(end, ruleEnd + 1) }
        return position > start
    }

    /// Where the line ends that begins at an offset, if it only draws a table.
    private func endOfRule(at start: Int) -> Int? {
        var strokes = 0
        var hasPipe = false
        var offset = start
        scan: while offset < source.bytes.count {
            switch source.bytes[offset] {
            case UInt8(ascii: "-"): strokes += 1
            case UInt8(ascii: "|"): hasPipe = true
            case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            case UInt8(ascii: "\n"): break scan
            default: return nil
            }
            offset += 1
        }
        return strokes >= 3 && hasPipe ? offset : nil
    }

    /// Takes the next run of characters; false, and nothing taken, if it is no
    /// value.
    private mutating func takePiece() -> Bool {
        if let (token, tokenEnd) = Piece.count(source: source, from: position, to: end) {
            append(token, at: position)
            position = tokenEnd
            _ = skipRemark()
            return true
        }
        let piece = Piece(source: source, from: position, to: end)
        if let token = piece.token {
            append(token, at: piece.range.lowerBound)
            position = piece.tokenEnd
            if skipRemark() { return true }
            guard piece.tokenEnd == piece.range.upperBound else {
                stretch.isGlued = true
                return false
            }
            return true
        }
        if extendUnit(piece) { return true }
        if separators == 0, !isOnNewLine, stretch.tokens.last?.value != nil, skipRemark() { return true }
        if separators == 0, !isOnNewLine, stretch.tokens.last?.value != nil, piece.continuesSentence {
            stretch.isSentence = true
            return false
        }
        guard separators > 0, !isOnNewLine, lineHasNumbers(behind: piece.range.upperBound)
        else { return false }
        append(ValueToken(reading: .damaged, range: piece.range), at: piece.range.lowerBound)
        position = piece.range.upperBound
        return true
    }

    private mutating func append(_ token: ValueToken, at start: Int) {
        let blanks = isOnNewLine ? 0 : max(0, separators - 1)
        if stretch.tokens.isEmpty {
            stretch.tokens.reserveCapacity(Self.usualValues)
            stretch.leadingBlanks = blanks
        } else {
            // Where the line ended, empty cells at its end were no cells of this row.
            stretch.trailingBlanks = 0
            for _ in 0..<min(blanks, Self.mostValues) {
                stretch.tokens.append(
                    ValueToken(reading: .blank, range: start..<start))
            }
        }
        stretch.tokens.append(token)
        if valuesOnLine == 0 { linesWithValues += 1 } else { isCrowded = true }
        hasCellsOnLine = hasCellsOnLine || valuesOnLine > 0 && separators > 0
        hasSpacesOnLine = hasSpacesOnLine || valuesOnLine > 0 && separators == 0
        if !stretch.isCrowded, hasCellsOnLine, hasSpacesOnLine { stretch.crowdedAt = stretch.tokens.count - 1 }
        stretch.isBroken = isCrowded && linesWithValues > 1
        valuesOnLine += 1
        separators = 0
        isOnNewLine = false
    }

    /// A remark on the figure before it, in brackets.
    private mutating func skipRemark() -> Bool {
        guard let length = Piece.remark(at: position, to: end, of: source) else { return false }
        position += length
        return true
    }

    /// A unit parted from its number by a space only: `14 批`.
    private mutating func extendUnit(_ piece: Piece) -> Bool {
        guard separators == 0, !isOnNewLine, let unit = piece.unit, let last = stretch.tokens.last,
            case .number(let value, nil) = last.reading
        else { return false }
        stretch.tokens[stretch.tokens.count - 1] = ValueToken(
            reading: .number(value, unit: unit), range: last.range.lowerBound..<piece.range.upperBound)
        position = piece.range.upperBound
        return true
    }

    /// Remembers the number it found: of a line with thousands of other cells
    /// before it, it is not looked for behind each of them.
    private mutating func lineHasNumbers(behind offset: Int) -> Bool {
        if let found = numberAhead, found >= offset { return true }
        let lineEnd = source.lines[source.line(at: offset)].upperBound
        numberAhead = number(from: offset, to: min(end, lineEnd))
        return numberAhead != nil
    }

    /// Text of which the end is too far to look is taken to have numbers.
    private func hasNumbers(from offset: Int) -> Bool {
        guard looksBehind else { return false }
        let limit = min(end, offset + Self.longestText)
        return limit < end || number(from: offset, to: limit) != nil
    }

    private static let longestText = 256 * 1024

    /// Where the first number within a range begins.
    private func number(from offset: Int, to limit: Int) -> Int? {
        var offset = offset
        while offset < limit {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if Scalars.isBlank(scalar) || scalar == 0x7C {
                offset += length
                continue
            }
            guard Piece.canBegin(Scalars.halfWidth(scalar)) else {
                offset = Piece.end(from: offset, to: limit, of: source)
                continue
            }
            let piece = Piece(source: source, from: offset, to: limit)
            if piece.token?.value != nil, piece.tokenEnd == piece.range.upperBound { return offset }
            offset = piece.range.upperBound
        }
        return nil
    }
}
