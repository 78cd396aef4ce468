import Forms
import Models

/// What an observation is about, in the form's words.
struct Subject {
    /// The label that the form prints.
    let labelZH: String
    /// The label in English.
    let labelEN: String
    /// The cells concerned, in the order of the form.
    let cells: [Int]

    init(_ observation: Observation, form: Form) {
        let table = observation.table
        let id = observation.subject
        let all = form.cells(of: table)
        switch observation.kind {
        case .columnAbsent:
            let column = form.column(id, of: table)
            self.init(
                zh: column?.label ?? id, en: column?.english ?? id,
                cells: all.filter { $0.column == id }.map(\.index))
        case .groupAbsent, .groupNumberAbsent:
            let group = form.table(table)?.groups.first { $0.id == id }
            self.init(zh: group.map { $0.number + $0.label } ?? id, en: group?.english ?? id, cells: [])
        case .rowAbsent, .valueCount, .unitAbsent, .tableAbsent, .valuesUnplaced, .severalReports:
            if let row = form.row(id, of: table) {
                self.init(zh: form.label(of: row, in: table), en: row.english, cells: form.cells(of: table, row: id))
            } else {
                // A table of one printed row, or a subject that this build does not know.
                self.init(zh: table.section.titleZH, en: table.section.titleEN, cells: all.map(\.index))
            }
        }
    }

    private init(zh: String, en: String, cells: [Int]) {
        labelZH = zh
        labelEN = en
        self.cells = cells
    }
}
