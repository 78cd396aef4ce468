import Models
import Postgres

/// A row of `reading`: the gate. It returns the new row's id, or nothing when
/// the reading is known, and then nothing else of it is written.
enum ReadingRow {
    static func insert(_ report: AssessedReport) -> Query {
        let reading = report.reading
        let identity = reading.identity
        return Query(
            """
            INSERT INTO reading (
                document_id, reader_version, rule_set_version, kind, format, charset, title,
                agency_read, agency_origin, year_read, year_origin, scope, edition,
                period_start, period_end, published, signed, figures_sha256,
                outcomes_pass, outcomes_pass_by_inference, outcomes_vacuous, outcomes_fail, outcomes_not_assessable,
                other_agencies, other_agency_origins, region_code, region_name, region_basis, region_candidates,
                level, agency_kind, document_number, index_number, period_mended, facts_cut)
            VALUES (
                $1, $2, $3, $4::text::reading_kind, $5, $6, $7,
                $8, $9::text::identity_origin, $10, $11::text::identity_origin, $12::text::report_scope, $13,
                $14::text::date, $15::text::date, $16::text::date, $17::text::date, sha256(convert_to($18, 'UTF8')),
                $19, $20, $21, $22, $23,
                $24, $25::text[]::identity_origin[], $26, $27, $28, $29, $30, $31, $32, $33, $34, $35)
            ON CONFLICT (document_id, reader_version, rule_set_version) DO NOTHING
            RETURNING reading_id
            """,
            [
                .bytes(reading.document.bytes), .text(reading.readerVersion), .text(report.ruleSetVersion),
                .text(reading.kind.rawValue), .text(reading.format.rawValue), .text(reading.charset),
                .text(identity.title?.value), .text(identity.agency?.value), .text(identity.agency?.origin.rawValue),
                .integer(identity.year?.value), .text(identity.year?.origin.rawValue),
                .text(identity.scope.rawValue), .text(reading.edition?.rawValue),
                .text(identity.periodStart?.value.description), .text(identity.periodEnd?.value.description),
                .text(identity.published?.value.description), .text(identity.signed?.value.description),
                .text(CanonicalText.figures(of: reading)),
            ] + Outcome.allCases.map { .integer(report.outcomes[$0]) } + place(identity)
                + [.boolean(reading.narrative.isCut)])
    }

    /// Where the authority is and by what numbers its report goes.
    private static func place(_ identity: ReportIdentity) -> [PostgresValue] {
        let others = identity.otherAgencies ?? []
        return [
            .texts(others.map(\.value)), .texts(others.map(\.origin.rawValue)), .text(identity.region?.code),
            .text(identity.region?.name), .text(identity.region?.basis.rawValue),
            .texts(identity.regionCandidates ?? []), .text(identity.level?.rawValue), .text(identity.kind?.rawValue),
            .text(identity.documentNumber?.value), .text(identity.indexNumber?.value),
            .boolean(identity.isPeriodMended ?? false),
        ]
    }
}
