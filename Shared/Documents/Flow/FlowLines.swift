import Text

/// Writes the lines of a text, and rows of cells between them.
struct FlowLines {
    /// What is written, UTF-8.
    private(set) var bytes: [UInt8] = []

    private var lineStart = 0
    private var lastLineStart = 0
    /// Whether white space stands between what is written and what comes next.
    private var hasGap = false
    /// Whether the line has tabs: then its ends are cells too.
    private var hasTabs = false
    /// The last character of a cell; nil at its start.
    private var last: UInt32?

    /// Appends text of a line.
    mutating func append(_ text: ArraySlice<UInt8>, of characters: [UInt8]) {
        var offset = text.startIndex
        while offset < text.endIndex {
            let (scalar, length) = Scalars.decode(characters, at: offset)
            if scalar == 0x20 {
                hasGap = true
            } else if bytes.count > lineStart || !Scalars.isBlank(scalar) {
                if hasGap, bytes.count > lineStart { bytes.append(0x20) }
                hasGap = false
                bytes += characters[offset..<offset + length]
            }
            offset += length
        }
    }

    /// Parts what is written from what comes next on the line.
    mutating func gap() {
        hasGap = true
    }

    /// Appends a tab of preformatted text.
    mutating func tab() {
        bytes.append(0x09)
        hasTabs = true
        hasGap = false
    }

    /// The line that was ended last, with its end; empty if it was.
    var lastLine: ArraySlice<UInt8> { bytes[lastLineStart...] }

    /// Takes back the line that was ended last.
    mutating func removeLastLine() {
        bytes.removeLast(bytes.count - lastLineStart)
        lineStart = bytes.count
    }

    /// Ends the line; an empty one is none.
    mutating func endLine() {
        hasGap = false
        var end = bytes.count
        while end > lineStart {
            var start = end - 1
            while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            guard Scalars.isBlank(Scalars.decode(bytes, at: start).scalar) else { break }
            end = start
        }
        if end == lineStart || !hasTabs { bytes.removeLast(bytes.count - end) }
        hasTabs = false
        lastLineStart = lineStart
        if bytes.count > lineStart { bytes.append(0x0A) }
        lineStart = bytes.count
    }
}

// MARK: - Cells

extension FlowLines {
    /// Appends text of a cell. However it is wrapped it is one line: a gap
    /// between Chinese characters is nothing, any other is a space, so that
    /// labels stay whole and figures apart.
    mutating func appendCell(_ text: Range<Int>, of characters: [UInt8]) {
        var offset = text.lowerBound
        while offset < text.upperBound {
            let (scalar, length) = Scalars.decode(characters, at: offset)
            if Self.isInvisible(scalar) {
                // As browsers: nothing is there.
            } else if Scalars.isBlank(scalar) {
                hasGap = true
            } else {
                if hasGap, let last, !(Self.isWide(last) && Self.isWide(scalar)) { bytes.append(0x20) }
                hasGap = false
                last = scalar
                bytes += characters[offset..<offset + length]
            }
            offset += length
        }
    }

    /// Starts a cell, with so many tabs before it.
    mutating func startCell(tabs: Int) {
        hasGap = false
        last = nil
        if tabs > 0 { bytes += repeatElement(0x09, count: tabs) }
    }

    /// Ends a row of cells, with all its tabs.
    mutating func endRow() {
        lastLineStart = lineStart
        bytes.append(0x0A)
        lineStart = bytes.count
    }

    /// Characters that take no room between others.
    private static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    /// Chinese characters and their punctuation, between which nobody writes a
    /// space; figures are none, however wide.
    private static func isWide(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2014, 0x2018...0x201D, 0x2026, 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
            0xFF5B...0xFF65, 0x2_0000...0x3_FFFF:
            true
        default: Scalars.isHan(scalar)
        }
    }
}
