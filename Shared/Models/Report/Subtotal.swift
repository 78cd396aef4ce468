/// A subtotal (小计) that a report prints though the form has none: it is never
/// summed again, and must be what its parts add up to.
public struct Subtotal: Hashable, Sendable, Codable {
    /// The id of the cell that the figure is a subtotal for, as
    /// `requests.refused.total`: the group of rows (refused, unable, rejected,
    /// other) or the group of columns (legal_person), each with the other axis.
    public var id: String
    /// The figure.
    public var value: CellValue
    /// What is printed.
    public var raw: String
    /// Where it is printed.
    public var span: Span

    /// Creates a subtotal.
    public init(id: String, value: CellValue, raw: String, span: Span) {
        self.id = id
        self.value = value
        self.raw = raw
        self.span = span
    }
}
