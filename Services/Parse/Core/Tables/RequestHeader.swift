import Text

/// The header of the request table: which of the seven columns it names.
struct RequestHeader {
    /// Whether each column is named, in the order of the form.
    let isNamed: [Bool]

    /// Whether the named columns stand in the order of the form: 总计 last, or
    /// on the line of 法人或其他组织 or above it, the five on their own line below.
    let isInOrder: Bool

    /// Whether it names a column that the form lacks, 小计: then seven values are
    /// not the seven columns.
    let hasSubtotal: Bool

    /// The orders that the header may mean, where it names every column. The five
    /// kinds of 法人或其他组织 stand in one row, so in the text they stand in their
    /// order; 总计, in the row above, may come earlier in the text than it stands.
    let orders: [ColumnOrder]

    /// Which column of its line each label stands in, where all are named and
    /// stand as far apart as the cells of a row; nil otherwise.
    let lineColumns: [Int]?

    /// How many places the line of the last label has.
    let lineWidth: Int

    /// How many separators stand behind 总计 on its line; nil if it is not named.
    let widthBehindTotal: Int?

    /// Looks for the columns' labels in a folded range, the one before the
    /// first row. `法人或其他组织` is not the column 其他.
    init(of columns: [TableWords.Named], in range: Range<Int>, of folded: FoldedText, source: SourceText) {
        let group = folded.indices(of: Self.organisations, in: range).map { $0..<$0 + Self.organisations.count }
        // The last place of each is the nearest to the rows: prose may name them before.
        let places = columns.map { column -> Int? in
            column.wordings.compactMap { label in
                folded.indices(of: label, in: range).last { place in !group.contains { $0.contains(place) } }
            }.max()
        }
        isNamed = places.map { $0 != nil }
        let parts = places.dropLast().compactMap { $0 }
        var isInOrder = parts == parts.sorted()
        if let total = places.last ?? nil, let last = parts.last, total < last {
            let organisations = places.dropFirst().dropLast().compactMap { $0 }
            isInOrder =
                isInOrder && organisations.allSatisfy { total < $0 }
                && group.contains { group in organisations.allSatisfy { group.upperBound <= $0 } }
        }
        self.isInOrder = isInOrder
        hasSubtotal = folded.firstIndex(of: Self.subtotal, in: range) != nil
        let all = places.compactMap { $0 }
        let stands = all.map { LineColumns.column(of: folded.source($0), in: source) }
        let steps = Set(zip(stands, stands.dropFirst()).map { $1 - $0 })
        lineColumns = all.count == columns.count && steps.count == 1 && steps.first ?? 0 > 0 ? stands : nil
        lineWidth =
            all.last.map { source.separators(in: source.lines[source.line(at: folded.source($0))]) }
            ?? 0
        widthBehindTotal = (places.last ?? nil).map { total in
            let start = folded.source(total)
            let line = source.lines[source.line(at: start)]
            return source.separators(in: start..<max(start, line.upperBound))
        }
        orders = Self.orders(of: all, columns: columns.count, of: folded, source: source)
    }

    private static func orders(
        of places: [Int], columns: Int, of folded: FoldedText, source: SourceText
    ) -> [ColumnOrder] {
        guard places.count == columns, Set(places).count == columns, let first = places.min(), let last = places.max(),
            let lastOrganisation = places.dropFirst().dropLast().max()
        else { return [] }
        let between = folded.source(first)..<folded.source(last)
        let isOneLine =
            !source.bytes[between].contains(0x0A) && source.separators(in: between) >= columns - 1
        guard isOneLine || places[0] < lastOrganisation else { return [] }
        let asPrinted = ColumnOrder(ranksOf: places)
        return isOneLine ? [asPrinted] : [asPrinted, ColumnOrder(ranksOf: places.dropLast() + [Int.max])]
    }

    private static let subtotal = FoldedText.fold("小计")
    private static let organisations = FoldedText.fold("法人或其他组织")
}
