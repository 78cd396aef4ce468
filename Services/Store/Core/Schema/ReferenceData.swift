import Forms
import Models
import Postgres

/// What the program knows and the database repeats: the cells of the forms and
/// the rules. Loading it again changes nothing.
enum ReferenceData {
    static func queries(rules: [RuleRecord]) -> [Query] {
        let forms = Edition.allCases.map(Form.of)
        return [Query("DELETE FROM form_cell")] + forms.flatMap(cells) + rules.map(rule)
    }

    private static func cells(of form: Form) -> [Query] {
        var places: [TableID: Int] = [:]
        return form.cells.map { cell in
            places[cell.table, default: 0] += 1
            let place = cell.table == .requests ? cell.columnIndex + 1 : places[cell.table, default: 0]
            return Query(
                """
                INSERT INTO form_cell (
                    edition, cell_id, table_id, row_id, column_id, ordinal, row_ordinal, column_ordinal, place,
                    kind, unit, label_zh, label_en)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                """,
                [
                    .text(form.edition.rawValue), .text(cell.id), .text(cell.table.rawValue), .text(cell.row),
                    .text(cell.column), .integer(cell.index + 1), .integer(cell.rowIndex + 1),
                    .integer(cell.columnIndex + 1), .integer(place), .text(cell.kind.rawValue), .text(cell.unit),
                    .text(cell.label), .text(cell.english),
                ])
        }
    }

    private static func rule(_ rule: RuleRecord) -> Query {
        Query(
            """
            INSERT INTO rule (rule_id, severity, title_zh, title_en, basis)
            VALUES ($1, $2::text::severity, $3, $4, $5)
            ON CONFLICT (rule_id) DO UPDATE SET
                severity = excluded.severity, title_zh = excluded.title_zh, title_en = excluded.title_en,
                basis = excluded.basis
            """,
            [
                .text(rule.id), .text(rule.severity.rawValue), .text(rule.titleZH), .text(rule.titleEN),
                .text(rule.basis),
            ])
    }
}
