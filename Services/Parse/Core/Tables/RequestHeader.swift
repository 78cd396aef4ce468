import Forms
import Text

/// The header of the request table: which of the seven columns it names.
struct RequestHeader {
    /// Whether each column is named, in the order of the form.
    let isNamed: [Bool]

    /// Whether the named columns stand in the order of the form: 总计 last, or
    /// on the line of 法人或其他组织 or above it, the five on their own line below.
    let isInOrder: Bool

    /// The order that the header itself gives, where it names every column and
    /// can be trusted: nothing but 总计 stands elsewhere, or they all stand on one
    /// line, parted by tabs or pipes.
    let order: ColumnOrder?

    /// Looks for the columns' labels in a folded range, the one before the
    /// first row. `法人或其他组织` is not the column 其他.
    init(of columns: [FormColumn], in range: Range<Int>, of folded: FoldedText, source: SourceText) {
        let group = folded.indices(of: Self.organisations, in: range).map { $0..<$0 + Self.organisations.count }
        // The last place of each is the nearest to the rows: prose may name them before.
        let places = columns.map { column -> Int? in
            ([column.label] + column.aliases).compactMap { label in
                let label = FoldedText.fold(label)
                return folded.indices(of: label, in: range).last { place in
                    !group.contains { $0.contains(place) }
                }
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
        order = Self.order(of: places.compactMap { $0 }, columns: columns.count, of: folded, source: source)
    }

    private static func order(
        of places: [Int], columns: Int, of folded: FoldedText, source: SourceText
    ) -> ColumnOrder? {
        guard places.count == columns, Set(places).count == columns, let first = places.min(), let last = places.max()
        else { return nil }
        let parts = places.dropLast()
        let between = folded.source(first)..<folded.source(last)
        let separators = source.bytes[between].count { $0 == 0x09 || $0 == 0x7C }
        let isOneLine = !source.bytes[between].contains(0x0A) && separators >= columns - 1
        guard Array(parts) == parts.sorted() || isOneLine else { return nil }
        let sorted = places.sorted()
        return ColumnOrder(places: places.compactMap(sorted.firstIndex), width: columns)
    }

    private static let organisations = FoldedText.fold("法人或其他组织")
}
