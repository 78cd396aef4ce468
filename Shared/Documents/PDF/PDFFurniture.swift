import Text

/// What is printed on every page around its text: page numbers, and the lines
/// that are repeated at the top and the bottom.
struct PDFFurniture {
    /// A line at the edge of a page.
    private struct Edge {
        var sheet: Int
        var part: Int
        var isTop: Bool
        /// Its characters without white space, with one mark for any number.
        var pattern: [UInt8]
        /// The numbers in it.
        var numbers: [Int]
        var place: Double
    }

    /// How much of a page is its edge: an inch, or more on a large one.
    private static func margin(of sheet: PDFSheet) -> Double {
        max(0.12 * sheet.height, min(72, 0.2 * sheet.height))
    }

    /// Takes it away. What is repeated stays where it stands first: it may be the
    /// document's title.
    static func remove(from sheets: inout [PDFSheet]) {
        let edges = edges(of: sheets)
        var removed: [Int: Set<Int>] = [:]
        for edge in edges where isPageNumber(edge, sheets[edge.sheet].number) {
            removed[edge.sheet, default: []].insert(edge.part)
        }
        let others = edges.filter { removed[$0.sheet]?.contains($0.part) != true }
        for group in Dictionary(grouping: others, by: { Key(pattern: $0.pattern, isTop: $0.isTop) }).values {
            for edge in group.dropFirst() where abs(edge.place - group[0].place) < 4 {
                removed[edge.sheet, default: []].insert(edge.part)
            }
        }
        for (sheet, parts) in removed {
            for part in parts.sorted(by: >) { sheets[sheet].parts.remove(at: part) }
        }
    }

    private struct Key: Hashable {
        var pattern: [UInt8]
        var isTop: Bool
    }

    /// The first two lines and the last two of each page, as far as they stand in
    /// its margins.
    private static func edges(of sheets: [PDFSheet]) -> [Edge] {
        var edges: [Edge] = []
        for (index, sheet) in sheets.enumerated() {
            let count = sheet.parts.count
            for part in sheet.parts.indices where part < 2 || part >= count - 2 {
                guard let line = sheet.parts[part].line else { continue }
                let isTop = line.box.bottom < margin(of: sheet)
                guard isTop || line.box.top > sheet.height - margin(of: sheet) else { continue }
                let (pattern, numbers) = pattern(of: line)
                edges.append(
                    Edge(
                        sheet: index, part: part, isTop: isTop, pattern: pattern, numbers: numbers,
                        place: line.box.centre))
            }
        }
        return edges
    }

    private static func pattern(of line: PDFLine) -> (pattern: [UInt8], numbers: [Int]) {
        var pattern: [UInt8] = []
        var numbers: [Int] = []
        let bytes = line.words.flatMap(\.text)
        var offset = 0
        var isNumber = false
        while offset < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, at: offset)
            let half = Scalars.halfWidth(scalar)
            if (0x30...0x39).contains(half) {
                if !isNumber {
                    numbers.append(0)
                    pattern.append(UInt8(ascii: "#"))
                }
                isNumber = true
                numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(half - 0x30), 1 << 32)
            } else {
                isNumber = false
                if !Scalars.isBlank(scalar) { pattern += bytes[offset..<offset + length] }
            }
            offset += length
        }
        return (pattern, numbers)
    }

    /// Whether a line is the number of its page. A bare number is one only if it
    /// counts as the pages do, from any start before the fifth.
    private static func isPageNumber(_ edge: Edge, _ page: Int) -> Bool {
        guard let first = edge.numbers.first, edge.numbers.count <= 2 else { return false }
        switch String(decoding: edge.pattern, as: UTF8.self) {
        case "-#-", "–#–", "—#—", "－#－", "―#―", "─#─", "·#·", "第#页", "-第#页-", "第#页共#页", "第#页/共#页", "第#页，共#页",
            "Page#", "Page#of#":
            return true
        case "#", "#/#": return first <= page && first > page - 5 || edge.numbers.count == 2 && first == page
        default: return false
        }
    }
}
