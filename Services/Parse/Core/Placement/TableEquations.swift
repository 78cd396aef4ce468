import Forms
import Models

/// The equations within one table of a form, put together once for all documents.
struct TableEquations: Sendable {
    /// As the form has them.
    let relations: [Relation]
    /// As the arithmetic goes through them.
    let equations: Equations

    /// Those of a form's table.
    static func of(_ form: Form, _ table: TableID) -> TableEquations {
        all[form.edition]?[table] ?? TableEquations(of: form, table)
    }

    private static let all: [Edition: [TableID: TableEquations]] = Dictionary(
        uniqueKeysWithValues: Edition.allCases.map { edition in
            let form = Form.of(edition)
            let tables = form.tables.map { ($0.id, TableEquations(of: form, $0.id)) }
            return (edition, Dictionary(uniqueKeysWithValues: tables))
        })

    private init(of form: Form, _ table: TableID) {
        relations = form.relations.filter { $0.cells.allSatisfy { form.cells[$0].table == table } }
        equations = Equations(relations, cells: form.cells.count)
    }
}
