import Forms
import Gazetteer
import Models
import Postgres

/// What the program knows and the database repeats: the cells of the forms and
/// the rules. Loading it again changes nothing.
enum ReferenceData {
    static func queries(rules: [RuleRecord]) -> [Query] {
        let forms = Edition.allCases.map(Form.of)
        return [Query("DELETE FROM form_cell"), Query("DELETE FROM rule"), Query("DELETE FROM region"), regions]
            + forms.flatMap(cells) + rules.enumerated().map { rule($1, at: $0 + 1) }
    }

    /// The administrative divisions, each code once: as it is called now, else as it was last.
    private static let regions: Query = {
        let gazetteer = Gazetteer.national
        var last: [Int: Int] = [:]
        for (index, division) in gazetteer.divisions.enumerated() {
            let known = last[division.code].map { gazetteer.divisions[$0].goneBy ?? .max } ?? .min
            if (division.goneBy ?? .max) > known { last[division.code] = index }
        }
        let kept = last.values.sorted()
        let divisions = kept.map { gazetteer.divisions[$0] }
        return Query(
            """
            INSERT INTO region (region_code, name, full_name, level, parent_code, gone_by)
            SELECT region_code, name, full_name, level::agency_level, parent_code, gone_by
            FROM unnest($1, $2, $3, $4, $5, $6) AS given (region_code, name, full_name, level, parent_code, gone_by)
            """,
            [
                .texts(divisions.map { String($0.code) }), .texts(divisions.map(\.name)),
                .texts(kept.map(gazetteer.fullName)), .texts(divisions.map { level($0.level).rawValue }),
                .texts(divisions.map { $0.parent.map { String(gazetteer.divisions[$0].code) } }),
                .integers(divisions.map(\.goneBy)),
            ])
    }()

    private static func level(_ level: DivisionLevel) -> AgencyLevel {
        switch level {
        case .province: .provincial
        case .prefecture: .prefecture
        case .county: .county
        }
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

    private static func rule(_ rule: RuleRecord, at ordinal: Int) -> Query {
        Query(
            """
            INSERT INTO rule (
                rule_id, severity, title_zh, title_en, basis, ordinal, explanation_zh, explanation_en, formula,
                editions, first_year, last_year, scope, passes, fails, parameters)
            VALUES (
                $1, $2::text::severity, $3, $4, $5, $6, $7, $8, $9, string_to_array($10, ','), $11, $12, $13, $14, $15,
                $16::text::jsonb)
            """,
            [
                .text(rule.id), .text(rule.severity.rawValue), .text(rule.titleZH), .text(rule.titleEN),
                .text(rule.basis), .integer(ordinal), .text(rule.explanationZH), .text(rule.explanationEN),
                .text(rule.formula), .text(rule.editions.map(\.rawValue).joined(separator: ",")),
                .integer(rule.firstYear), .integer(rule.lastYear), .text(rule.scope), .text(rule.passes),
                .text(rule.fails), .text(JSONText.object(rule.parameters)),
            ])
    }
}
