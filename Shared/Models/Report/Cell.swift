/// One cell of a report's tables, in the order of its form.
public struct Cell: Hashable, Sendable {
    /// The figure, in the unit of the form; nil when there is none or it is in
    /// doubt.
    public var value: CellValue?
    /// How the cell came by its value, or why it has none.
    public var status: CellStatus
    /// How it was decided which printed value belongs here.
    public var basis: CellBasis
    /// What is printed, verbatim; nil when nothing is.
    public var raw: String?
    /// Where it is printed; nil when nothing is.
    public var span: Span?

    /// Creates a cell from its parts.
    public init(value: CellValue?, status: CellStatus, basis: CellBasis, raw: String? = nil, span: Span? = nil) {
        self.value = value
        self.status = status
        self.basis = basis
        self.raw = raw
        self.span = span
    }

    /// A cell whose row or table the document does not have.
    public static let absent = Cell(value: nil, status: .missing, basis: .absent)
}
