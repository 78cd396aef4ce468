import Forms
import Models

/// What the tables give for something that the prose speaks of: a cell, or
/// several added up.
struct TableFigure {
    /// The cells, in the order in which a message names them.
    let cells: [Int]
    /// Their sum; nil when one has no value, or it is too large.
    let value: CellValue?
    /// Whether a figure in it is inferred.
    let isInferred: Bool
    /// Whether all of it is printed beyond doubt.
    let isCertain: Bool
    private let name: Finding.Message?

    init(_ cells: [Int], named name: Finding.Message? = nil, in reading: Reading) {
        self.cells = cells
        self.name = name
        var sum: CellValue? = .zero
        for cell in cells {
            guard let value = reading.cell(cell).value else {
                sum = nil
                break
            }
            sum = sum?.adding(value)
        }
        value = sum
        isInferred = cells.contains { reading.cell($0).status == .inferred }
        isCertain = cells.allSatisfy(reading.isCertain)
    }

    /// What it is called, in the form's words.
    func label(_ form: Form) -> Finding.Message {
        if let name { return name }
        let cells = cells.map { form.cells[$0] }
        return Finding.Message(
            zh: cells.map { "“\(form.label(of: $0))”" }.joined(separator: "与") + (cells.count > 1 ? "之和" : ""),
            en: cells.map { "“\($0.english)”" }.joined(separator: " plus "))
    }
}
