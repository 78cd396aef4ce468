/// A smallest change of a report that satisfies the equations of its tables.
public struct Correction: Hashable, Sendable, Codable {
    /// A cell with the figure that it would have to have.
    public struct Change: Hashable, Sendable, Codable {
        /// The cell's id.
        public var id: String
        /// The figure that it would have to have.
        public var value: CellValue

        /// Creates a change.
        public init(id: String, value: CellValue) {
            self.id = id
            self.value = value
        }
    }

    /// A slip of the pen that a change would undo.
    public enum Slip: String, Hashable, Sendable, Codable, CaseIterable {
        /// Two digits next to each other stand for one another: 51 for 15.
        case swappedDigits = "swapped_digits"
        /// One digit is another one: 16 for 15.
        case wrongDigit = "wrong_digit"
        /// A digit is lost: 5 for 15.
        case missingDigit = "missing_digit"
        /// A digit is there that does not belong: 155 for 15.
        case extraDigit = "extra_digit"
        /// A figure stands in the column or row beside its own.
        case wrongCell = "wrong_cell"
    }

    /// The cells to change, in the order of the form.
    public var cells: [Change]
    /// The slip that it would undo; nil where none is recognised.
    public var slip: Slip?
    /// Where the prose says the same figures; nil if it does not.
    public var witness: Span?

    /// Creates a correction.
    public init(cells: [Change], slip: Slip? = nil) {
        self.cells = cells
        self.slip = slip
    }
}
