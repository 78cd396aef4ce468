import Models
import Postgres

/// Rows of `reading`: the gate. What is returned are the new ones; of a reading
/// that is known nothing else is written.
enum ReadingRow {
    /// What makes a reading the same as another.
    struct Key: Hashable {
        let document: [UInt8]
        let readerVersion: String
        let ruleSetVersion: String
    }

    static func key(of report: AssessedReport) -> Key {
        Key(
            document: report.reading.document.bytes, readerVersion: report.reading.readerVersion,
            ruleSetVersion: report.ruleSetVersion)
    }

    static func insert(_ reports: [AssessedReport]) -> Query {
        Query(
            """
            INSERT INTO reading (
                document_id, reader_version, rule_set_version, kind, format, charset, title,
                agency_read, agency_origin, year_read, year_origin, scope, edition,
                period_start, period_end, published, signed, figures_sha256,
                outcomes_pass, outcomes_pass_by_inference, outcomes_vacuous, outcomes_fail, outcomes_not_assessable,
                other_agencies, other_agency_origins, region_code, region_name, region_basis, region_candidates,
                level, agency_kind, document_number, index_number, period_mended, facts_cut, agency_key,
                cells_reported, cells_blank, cells_placeholder, cells_missing, cells_damaged, cells_inferred,
                prose_signature, prose_length)
            SELECT
                document_id, reader_version, rule_set_version, kind::reading_kind, format, charset, title,
                agency_read, agency_origin::identity_origin, year_read, year_origin::identity_origin,
                scope::report_scope, edition,
                period_start::date, period_end::date, published::date, signed::date,
                sha256(convert_to(figures, 'UTF8')),
                outcomes_pass, outcomes_pass_by_inference, outcomes_vacuous, outcomes_fail, outcomes_not_assessable,
                other_agencies::text[], other_agency_origins::identity_origin[], region_code, region_name,
                region_basis, region_candidates::text[],
                level, agency_kind, document_number, index_number, period_mended, facts_cut, agency_key,
                cells_reported, cells_blank, cells_placeholder, cells_missing, cells_damaged, cells_inferred,
                prose_signature, prose_length
            FROM unnest(
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44
            ) WITH ORDINALITY AS given (
                document_id, reader_version, rule_set_version, kind, format, charset, title,
                agency_read, agency_origin, year_read, year_origin, scope, edition,
                period_start, period_end, published, signed, figures,
                outcomes_pass, outcomes_pass_by_inference, outcomes_vacuous, outcomes_fail, outcomes_not_assessable,
                other_agencies, other_agency_origins, region_code, region_name, region_basis, region_candidates,
                level, agency_kind, document_number, index_number, period_mended, facts_cut, agency_key,
                cells_reported, cells_blank, cells_placeholder, cells_missing, cells_damaged, cells_inferred,
                prose_signature, prose_length, place)
            ORDER BY place
            ON CONFLICT (document_id, reader_version, rule_set_version) DO NOTHING
            RETURNING reading_id, document_id, reader_version, rule_set_version
            """,
            contents(reports) + Outcome.allCases.map { outcome in .integers(reports.map { $0.outcomes[outcome] }) }
                + places(reports.map(\.reading.identity)) + [
                    .booleans(reports.map(\.reading.narrative.isCut)),
                    .texts(reports.map { NamedAgency($0.reading.identity)?.key }),
                ] + cellCounts(reports) + [
                    .blobs(reports.map { $0.reading.prose?.bytes }),
                    .integers(reports.map { $0.reading.prose?.length ?? 0 }),
                ])
    }

    /// The key of a row that was returned.
    static func key(in row: PostgresRow) throws(PostgresError) -> Key {
        Key(
            document: try row.get("document_id"), readerVersion: try row.get("reader_version"),
            ruleSetVersion: try row.get("rule_set_version"))
    }

    private static func contents(_ reports: [AssessedReport]) -> [PostgresValue] {
        let readings = reports.map(\.reading)
        let identities = readings.map(\.identity)
        return [
            .blobs(readings.map(\.document.bytes)), .texts(readings.map(\.readerVersion)),
            .texts(reports.map(\.ruleSetVersion)), .texts(readings.map(\.kind.rawValue)),
            .texts(readings.map(\.format.rawValue)), .texts(readings.map(\.charset)),
            .texts(identities.map(\.title?.value)), .texts(identities.map(\.agency?.value)),
            .texts(identities.map(\.agency?.origin.rawValue)), .integers(identities.map(\.year?.value)),
            .texts(identities.map(\.year?.origin.rawValue)), .texts(identities.map(\.scope.rawValue)),
            .texts(readings.map(\.edition?.rawValue)), .texts(identities.map(\.periodStart?.value.description)),
            .texts(identities.map(\.periodEnd?.value.description)),
            .texts(identities.map(\.published?.value.description)),
            .texts(identities.map(\.signed?.value.description)), .texts(readings.map(CanonicalText.figures)),
        ]
    }

    /// How many cells of each report came by their figures in each way, in the order of the statuses.
    private static func cellCounts(_ reports: [AssessedReport]) -> [PostgresValue] {
        let counts = reports.map { report in
            var counts = [Int](repeating: 0, count: CellStatus.allCases.count)
            for cell in report.reading.cells {
                for (place, status) in CellStatus.allCases.enumerated() where cell.status == status {
                    counts[place] += 1
                }
            }
            return counts
        }
        return CellStatus.allCases.indices.map { place in .integers(counts.map { $0[place] }) }
    }

    /// Where the authorities are and by what numbers their reports go.
    private static func places(_ identities: [ReportIdentity]) -> [PostgresValue] {
        let others = identities.map { $0.otherAgencies ?? [] }
        return [
            .texts(others.map { ArrayText.texts($0.map(\.value)) }),
            .texts(others.map { ArrayText.texts($0.map(\.origin.rawValue)) }),
            .texts(identities.map(\.region?.code)), .texts(identities.map(\.region?.name)),
            .texts(identities.map(\.region?.basis.rawValue)),
            .texts(identities.map { ArrayText.texts($0.regionCandidates ?? []) }),
            .texts(identities.map(\.level?.rawValue)), .texts(identities.map(\.kind?.rawValue)),
            .texts(identities.map(\.documentNumber?.value)), .texts(identities.map(\.indexNumber?.value)),
            .booleans(identities.map { $0.isPeriodMended ?? false }),
        ]
    }
}
