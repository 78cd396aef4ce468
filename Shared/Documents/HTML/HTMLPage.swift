import Text

/// A web page as a row of parts, without what is not shown.
struct HTMLPage {
    /// Its parts.
    private(set) var flow = Flow()
    /// The page's title, from its head.
    private(set) var title: Range<Int> = 0..<0
    /// What its head says of the document, for programs.
    private(set) var metadata = HTMLMetadata()
    /// The parts that are the article; nil if they are not known.
    private(set) var article: Range<Int>?

    private let bytes: [UInt8]
    private let keepsLines: Bool
    private var hidden = HTMLHiddenParts()
    private var content = HTMLContent()
    private var preformatted = 0
    /// The group of rows that is open: no other is ended by its end tag.
    private var rowGroup = HTMLPage.body

    private static let body = HTMLElement.pack("tbody".utf8)

    /// Reads a page in UTF-8; `keepingLines` as if all of it were preformatted.
    init(_ bytes: [UInt8], keepingLines: Bool) {
        self.bytes = bytes
        keepsLines = keepingLines
        preformatted = keepingLines ? 1 : 0
        var tokenizer = HTMLTokenizer(bytes)
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): append(range)
            case .start(let tag): start(tag)
            case .end(let name): end(name)
            case .title(let range):
                let first = flow.items.count
                append(range)
                if title.isEmpty, flow.items.count > first { title = flow.items[first].range }
                flow.items.removeLast(flow.items.count - first)
            }
        }
        content.remove(hidden.remove(from: &flow.items))
        flow.pairTables()
        if !keepsLines { article = content.article(of: flow) }
    }

    private mutating func start(_ tag: HTMLTag) {
        hidden.start(tag, at: flow.items.count)
        content.start(tag, at: flow.items.count)
        metadata.add(tag.meta.name, tag.meta.content)
        switch tag.element {
        case .inline: if tag.isBox { flow.add(.gap) }
        case .gap: flow.add(.gap)
        case .block, .lineBreak: flow.add(.lineEnd)
        case .preformatted:
            preformatted += 1
            flow.add(.lineEnd)
        case .table:
            rowGroup = Self.body
            flow.add(.table)
        case .rowGroup:
            rowGroup = tag.name
            flow.add(.rowGroup)
        case .row: flow.add(.row)
        case .cell: flow.addCell(columns: tag.columns, rows: tag.rows)
        case .dropped, .title, .annotation: break
        }
    }

    private mutating func end(_ name: UInt64) {
        let element = HTMLElement.named(name)
        let isEnd = hidden.end(name, element, at: flow.items.count)
        switch element {
        case .inline, .dropped, .title, .annotation: break
        case .gap: flow.add(.gap)
        case .block, .lineBreak: flow.add(.lineEnd)
        case .preformatted:
            preformatted = max(keepsLines ? 1 : 0, preformatted - 1)
            flow.add(.lineEnd)
        case .table: flow.add(.tableEnd)
        case .rowGroup: if name == rowGroup { flow.add(.rowGroup) }
        case .row: flow.add(.rowEnd)
        case .cell: flow.add(.cellEnd)
        }
        if isEnd { hidden.close(at: flow.items.count) }
        content.end(name, at: flow.items.count)
    }
}

// MARK: - Text

extension HTMLPage {
    /// Adds text; a run of white space is one space.
    private mutating func append(_ range: Range<Int>) {
        var start = flow.characters.count
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "&"), let found = HTMLReference.at(offset, of: bytes, before: range.upperBound) {
                flow.append(found.scalar, from: start)
                offset += found.length
                continue
            }
            if preformatted > 0, byte == 0x0A || byte == 0x09 {
                flow.close(&start)
                flow.add(byte == 0x0A ? .lineEnd : .tab)
            } else if byte < 0x80 {
                flow.append(UInt32(byte), from: start)
            } else {
                flow.append(byte)
            }
            offset += 1
        }
        flow.close(&start)
    }
}
