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
    /// Whether a line ended since the last value or the label.
    private var isOnNewLine = false

    /// The values in a byte range of the source that begins behind a label.
    static func stretch(in range: Range<Int>, of source: SourceText) -> ValueStretch {
        var tokenizer = ValueTokenizer(source: source, range: range)
        return tokenizer.run()
    }

    /// Whether a value, or an empty cell, is the next thing behind an offset.
    static func startsWithValue(at offset: Int, of source: SourceText) -> Bool {
        let stretch = stretch(in: offset..<min(source.bytes.count, offset + 64), of: source)
        return !stretch.tokens.isEmpty || stretch.leadingBlanks > 1
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
                skipRules()
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
            }
        }
        endLine()
        return stretch
    }

    /// Empty cells at the end of a line; the last pipe only closes the row.
    private mutating func endLine() {
        if !isOnNewLine {
            let blanks = max(0, separators - (hasPipes ? 1 : 0))
            if stretch.tokens.isEmpty { stretch.leadingBlanks = blanks } else { stretch.trailingBlanks = blanks }
        }
        isOnNewLine = true
        separators = 0
    }

    /// Skips lines that only draw a table, as `|---|---|`.
    private mutating func skipRules() {
        while position < end {
            let line = source.lines[source.line(at: position)]
            let content = source.bytes[line.clamped(to: position..<source.bytes.count)]
            guard content.count(where: { $0 == UInt8(ascii: "-") }) >= 3, content.contains(UInt8(ascii: "|")),
                content.allSatisfy({ "|-: \t\r".utf8.contains($0) })
            else { return }
            position = min(end, line.upperBound + 1)
        }
    }

    /// Takes the next run of characters; false, and nothing taken, if it is no
    /// value.
    private mutating func takePiece() -> Bool {
        let piece = Piece(source: source, from: position, to: end)
        if let token = piece.token {
            append(token, separated: piece)
            position = piece.tokenEnd
            guard piece.tokenEnd == piece.range.upperBound else {
                stretch.isGlued = true
                return false
            }
            return true
        }
        if extendUnit(piece) { return true }
        guard separators > 0, !isOnNewLine, lineHasNumbers(behind: piece.range.upperBound)
        else { return false }
        append(ValueToken(reading: .damaged, range: piece.range), separated: piece)
        position = piece.range.upperBound
        return true
    }

    private mutating func append(_ token: ValueToken, separated piece: Piece) {
        let blanks = isOnNewLine ? 0 : max(0, separators - 1)
        if stretch.tokens.isEmpty {
            stretch.leadingBlanks = blanks
        } else {
            // Where the line ended, empty cells at its end were no cells of this row.
            stretch.trailingBlanks = 0
            for _ in 0..<blanks {
                stretch.tokens.append(
                    ValueToken(reading: .blank, range: piece.range.lowerBound..<piece.range.lowerBound))
            }
        }
        stretch.tokens.append(token)
        separators = 0
        isOnNewLine = false
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

    private func lineHasNumbers(behind offset: Int) -> Bool {
        let lineEnd = source.lines[source.line(at: offset)].upperBound
        return hasNumbers(from: offset, to: min(end, lineEnd))
    }

    private func hasNumbers(from offset: Int) -> Bool {
        hasNumbers(from: offset, to: end)
    }

    private func hasNumbers(from offset: Int, to limit: Int) -> Bool {
        var offset = offset
        while offset < limit {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if Scalars.isBlank(scalar) || scalar == 0x7C {
                offset += length
                continue
            }
            let piece = Piece(source: source, from: offset, to: limit)
            if piece.token?.value != nil, piece.tokenEnd == piece.range.upperBound { return true }
            offset = piece.range.upperBound
        }
        return false
    }
}
