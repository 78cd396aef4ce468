public import Models

/// A document's text as it is stored, and where its parts came from.
public struct FlowText: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The places of its stretches, by `start`.
    public var places: [TextPlace]
    /// Which of its lines are rows of tables.
    public var tableLines = TableLines()

    /// A stretch of bytes and the place that it came from.
    struct Stretch {
        var bytes: Range<Int>
        var page: Int?
        var box: PageBox?
        var cell: TextPlace.Cell?
    }

    /// A text in UTF-8 with its stretches, in order.
    struct Written {
        var bytes: [UInt8]
        var stretches: [Stretch]
        /// The bytes of the tables, in order.
        var tables: [Range<Int>]
    }

    /// Creates a text of which nothing more is known than its lines.
    public init(plain text: String) {
        self.text = text
        places = []
    }

    /// Creates a text from what was written, below a line or nothing. White space
    /// around a stretch belongs to none.
    init(_ written: Written, below line: [UInt8] = []) {
        let bytes = written.bytes
        text = String(decoding: line + bytes, as: UTF8.self)
        places = []
        places.reserveCapacity(written.stretches.count)
        var offset = 0
        var scalars = Self.scalars(in: line[...])
        for stretch in written.stretches {
            let range = Self.withoutBlanks(stretch.bytes, of: bytes)
            guard !range.isEmpty, range.lowerBound >= offset else { continue }
            scalars += Self.scalars(in: bytes[offset..<range.lowerBound])
            let length = Self.scalars(in: bytes[range])
            places.append(
                TextPlace(
                    start: scalars + 1, length: length, page: stretch.page, box: stretch.box, cell: stretch.cell))
            scalars += length
            offset = range.upperBound
        }
        tableLines = Self.tableLines(of: written, below: line)
    }

    private static func tableLines(of written: Written, below line: [UInt8]) -> TableLines {
        var lines = TableLines()
        var text = ends(in: line[...])
        var offset = 0
        for table in written.tables {
            text += ends(in: written.bytes[offset..<table.lowerBound])
            let rows = ends(in: written.bytes[table])
            lines.append(rows: rows, behind: text)
            if rows > 0 { text = 0 }
            offset = table.upperBound
        }
        return lines
    }

    private static func ends(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 == UInt8(ascii: "\n") }
    }

    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private static func withoutBlanks(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var range = range.clamped(to: 0..<bytes.count)
        while let first = range.first, bytes[first] <= 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
        return range
    }
}
