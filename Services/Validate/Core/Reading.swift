import Forms
import Models

/// A parsed report beside its form, as the rules see it.
struct Reading: Sendable {
    /// The report.
    let report: ParsedReport
    /// Its form; nil when no table tells the edition.
    let form: Form?

    init(_ report: ParsedReport) {
        self.report = report
        form = report.edition.map(Form.of)
    }

    /// A cell by its index in the form.
    func cell(_ index: Int) -> Cell {
        report.cells.indices.contains(index) ? report.cells[index] : .absent
    }

    /// Whether a cell's figure is printed there beyond doubt.
    func isCertain(_ index: Int) -> Bool {
        let cell = cell(index)
        return cell.status == .reported && (cell.basis == .label || cell.basis == .header)
    }

    /// The ids of cells.
    func ids(_ cells: [Int]) -> [String] {
        guard let form else { return [] }
        return cells.map { form.cells[$0].id }
    }

    /// The cells of a table.
    func cells(of table: TableID) -> ArraySlice<FormCell> {
        form?.cells(of: table) ?? []
    }

    /// What was seen of a kind, in the order of the document.
    func observations(_ kind: Observation.Kind) -> [Observation] {
        report.observations.filter { $0.kind == kind }
    }

    /// Whether a table is missing altogether, with or without its heading. Its
    /// rows and columns are then not asked about one by one.
    func isAbsent(_ table: TableID) -> Bool {
        report.observations.contains { $0.kind == .tableAbsent && $0.table == table }
            || cells(of: table).allSatisfy { cell($0.index).basis == .absent }
    }
}
