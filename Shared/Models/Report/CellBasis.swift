/// How it was decided which printed value belongs to a cell.
public enum CellBasis: String, Hashable, Sendable, Codable, CaseIterable {
    /// The row has as many values as the form has columns.
    case label
    /// The row has as many values as the table's own header has columns.
    case header
    /// The form's equations leave one choice.
    case arithmetic
    /// Several choices are left, so none was made.
    case undecided
    /// There is nothing to decide: the row or the table is not there.
    case absent

    /// Whether the value's place alone told, without arithmetic.
    public var isByPlace: Bool { self == .label || self == .header }
}
