import Forms
import Models

/// Which cells of a form stand in which columns of its wide rows.
struct RowLayout: Sendable {
    /// A row of the request table.
    struct RequestRow: Sendable {
        let id: String
        let ordinal: Int
        let cells: Range<Int>
    }

    let form: Form
    /// For each value column of `proactive_row`, the cell; nil where this
    /// edition has none.
    let proactiveColumns: [Int?]
    /// The cells of the table, in the order of the form.
    let proactive: Range<Int>
    let requests: [RequestRow]
    let remedies: Range<Int>

    static func of(_ edition: Edition) -> RowLayout {
        switch edition {
        case .form2019: layout2019
        case .form2021: layout2021
        }
    }

    private static let layout2019 = RowLayout(.of(.form2019))
    private static let layout2021 = RowLayout(.of(.form2021))

    private init(_ form: Form) {
        self.form = form
        proactiveColumns = Self.proactiveNames.map { form.index(of: "proactive.\($0)") }
        proactive = Self.range(of: .proactive, in: form)
        remedies = Self.range(of: .remedies, in: form)
        let rows = form.table(.requests)?.rows ?? []
        requests = rows.enumerated().map { place, row in
            let cells = form.cells(of: .requests, row: row.id)
            return RequestRow(id: row.id, ordinal: place + 1, cells: (cells.first ?? 0)..<(cells.last ?? -1) + 1)
        }
    }

    /// A table's cells stand side by side.
    private static func range(of table: TableID, in form: Form) -> Range<Int> {
        let indices = form.cells(of: table).map(\.index)
        return (indices.first ?? 0)..<(indices.last ?? -1) + 1
    }

    /// The value columns of `proactive_row`: the cells of both editions.
    static let proactiveNames = [
        "regulation_issued", "regulation_repealed", "regulation_in_force", "normative_document_issued",
        "normative_document_repealed", "normative_document_in_force", "regulation_made_new",
        "regulation_published_new", "regulation_public_total", "normative_document_made_new",
        "normative_document_published_new", "normative_document_public_total", "license_items_prev",
        "license_items_change", "license_decisions", "other_service_items_prev",
        "other_service_items_change", "other_service_decisions", "penalty_items_prev",
        "penalty_items_change", "penalty_decisions", "coercion_items_prev", "coercion_items_change",
        "coercion_decisions", "admin_fee_items_prev", "admin_fee_items_change", "admin_fee_amount_wan",
        "procurement_project_count", "procurement_amount_wan",
    ]
}
