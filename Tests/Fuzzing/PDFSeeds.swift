import Forms
import Models

/// Pages as pdftotext and pdftocairo print them, small.
enum PDFSeeds {
    static var all: [[UInt8]] {
        [
            page(table(of: .form2021), ruling: .strokes), page(table(of: .form2019), ruling: .areas),
            page(table(of: .form2021), ruling: .none), prose,
        ]
    }

    private enum Ruling {
        case none, strokes, areas
    }

    private static func table(of edition: Edition) -> [[String]] {
        let rows = Form.of(edition).table(.requests)?.rows.prefix(5) ?? []
        let head = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        return [head]
            + rows.enumerated().map { index, row in
                [String(row.label.prefix(12))] + (0..<7).map { $0 == index ? "\(index)2" : "0" }
            }
    }

    /// Two pages with one table: its second half goes on below the head of the page.
    private static func page(_ rows: [[String]], ruling: Ruling) -> [UInt8] {
        let halves = [rows.prefix(rows.count / 2), rows.dropFirst(rows.count / 2)].map { Array($0) }
        let printed = halves.map { "<page width=\"595.2\" height=\"841.8\">\n\(words(of: $0, ruling))</page>\n" }
            .joined()
        let drawing = halves.map { half in
            ruling == .none
                ? "" : "<page>\n<g transform=\"matrix(0.5,0,0,-0.5,0,841.8)\">\(lines(of: half, ruling))</g></page>\n"
        }
        return Array(
            "<html><head><title>年报</title></head><body><doc>\n\(printed)</doc>\u{0}<svg>\(drawing.joined())</svg>".utf8)
    }

    /// Without rulings, labels are kept clear of the values: only then is it a table.
    private static func words(of rows: [[String]], _ ruling: Ruling) -> String {
        let heading = word("政府信息公开", 72, 40) + word("- 1 -", 280, 800)
        return heading
            + rows.enumerated().map { index, row in
                row.enumerated().map { column, text in
                    let clear: Double = ruling == .none && column > 0 ? 50 : 0
                    return text.isEmpty ? "" : word(text, 74 + clear + 60 * Double(column), 104 + 30 * Double(index))
                }.joined()
            }.joined()
    }

    private static func word(_ text: String, _ x: Double, _ y: Double) -> String {
        let right = x + 8 * Double(text.count)
        return """
            <flow><block><line xMin="\(x)" yMin="\(y)" xMax="\(right)" yMax="\(y + 10)">
            <word xMin="\(x)" yMin="\(y)" xMax="\(right)" yMax="\(y + 10)">\(text)</word>
            </line></block></flow>

            """
    }

    /// The rulings around the cells, twice as large and upside down: the group around
    /// them puts that right.
    private static func lines(of rows: [[String]], _ ruling: Ruling) -> String {
        let (right, lower) = (70 + 60 * 8, 100 + 30 * rows.count)
        let across = (0...rows.count).map { (70, 100 + 30 * $0, right, 100 + 30 * $0) }
        let down = (0...8).map { (70 + 60 * $0, 100, 70 + 60 * $0, lower) }
        return (across + down).map { x1, y1, x2, y2 in
            let (left, top, end, bottom) = (2 * x1, 1683 - 2 * y1, 2 * x2, 1683 - 2 * y2)
            return ruling == .strokes
                ? "<path fill=\"none\" stroke-width=\"1\" stroke=\"rgb(0%,0%,0%)\" d=\"M \(left) \(top) L \(end) \(bottom) \"/>"
                : "<rect x=\"\(left)\" y=\"\(bottom)\" width=\"\(end - left + 1)\" height=\"\(top - bottom + 1)\" fill=\"#000\"/>"
        }.joined(separator: "\n")
    }

    private static var prose: [UInt8] {
        let lines = ["一、总体情况", "2024年，本局收到申请15件，比上年增加", "3件，均按时答复。", "&lt;二&gt; &amp; 其他"]
        let words = lines.enumerated().map { word($1, 72, 100 + 20 * Double($0)) }.joined()
        return Array(
            "<page width=\"595\" height=\"842\">\(words)</page><page width=\"842\" height=\"595\"></page>".utf8)
    }
}
