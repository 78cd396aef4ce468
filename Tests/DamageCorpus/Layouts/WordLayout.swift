import Foundation

/// A Word file, written as Word writes after years of changes: text in many runs,
/// content controls, tracked changes, hidden text, and ordinals that are counted
/// and stand nowhere. Writes the main part; ``pack(_:)`` makes a file of it.
struct WordLayout: LayoutWriter {
    func open(_ title: String, on page: inout Page) {
        page.put(WordFile.head)
        paragraph(title, on: &page)
    }

    func heading(_ text: String, on page: inout Page) { numbered(text, place: text.count, on: &page) }
    func paragraph(_ text: String, on page: inout Page) { page.line("<w:p>\(Self.runs(text, place: 0))</w:p>") }
    func close(_ page: inout Page) { page.put(WordFile.tail) }

    func table(_ grid: Grid, on page: inout Page) {
        page.line("<w:tbl><w:tblPr/><w:tblGrid/>")
        var merged: [Int: Merged] = [:]
        for (index, row) in grid.rows.enumerated() {
            if index == 2 {
                page.line(
                    "<w:tr><w:trPr><w:del \(Self.author)/></w:trPr><w:tc><w:p>\(Self.runs("7", place: 0))</w:p></w:tc></w:tr>"
                )
            }
            let isControl = index % 4 == 1
            page.put(isControl ? "<w:sdt><w:sdtPr/><w:sdtContent><w:tr>" : "<w:tr>")
            if row.kind == .caption || row.kind == .text {
                merged = [:]
                page.put("<w:tc>" + Self.span(grid.width))
                numbered(row.cells.map(\.text).joined(), place: index, on: &page)
                page.put("</w:tc>")
            } else {
                write(row.cells, of: index, &merged, on: &page)
            }
            page.line(isControl ? "</w:tr></w:sdtContent></w:sdt>" : "</w:tr>")
        }
        page.line("</w:tbl>")
    }

    /// A cell that goes on below.
    private struct Merged {
        var columns: Int
        var rows: Int
    }

    private func write(_ cells: [GridCell], of row: Int, _ merged: inout [Int: Merged], on page: inout Page) {
        var column = 0
        func goOn(_ page: inout Page, _ merged: inout [Int: Merged]) {
            while let above = merged[column] {
                page.put("<w:tc>\(Self.span(above.columns, "<w:vMerge/>"))<w:p/></w:tc>")
                merged[column] = above.rows > 1 ? Merged(columns: above.columns, rows: above.rows - 1) : nil
                column += above.columns
            }
        }
        for (index, cell) in cells.enumerated() {
            if !cell.isJoined {
                goOn(&page, &merged)
                page.put("<w:tc>" + Self.span(cell.columns, cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""))
                if cell.value != nil { page.put("<w:p>") }
                if cell.rows > 1 { merged[column] = Merged(columns: cell.columns, rows: cell.rows - 1) }
                column += cell.columns
            }
            if cell.value == nil {
                numbered(cell.text, place: row + index, on: &page)
            } else {
                page.put(cell, as: Self.runs(cell.text, place: row + index))
            }
            let isLast = index + 1 == cells.count || !cells[index + 1].isJoined
            if isLast { page.put(cell.value == nil ? "</w:tc>" : "</w:p></w:tc>") }
        }
        goOn(&page, &merged)
    }

    private static func span(_ columns: Int, _ merge: String = "") -> String {
        "<w:tcPr>\(columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : "")\(merge)</w:tcPr>"
    }
}

// MARK: - Text

extension WordLayout {
    /// Who tracked a change.
    private static let author = "w:id=\"1\" w:author=\"某\""

    /// Text in the runs that editing leaves behind, by its place.
    private static func runs(_ text: String, place: Int) -> String {
        func run(_ text: some StringProtocol, _ properties: String = "") -> String {
            "<w:r>\(properties)<w:t xml:space=\"preserve\">\(WordFile.escaped(String(text)))</w:t></w:r>"
        }
        guard !text.isEmpty else { return "" }
        switch place % 6 {
        case 1:
            let cut = text.index(after: text.startIndex)
            return run(text[..<cut]) + "<w:proofErr w:type=\"spellStart\"/>"
                + run(text[cut...], "<w:rPr><w:b/></w:rPr>")
        case 2: return "<w:sdt><w:sdtPr><w:tag w:val=\"7\"/></w:sdtPr><w:sdtContent>\(run(text))</w:sdtContent></w:sdt>"
        case 3:
            return "<w:del \(author)><w:r><w:delText>7</w:delText></w:r></w:del><w:ins \(author)>\(run(text))</w:ins>"
        case 4: return run("7", "<w:rPr><w:vanish/></w:rPr>") + run(text)
        case 5:
            return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>= 7</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run(text))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        default: return run(text)
        }
    }
}

// MARK: - Ordinals

extension WordLayout {
    private static let levels = [
        (format: "chineseCounting", text: "%1、"), (format: "chineseCountingThousand", text: "（%2）"),
        (format: "decimal", text: "%3."),
    ]
    private static let numerals = Array("一二三四五六七八九十")

    /// A paragraph whose ordinal is taken off and left to Word to count.
    private func numbered(_ text: String, place: Int, on page: inout Page) {
        for number in 1...10 {
            let numeral = Self.numerals[number - 1]
            for (level, ordinal) in ["\(numeral)、", "（\(numeral)）", "\(number)."].enumerated()
            where text.hasPrefix(ordinal) && text.count > ordinal.count {
                // The place in the document makes it a list of its own, which begins with the ordinal.
                let list = page.bytes.count * 32 + level * 10 + number - 1
                page.put(
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>")
                page.line(Self.runs(String(text.dropFirst(ordinal.count)), place: place) + "</w:p>")
                return
            }
        }
        page.line("<w:p>\(Self.runs(text, place: place))</w:p>")
    }

    /// A file of the main part, with the lists that it names.
    static func pack(_ document: [UInt8]) -> [UInt8] {
        let text = String(decoding: document, as: UTF8.self)
        let levels = Self.levels.enumerated().map { index, level in
            """
            <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/><w:suff w:val="nothing"/>\
            <w:lvlText w:val="\(level.text)"/></w:lvl>
            """
        }
        var numbering = "<w:abstractNum w:abstractNumId=\"0\">\(levels.joined())</w:abstractNum>"
        for part in text.components(separatedBy: "<w:numId w:val=\"").dropFirst() {
            guard let list = Int(part.prefix { $0 != "\"" }) else { continue }
            numbering += """
                <w:num w:numId="\(list)"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="\(list % 32 / 10)">\
                <w:startOverride w:val="\(list % 32 % 10 + 1)"/></w:lvlOverride></w:num>
                """
        }
        let file = WordFile(numbering: numbering)
        return file.archive(of: .init(file.main, document)).bytes
    }
}
