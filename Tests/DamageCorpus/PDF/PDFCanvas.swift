/// Pages to draw on, which become a PDF: text in a font that is not embedded,
/// with a map from its codes to Unicode, and rulings.
struct PDFCanvas {
    /// How rulings are drawn.
    enum Ruling: CaseIterable {
        /// As strokes.
        case strokes
        /// As filled rectangles, no higher than a stroke.
        case fills
        /// As the outlines of the cells.
        case outlines
        /// As strokes from left to right, none from top to bottom.
        case across
        /// Not at all.
        case none
    }

    let width: Double
    let height: Double
    /// What is drawn, page by page.
    private(set) var pages: [String] = [""]
    private var characters: Set<UInt16> = []

    /// An empty first page.
    init(width: Double = 595, height: Double = 842) {
        self.width = width
        self.height = height
    }

    mutating func newPage() {
        pages.append("")
    }

    /// How wide a text is; digits and letters take half of what others take.
    static func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 0.5 : 1) } * size
    }

    /// Draws text whose upper left corner is given.
    mutating func text(_ text: String, x: Double, top: Double, size: Double) {
        guard !text.isEmpty else { return }
        let codes = text.utf16.map { code in
            characters.insert(code)
            return Self.hex(code)
        }.joined()
        put("BT /F1 \(Self.number(size)) Tf \(point(x, top + 0.88 * size)) Td <\(codes)> Tj ET")
    }

    /// Draws a line across or down.
    mutating func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, as ruling: Ruling) {
        switch ruling {
        case .strokes, .outlines, .across: put("0.5 w \(point(x1, y1)) m \(point(x2, y2)) l S")
        case .fills:
            let size = x2 - x1 > y2 - y1 ? "\(Self.number(x2 - x1)) 0.7" : "0.7 \(Self.number(y2 - y1))"
            put("\(point(x1, y2)) \(size) re f")
        case .none: break
        }
    }

    /// Draws the edges of a rectangle.
    mutating func frame(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, as ruling: Ruling) {
        if ruling == .outlines {
            put("0.5 w \(point(x1, y2)) \(Self.number(x2 - x1)) \(Self.number(y2 - y1)) re S")
        } else {
            rule(x1, y1, x2, y1, as: ruling)
            rule(x1, y2, x2, y2, as: ruling)
            guard ruling != .across else { return }
            rule(x1, y1, x1, y2, as: ruling)
            rule(x2, y1, x2, y2, as: ruling)
        }
    }

    /// Draws a grey square that fills the page, as a scanned one does.
    mutating func picture() {
        put("q \(Self.number(width)) 0 0 \(Self.number(height)) 0 0 cm /I1 Do Q")
    }

    private mutating func put(_ operators: String) {
        pages[pages.count - 1] += operators + "\n"
    }

    /// A point, counted from the lower left corner as PDF does.
    private func point(_ x: Double, _ y: Double) -> String {
        "\(Self.number(x)) \(Self.number(height - y))"
    }

    private static func number(_ value: Double) -> String {
        let cents = Int((value * 100).rounded())
        let rest = abs(cents) % 100
        return "\(cents < 0 ? "-" : "")\(abs(cents) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func hex(_ code: UInt16) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

// MARK: - The file

extension PDFCanvas {
    /// The file.
    ///
    /// - Parameters:
    ///   - rotation: how far the pages are turned to be shown upright.
    ///   - entries: what is said of the pages beside what they need.
    ///   - trailer: what is said in the trailer beside its size and root.
    func bytes(turned rotation: Int = 0, entries: String = "", trailer: String = "") -> [UInt8] {
        let (width, height) = rotation % 180 == 0 ? (width, height) : (height, width)
        let turn = Self.turn(rotation, width, height)
        let first = 7
        let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] "
                + "/ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [32 126 500] /CIDSystemInfo "
                + "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            Self.stream(characterMap),
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                + "/Filter /ASCIIHexDecode /Length 3 >>\nstream\n60>\nendstream",
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Self.number(width)) \(Self.number(height))] "
                    + "/Rotate \(rotation) \(entries) /Resources << /Font << /F1 3 0 R >> /XObject << /I1 6 0 R >> >> "
                    + "/Contents \(first + 2 * index + 1) 0 R >>")
            objects.append(Self.stream(turn + page))
        }
        return PDFFile(objects, trailer: trailer).bytes
    }

    /// What turns the pages back before they are turned to be shown.
    private static func turn(_ rotation: Int, _ width: Double, _ height: Double) -> String {
        switch rotation {
        case 90: "0 1 -1 0 \(number(width)) 0 cm\n"
        case 180: "-1 0 0 -1 \(number(width)) \(number(height)) cm\n"
        case 270: "0 -1 1 0 0 \(number(height)) cm\n"
        default: ""
        }
    }

    private static func stream(_ text: String) -> String {
        String(decoding: PDFFile.stream(Array(text.utf8)), as: UTF8.self)
    }

    /// The map from codes to Unicode; they are the same.
    private var characterMap: String {
        var map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        map += "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        let codes = characters.sorted().map(Self.hex)
        for start in stride(from: 0, to: codes.count, by: 100) {
            let part = codes[start..<min(start + 100, codes.count)]
            map += "\(part.count) beginbfchar\n" + part.map { "<\($0)> <\($0)>\n" }.joined() + "endbfchar\n"
        }
        return map + "endcmap end end\n"
    }
}
