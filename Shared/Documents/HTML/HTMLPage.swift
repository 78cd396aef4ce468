import Text

/// A page as a row of parts, without what is not shown: tables know their ends,
/// everything else is as flat as it was written. No tree is built, so that no
/// nesting is too deep.
struct HTMLPage {
    /// The characters of all texts, UTF-8; white space is single spaces.
    private(set) var characters: [UInt8] = []
    /// The parts, in order.
    private(set) var items: [HTMLItem] = []
    /// The page's title, from its head.
    private(set) var title: Range<Int> = 0..<0

    private let bytes: [UInt8]
    private let keepsLines: Bool
    private var hidden = HTMLHiddenParts()
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
                let first = items.count
                append(range)
                if title.isEmpty, items.count > first { title = items[first].range }
                items.removeLast(items.count - first)
            }
        }
        hidden.remove(from: &items)
        pairTables()
    }

    private mutating func start(_ tag: HTMLTag) {
        hidden.start(tag, at: items.count)
        switch tag.element {
        case .inline: if tag.isBox { add(.gap) }
        case .gap: add(.gap)
        case .block, .lineBreak: add(.lineEnd)
        case .preformatted:
            preformatted += 1
            add(.lineEnd)
        case .table:
            rowGroup = Self.body
            add(.table)
        case .rowGroup:
            rowGroup = tag.name
            add(.rowGroup)
        case .row: add(.row)
        case .cell: items.append(HTMLItem(kind: .cell, first: Int32(tag.columns), second: Int32(tag.rows)))
        case .dropped, .title, .annotation: break
        }
    }

    private mutating func end(_ name: UInt64) {
        let element = HTMLElement.named(name)
        let isEnd = hidden.end(name, element, at: items.count)
        switch element {
        case .inline, .dropped, .title, .annotation: break
        case .gap: add(.gap)
        case .block, .lineBreak: add(.lineEnd)
        case .preformatted:
            preformatted = max(keepsLines ? 1 : 0, preformatted - 1)
            add(.lineEnd)
        case .table: add(.tableEnd)
        case .rowGroup: if name == rowGroup { add(.rowGroup) }
        case .row: add(.rowEnd)
        case .cell: add(.cellEnd)
        }
        if isEnd { hidden.close(at: items.count) }
    }

    /// Adds a part, unless it parts nothing that is not parted already.
    private mutating func add(_ kind: HTMLItem.Kind) {
        let isRepeated = items.last?.kind == kind && (kind == .gap || kind == .lineEnd || kind == .cellEnd)
        if !isRepeated { items.append(HTMLItem(kind: kind)) }
    }
}

// MARK: - Text

extension HTMLPage {
    /// Adds text; a run of white space is one space.
    private mutating func append(_ range: Range<Int>) {
        var start = characters.count
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "&"), let found = HTMLReference.at(offset, of: bytes, before: range.upperBound) {
                append(found.scalar, from: start)
                offset += found.length
                continue
            }
            if preformatted > 0, byte == 0x0A || byte == 0x09 {
                close(&start)
                add(byte == 0x0A ? .lineEnd : .tab)
            } else if byte < 0x80 {
                append(UInt32(byte), from: start)
            } else {
                characters.append(byte)
            }
            offset += 1
        }
        close(&start)
    }

    private mutating func append(_ scalar: UInt32, from start: Int) {
        switch scalar {
        case 0x20, 0x09...0x0D:
            if characters.count == start || characters.last != 0x20 { characters.append(0x20) }
        case ..<0x20, 0x7F: break
        default: Scalars.append(scalar, to: &characters)
        }
    }

    /// Ends a text that began at `start`.
    private mutating func close(_ start: inout Int) {
        guard characters.count > start else { return }
        items.append(HTMLItem(kind: .text, first: Int32(start), second: Int32(characters.count)))
        start = characters.count
    }
}

// MARK: - Tables

extension HTMLPage {
    /// Tells every table where it ends and whether another is in it. A table that
    /// begins outside a cell of the one before ends that one, as browsers do.
    private mutating func pairTables() {
        var open: [(start: Int, isInCell: Bool)] = []
        for index in items.indices {
            switch items[index].kind {
            case .table:
                if let last = open.last, !last.isInCell { close(&open, at: index) }
                if let last = open.last { items[last.start].second = 1 }
                open.append((index, false))
            case .tableEnd: close(&open, at: index)
            case .cell: if !open.isEmpty { open[open.count - 1].isInCell = true }
            case .row, .rowGroup, .rowEnd, .cellEnd: if !open.isEmpty { open[open.count - 1].isInCell = false }
            case .text, .gap, .tab, .lineEnd: break
            }
        }
        while !open.isEmpty { close(&open, at: items.count) }
    }

    private mutating func close(_ open: inout [(start: Int, isInCell: Bool)], at end: Int) {
        if let last = open.popLast() { items[last.start].first = Int32(end) }
    }
}
