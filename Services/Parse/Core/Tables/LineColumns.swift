import Text

/// The columns of a row that stands on one line with tabs or pipes.
struct LineColumns: Hashable {
    /// How many columns the line has.
    var count: Int
    /// The column of the first value, from 0; nil if every cell is empty.
    var first: Int?

    /// The columns of a row; nil if it takes more than one line or has no
    /// separator in it.
    init?(of row: TableRows.Row, in source: SourceText) {
        let line = source.lines[source.line(at: row.label.lowerBound)]
        let end = row.stretch.range?.upperBound ?? row.label.upperBound
        guard end <= line.upperBound else { return nil }
        count = source.separators(in: line)
        first = row.stretch.range.map { source.separators(in: line.lowerBound..<$0.lowerBound) }
        guard count > 0 else { return nil }
    }

    /// The column that a byte stands in, from 0.
    static func column(of offset: Int, in source: SourceText) -> Int {
        source.separators(in: source.lines[source.line(at: offset)].lowerBound..<offset)
    }

    /// Whether nothing but empty cells stands behind a byte on its line.
    static func areEmpty(behind offset: Int, in source: SourceText) -> Bool {
        source.bytes[offset..<source.lines[source.line(at: offset)].upperBound]
            .allSatisfy { $0 == 0x09 || $0 == 0x7C || $0 == 0x20 || $0 == 0x0D || $0 == 0x0A }
    }
}
