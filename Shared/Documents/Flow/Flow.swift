import Text

/// A document as a row of parts: web pages, Word files and the pages of a PDF all
/// become one, and are written as text in the same way. Tables know their ends,
/// everything else is as flat as it was written; no tree is built, so that no
/// nesting is too deep.
struct Flow {
    /// The characters of all texts, UTF-8; white space is single spaces.
    private(set) var characters: [UInt8] = []
    /// The parts, in order.
    var items: [FlowItem] = []
    /// Where texts stand on a page, by the number in an item of kind `region`.
    private(set) var regions: [FlowRegion] = []

    /// Creates a document without parts.
    init() {}

    /// Adds a part, unless it parts nothing that is not parted already.
    mutating func add(_ kind: FlowItem.Kind) {
        let isRepeated = items.last?.kind == kind && (kind == .gap || kind == .lineEnd || kind == .cellEnd)
        if !isRepeated { items.append(FlowItem(kind: kind)) }
    }

    /// Adds the start of a cell that takes so many columns and rows; no row of it
    /// is all that are left in its group.
    mutating func addCell(columns: Int, rows: Int) {
        items.append(FlowItem(kind: .cell, first: Int32(columns), second: Int32(rows)))
    }

    /// Says where the texts that follow stand.
    mutating func add(_ region: FlowRegion) {
        items.append(FlowItem(kind: .region, first: Int32(regions.count)))
        regions.append(region)
    }

    /// Adds text in UTF-8 as it is, but for white space.
    mutating func add(text: some Sequence<UInt8>) {
        var start = characters.count
        for byte in text {
            if byte < 0x80 { append(UInt32(byte), from: start) } else { append(byte) }
        }
        close(&start)
    }
}

// MARK: - Text, piece by piece

extension Flow {
    /// Appends a character to the text that began at `start`; a run of white
    /// space is one space, control characters are none.
    mutating func append(_ scalar: UInt32, from start: Int) {
        switch scalar {
        case 0x20, 0x09...0x0D:
            if characters.count == start || characters.last != 0x20 { characters.append(0x20) }
        case ..<0x20, 0x7F: break
        default: Scalars.append(scalar, to: &characters)
        }
    }

    /// Appends a byte of a character beyond ASCII.
    mutating func append(_ byte: UInt8) {
        characters.append(byte)
    }

    /// Ends a text that began at `start`.
    mutating func close(_ start: inout Int) {
        guard characters.count > start else { return }
        items.append(FlowItem(kind: .text, first: Int32(start), second: Int32(characters.count)))
        start = characters.count
    }
}

// MARK: - Tables

extension Flow {
    /// Tells every table where it ends and whether another is in it. A table that
    /// begins outside a cell of the one before ends that one, as browsers do.
    mutating func pairTables() {
        var open: [(start: Int, isInCell: Bool)] = []
        for index in items.indices {
            switch items[index].kind {
            case .table:
                if let last = open.last, !last.isInCell { end(&open, at: index) }
                if let last = open.last { items[last.start].second = 1 }
                open.append((index, false))
            case .tableEnd: end(&open, at: index)
            case .cell: if !open.isEmpty { open[open.count - 1].isInCell = true }
            case .row, .rowGroup, .rowEnd, .cellEnd: if !open.isEmpty { open[open.count - 1].isInCell = false }
            case .text, .gap, .tab, .lineEnd, .region: break
            }
        }
        while !open.isEmpty { end(&open, at: items.count) }
    }

    private mutating func end(_ open: inout [(start: Int, isInCell: Bool)], at index: Int) {
        if let last = open.popLast() { items[last.start].first = Int32(index) }
    }
}
