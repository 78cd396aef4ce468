import Models

/// A value as a report prints it, with what is known of it.
struct PrintedValue {
    /// What is printed; empty for a blank cell.
    var text: String
    /// The cell that it belongs to, by index in the form; nil if to none.
    var cell: Int?
    /// The figure that the text says, in the unit of the form; nil if it says
    /// none, as `/` and an empty cell.
    var figure: CellValue?
    /// Whether nothing parts it from the value before it.
    var isJoined = false

    /// A figure of the form in its plain notation.
    init(_ figure: CellValue, of cell: Int) {
        text = figure.description
        self.cell = cell
        self.figure = figure
    }

    /// A number that is in no cell of the form.
    init(foreign count: Int) {
        text = String(count)
        figure = CellValue(exactly: count)
    }

    private init() {
        text = ""
    }

    /// An empty cell that pushes others aside.
    static let blank = PrintedValue()

    /// The whole number that it says; nil if it says none.
    var count: Int? { figure?.count }

    /// Leaves the cell, but prints something that is no figure.
    mutating func losesFigure(to text: String) {
        self.text = text
        figure = nil
    }
}
