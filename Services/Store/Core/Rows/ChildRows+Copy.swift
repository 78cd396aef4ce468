import Postgres

extension ChildRows {
    /// Sends them all, inside of the transaction that holds their readings.
    func copy(to connection: isolated PostgresConnection) throws(PostgresError) {
        try connection.copy(Self.sectionStatement, sections)
        try connection.copy(Self.proactiveStatement, proactive)
        try connection.copy(Self.requestStatement, requests)
        try connection.copy(Self.remedyStatement, remedies)
        try connection.copy(Self.findingStatement, findings)
        try connection.copy(Self.factStatement, facts)
        try connection.copy(Self.statementStatement, statements)
    }

    private static let sectionStatement: StaticString = """
        COPY section (
            reading_id, ordinal, kind, heading, heading_line, heading_start, heading_length,
            body_line, body_start, body_length
        ) FROM STDIN (FORMAT binary)
        """

    private static let proactiveStatement: StaticString = """
        COPY proactive_row (
            reading_id, regulation_issued, regulation_repealed, regulation_in_force,
            normative_document_issued, normative_document_repealed, normative_document_in_force,
            regulation_made_new, regulation_published_new, regulation_public_total,
            normative_document_made_new, normative_document_published_new,
            normative_document_public_total, license_items_prev, license_items_change,
            license_decisions, other_service_items_prev, other_service_items_change,
            other_service_decisions, penalty_items_prev, penalty_items_change, penalty_decisions,
            coercion_items_prev, coercion_items_change, coercion_decisions, admin_fee_items_prev,
            admin_fee_items_change, admin_fee_amount_wan, procurement_project_count,
            procurement_amount_wan, status, basis, raw, line, start, length
        ) FROM STDIN (FORMAT binary)
        """

    private static let requestStatement: StaticString = """
        COPY request_row (
            reading_id, row_id, ordinal, natural_person, commercial_enterprise, research_institution,
            public_welfare_org, legal_service_org, other_org, total, status, basis, raw, line, start, length
        ) FROM STDIN (FORMAT binary)
        """

    private static let remedyStatement: StaticString = """
        COPY remedy_row (
            reading_id, review_upheld, review_corrected, review_other, review_pending, review_total,
            litigation_direct_upheld, litigation_direct_corrected, litigation_direct_other,
            litigation_direct_pending, litigation_direct_total, litigation_after_review_upheld,
            litigation_after_review_corrected, litigation_after_review_other,
            litigation_after_review_pending, litigation_after_review_total, status, basis, raw, line,
            start, length
        ) FROM STDIN (FORMAT binary)
        """

    static let findingStatement: StaticString = """
        COPY finding (
            reading_id, ordinal, rule_id, severity, outcome, verdict, cells, expected, actual, difference,
            arguments, line, start, length, message_zh, message_en, blame, related, group_id
        ) FROM STDIN (FORMAT binary)
        """

    private static let factStatement: StaticString = """
        COPY narrative_fact (
            reading_id, ordinal, fact_id, value, basis, bound, unit, subject, category, parent, period, year, raw,
            line, start, length, quote, quote_line, quote_start, quote_length
        ) FROM STDIN (FORMAT binary)
        """

    private static let statementStatement: StaticString = """
        COPY statement (
            reading_id, ordinal, kind, subject, category, line, start, length, quote, quote_line, quote_start,
            quote_length
        ) FROM STDIN (FORMAT binary)
        """
}
