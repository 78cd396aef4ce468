import Forms
import Models

/// What the columns cannot say: asked before anything is written.
enum ReportCheck {
    /// Why a report cannot be stored; nil if it can.
    static func objection(to report: AssessedReport) -> String? {
        let reading = report.reading
        guard let edition = reading.edition, !reading.cells.isEmpty else {
            return reading.cells.isEmpty ? nil : "the reading has cells but no edition of the form"
        }
        let form = Form.of(edition)
        guard reading.cells.count == form.cells.count else {
            return "the reading has \(reading.cells.count) cells, the form of \(edition.rawValue) \(form.cells.count)"
        }
        for (cell, definition) in zip(reading.cells, form.cells) where definition.kind != .money {
            // A fraction would be lost without a trace.
            if let value = cell.value, value.count == nil {
                return "\(definition.id) is \(value), which is no whole number"
            }
        }
        return nil
    }
}
