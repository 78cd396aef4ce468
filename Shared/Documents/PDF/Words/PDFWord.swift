import Text

/// A word on a page: characters without a gap between them.
struct PDFWord: Hashable, Sendable {
    /// What a character is where words meet.
    enum Side: Hashable, Sendable {
        /// A character as wide as it is high.
        case wide
        /// A digit, or what stands in a figure.
        case figure
        /// A letter or another sign.
        case other
    }

    /// Where it stands.
    var box: PDFBox
    /// Its characters, UTF-8.
    let text: [UInt8]
    /// The size of its font, measured by its width: heights differ between fonts.
    let size: Double
    /// Its first character and its last.
    let first: Side
    let last: Side
    /// How many of its characters are digits.
    let digits: Int
    /// Whether it is a figure: digits, a mark for none, and nothing that says what
    /// is counted.
    let isFigure: Bool
    /// How many characters it has.
    let count: Int
    /// How wide its beginning is, which is never parted at the end of a line: a
    /// Chinese character with the marks behind it, else a whole figure or word.
    let lead: Double

    /// Creates a word from its characters.
    init(_ text: [UInt8], box: PDFBox) {
        self.text = text
        self.box = box
        var units = 0.0
        var sides: [Side] = []
        var digits = 0
        var isFigure = true
        var count = 0
        var lead = 0.0
        var isLead = true
        var offset = 0
        while offset < text.count {
            let (scalar, length) = Scalars.decode(text, at: offset)
            let side = Self.side(of: scalar)
            units += side == .wide ? 1 : 0.5
            if sides.count == 2 { sides[1] = side } else { sides.append(side) }
            let isDigit = (0x30...0x39).contains(Scalars.halfWidth(scalar))
            if isDigit { digits += 1 }
            isFigure = isFigure && (isDigit || Self.isOfFigure(scalar))
            if count > 0, isLead { isLead = side != .wide && sides[0] != .wide || Self.endsNoLine(scalar) }
            if isLead { lead += side == .wide ? 1 : 0.5 }
            count += 1
            offset += length
        }
        first = sides.first ?? .other
        last = sides.last ?? .other
        self.digits = digits
        self.isFigure = isFigure && count > 0
        self.count = count
        // Rotated words are higher than wide; what is one character only is both.
        let length = count > 1 && box.height > 2 * box.width ? box.height : box.width
        let measured = units > 0 ? length / units : 0
        size = max(1, min(measured, 2 * max(1, min(box.height, box.width * 4))))
        self.lead = min(lead, 8) * size
    }

    private static func side(of scalar: UInt32) -> Side {
        switch scalar {
        case 0x30...0x39, 0x2C, 0x2E: .figure
        case 0x2014, 0x2018...0x201D, 0x2026, 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
            0x2_0000...0x3_FFFF:
            .wide
        default: .other
        }
    }

    /// Marks that stand at the end of what is before them, never at the start of a
    /// line.
    private static func endsNoLine(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2019, 0x201D, 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A,
            0xFF1B, 0xFF1F:
            true
        default: false
        }
    }

    private static func isOfFigure(_ scalar: UInt32) -> Bool {
        switch Scalars.halfWidth(scalar) {
        case 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x25, 0x2013, 0x2014, 0x2212, 0xFFE5, 0xA5: true
        default: false
        }
    }
}
