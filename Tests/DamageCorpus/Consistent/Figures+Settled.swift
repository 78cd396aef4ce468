import Forms
import Models

extension Figures {
    /// The same figures, with a table 2 that could be true: what is in force is
    /// no less than what was issued and not repealed, nobody gives up more items
    /// than there were, and no district makes regulations.
    var settled: Figures {
        var settled = self
        settled.settleDocuments()
        settled.settleItems()
        return settled
    }

    private mutating func settleDocuments() {
        for column in ["issued", "repealed", "in_force", "made_new", "published_new", "public_total"] {
            write("regulation_\(column)", .zero)
        }
        let issued = value("normative_document_issued")
        write("normative_document_in_force", max(issued, value("normative_document_in_force")))
        let published = value("normative_document_published_new")
        write("normative_document_public_total", max(published, value("normative_document_public_total")))
        if value("procurement_project_count") == .zero { write("procurement_amount_wan", .zero) }
        if value("procurement_amount_wan") == .zero { write("procurement_project_count", .zero) }
    }

    private mutating func settleItems() {
        for item in ["license", "other_service", "penalty", "coercion", "admin_fee"] {
            let previous = value("\(item)_items_prev")
            let change = value("\(item)_items_change")
            if let sum = previous.adding(change), sum < .zero { write("\(item)_items_change", .zero) }
            // Cases and items that are the same number look like a misunderstanding.
            if let sum = previous.adding(value("\(item)_items_change")), sum == value("\(item)_decisions"),
                let more = sum.adding(CellValue(millionths: CellValue.scale))
            {
                write("\(item)_decisions", more)
            }
        }
    }

    private func value(_ name: String) -> CellValue {
        form.index(of: "proactive.\(name)").map { self[$0] } ?? .zero
    }

    private mutating func write(_ name: String, _ value: CellValue) {
        if let cell = form.index(of: "proactive.\(name)") { replace(cell, with: value) }
    }
}
