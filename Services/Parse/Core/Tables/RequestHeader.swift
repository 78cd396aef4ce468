import Forms
import Text

/// The header of the request table: which of the seven columns it names.
struct RequestHeader {
    /// Whether each column is named, in the order of the form.
    let isNamed: [Bool]

    /// Whether there is a header at all.
    var isPresent: Bool { isNamed.contains(true) }

    /// Looks for the columns' labels in a folded range, the one before the
    /// first row. `法人或其他组织` is not the column 其他.
    init(of columns: [FormColumn], in range: Range<Int>, of folded: FoldedText) {
        let group = folded.indices(of: Self.organisations, in: range).map { $0..<$0 + Self.organisations.count }
        isNamed = columns.map { column in
            ([column.label] + column.aliases).contains { label in
                let label = FoldedText.fold(label)
                return folded.indices(of: label, in: range).contains { place in
                    !group.contains { $0.contains(place) }
                }
            }
        }
    }

    private static let organisations = FoldedText.fold("法人或其他组织")
}
