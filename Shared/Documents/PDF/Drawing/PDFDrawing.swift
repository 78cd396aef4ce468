/// Takes the rulings out of pages that pdftocairo has drawn as SVG: strokes
/// across and down, and filled areas that are no wider than a stroke. Glyphs,
/// pictures and curves are passed over.
struct PDFDrawing {
    private let bytes: [UInt8]
    private var offset = 0
    private var transforms = [PDFTransform()]
    /// How many elements are open in which nothing is drawn.
    private var hidden = 0
    private var pages: [[PDFRuling]] = []

    /// More rulings than that are no table's but a picture's.
    private static let limit = 8000
    /// A filled area that is thinner is a ruling.
    private static let thickness = 2.5

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The rulings of each page that is drawn.
    static func rulings(in bytes: [UInt8]) -> [[PDFRuling]] {
        var drawing = PDFDrawing(bytes)
        drawing.read()
        return drawing.pages
    }

    private mutating func read() {
        while let open = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
            guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { return }
            offset = close + 1
            let tag = SVGTag(bytes, open + 1..<close)
            switch tag.name {
            case "defs", "symbol", "clipPath", "mask", "pattern", "filter":
                if tag.isEnd { hidden = max(0, hidden - 1) } else if !tag.isEmpty { hidden += 1 }
            case "page": if !tag.isEnd { pages.append([]) }
            case "g":
                if tag.isEnd {
                    if transforms.count > 1 { transforms.removeLast() }
                } else if !tag.isEmpty, transforms.count < 256 {
                    transforms.append(transform(of: tag))
                }
            case "path": if hidden == 0, !tag.isEnd { path(tag) }
            case "rect": if hidden == 0, !tag.isEnd { rectangle(tag) }
            default: break
            }
        }
    }

    private func transform(of tag: SVGTag) -> PDFTransform {
        let outer = transforms.last ?? PDFTransform()
        guard let range = tag.attribute("transform") else { return outer }
        var scanner = NumberScanner(bytes, from: range.lowerBound)
        var values: [Double] = []
        while values.count < 6, scanner.offset < range.upperBound {
            if let value = scanner.number() { values.append(value) } else { scanner.offset += 1 }
        }
        guard values.count == 6 else { return outer }
        return PDFTransform(a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
            .within(outer)
    }
}

// MARK: - What is drawn

extension PDFDrawing {
    private mutating func path(_ tag: SVGTag) {
        guard let data = tag.attribute("d") else { return }
        let isStroke = tag.has("stroke") && !tag.isNone("stroke")
        let isFill = !tag.isNone("fill")
        var scanner = NumberScanner(bytes, from: data.lowerBound)
        let transform = transform(of: tag)
        var points: [(x: Double, y: Double)] = []
        var isStraight = true
        func number() -> Double {
            while scanner.offset < data.upperBound {
                if let value = scanner.number() { return value }
                scanner.offset += 1
            }
            return 0
        }
        func end(_ drawing: inout PDFDrawing, isClosed: Bool) {
            if isStraight {
                if isClosed || isFill, let first = points.first { points.append(first) }
                drawing.add(points, isStroke: isStroke, isFill: isFill)
            }
            points = []
            isStraight = true
        }
        while scanner.offset < data.upperBound {
            let command = bytes[scanner.offset]
            scanner.offset += 1
            switch command {
            case UInt8(ascii: "M"):
                end(&self, isClosed: false)
                points.append(transform.apply(number(), number()))
            case UInt8(ascii: "L"): points.append(transform.apply(number(), number()))
            case UInt8(ascii: "C"): isStraight = false
            case UInt8(ascii: "Z"): end(&self, isClosed: true)
            default: break
            }
            // A shape of so many corners is no ruling.
            if points.count > 64 { isStraight = false }
            if !isStraight { points.removeAll(keepingCapacity: true) }
        }
        end(&self, isClosed: false)
    }

    private mutating func rectangle(_ tag: SVGTag) {
        func number(_ name: String) -> Double {
            guard let range = tag.attribute(name) else { return 0 }
            var scanner = NumberScanner(bytes, from: range.lowerBound)
            return scanner.number() ?? 0
        }
        let (x, y, width, height) = (number("x"), number("y"), number("width"), number("height"))
        let transform = transform(of: tag)
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        add(
            corners.map { transform.apply($0.0, $0.1) }, isStroke: tag.has("stroke") && !tag.isNone("stroke"),
            isFill: !tag.isNone("fill"))
    }

    private mutating func add(_ points: [(x: Double, y: Double)], isStroke: Bool, isFill: Bool) {
        guard points.count > 1 else { return }
        if isStroke {
            for (from, to) in zip(points, points.dropFirst()) { add(from.x, from.y, to.x, to.y) }
        } else if isFill {
            let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
            let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
            if bottom - top <= Self.thickness, right - left > bottom - top {
                add(left, (top + bottom) / 2, right, (top + bottom) / 2)
            } else if right - left <= Self.thickness {
                add((left + right) / 2, top, (left + right) / 2, bottom)
            }
        }
    }

    private mutating func add(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        if pages.isEmpty { pages.append([]) }
        guard pages[pages.count - 1].count <= Self.limit else { return }
        let (across, down) = (abs(x2 - x1), abs(y2 - y1))
        if down < 0.5, across > down {
            pages[pages.count - 1].append(
                PDFRuling(isHorizontal: true, position: (y1 + y2) / 2, start: min(x1, x2), end: max(x1, x2)))
        } else if across < 0.5 {
            pages[pages.count - 1].append(
                PDFRuling(isHorizontal: false, position: (x1 + x2) / 2, start: min(y1, y2), end: max(y1, y2)))
        }
    }
}
