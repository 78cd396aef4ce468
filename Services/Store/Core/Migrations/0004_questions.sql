-- What became of what was sent.
CREATE VIEW submission_status AS
SELECT
    s.submission_id,
    s.message_id,
    s.source_id,
    s.source_url,
    s.filename,
    CASE
        WHEN r.kind = 'report' THEN 'stored'
        WHEN r.kind = 'other' THEN 'not_a_report'
        WHEN q.code IS NOT NULL THEN 'quarantined'
        ELSE 'in_progress'
    END AS status,
    r.report_id,
    a.name AS agency,
    p.year,
    p.scope,
    f.errors,
    f.warnings,
    f.information,
    q.stage AS quarantine_stage,
    q.code AS quarantine_code,
    q.reason AS quarantine_reason,
    s.ignored,
    s.document_id,
    r.reading_id,
    s.received_at,
    r.stored_at
FROM submission AS s
LEFT JOIN reading AS r ON r.document_id = s.document_id AND NOT r.superseded
LEFT JOIN report AS p ON p.report_id = r.report_id
LEFT JOIN agency AS a ON a.agency_id = p.agency_id
LEFT JOIN LATERAL (
    SELECT
        count(*) FILTER (WHERE finding.severity = 'error') AS errors,
        count(*) FILTER (WHERE finding.severity = 'warning') AS warnings,
        count(*) FILTER (WHERE finding.severity = 'information') AS information
    FROM finding
    WHERE finding.reading_id = r.reading_id AND finding.outcome = 'fail'
) AS f ON r.reading_id IS NOT NULL
LEFT JOIN LATERAL (
    SELECT quarantine.stage, quarantine.code, quarantine.reason
    FROM quarantine
    WHERE quarantine.document_id = s.document_id AND quarantine.state = 'open'
    ORDER BY quarantine.stage, quarantine.code, quarantine.body_sha256
    LIMIT 1
) AS q ON true;

-- Documents of which a part has not arrived. Empty when the queues are.
CREATE VIEW document_incomplete AS
SELECT document_id, first_stored_at, lacks_content, lacks_reading, lacks_text
FROM (
    SELECT
        d.document_id,
        d.first_stored_at,
        d.content IS NULL AS lacks_content,
        NOT EXISTS (SELECT FROM reading AS r WHERE r.document_id = d.document_id) AS lacks_reading,
        NOT EXISTS (SELECT FROM document_text AS t WHERE t.document_id = d.document_id)
        OR EXISTS (
            SELECT
            FROM reading AS r
            WHERE r.document_id = d.document_id
                AND NOT EXISTS (
                    SELECT
                    FROM document_text AS t
                    WHERE t.document_id = r.document_id AND t.reader_version = r.reader_version
                )
        ) AS lacks_text
    FROM document AS d
) AS part
WHERE lacks_content OR lacks_reading OR lacks_text;

CREATE VIEW finding_current AS
SELECT
    p.report_id, p.agency, p.year, p.scope, f.rule_id, f.severity, f.outcome, f.verdict, f.cells,
    f.expected, f.actual, f.difference, f.message_zh, f.message_en, f.line, f.start, f.length, f.arguments,
    f.reading_id, f.ordinal
FROM report_current AS p
JOIN finding AS f USING (reading_id);

-- How requests ended, from the column 总计 of each row alone: adding the columns of
-- applicants to it would count every request twice. A group of which one row is not
-- known, or blank, is not known: blank is not zero.
CREATE VIEW request_outcome AS
SELECT
    c.report_id, c.agency, c.year, c.scope,
    t.received_new, t.carried_in, t.granted, t.partially_granted,
    CASE WHEN t.refused_known THEN t.refused END AS refused,
    CASE WHEN t.unable_known THEN t.unable END AS unable,
    CASE WHEN t.rejected_known THEN t.rejected END AS rejected,
    CASE WHEN t.other_known THEN t.other END AS other,
    t.total_processed, t.carried_out,
    round(t.granted / nullif(t.total_processed, 0), 4) AS granted_rate,
    round((t.granted + t.partially_granted) / nullif(t.total_processed, 0), 4) AS disclosed_rate,
    round(CASE WHEN t.refused_known THEN t.refused END / nullif(t.total_processed, 0), 4) AS refused_rate,
    round(CASE WHEN t.unable_known THEN t.unable END / nullif(t.total_processed, 0), 4) AS unable_rate,
    c.reading_id
FROM report_current AS c
JOIN LATERAL (
    SELECT
        sum(q.total) FILTER (WHERE q.row_id = 'received_new') AS received_new,
        sum(q.total) FILTER (WHERE q.row_id = 'carried_in') AS carried_in,
        sum(q.total) FILTER (WHERE q.row_id = 'granted') AS granted,
        sum(q.total) FILTER (WHERE q.row_id = 'partially_granted') AS partially_granted,
        sum(q.total) FILTER (WHERE q.row_id LIKE 'refused\_%') AS refused,
        bool_and(q.known) FILTER (WHERE q.row_id LIKE 'refused\_%') AS refused_known,
        sum(q.total) FILTER (WHERE q.row_id LIKE 'unable\_%') AS unable,
        bool_and(q.known) FILTER (WHERE q.row_id LIKE 'unable\_%') AS unable_known,
        sum(q.total) FILTER (WHERE q.row_id LIKE 'rejected\_%') AS rejected,
        bool_and(q.known) FILTER (WHERE q.row_id LIKE 'rejected\_%') AS rejected_known,
        sum(q.total) FILTER (WHERE q.row_id LIKE 'other\_%') AS other,
        bool_and(q.known) FILTER (WHERE q.row_id LIKE 'other\_%') AS other_known,
        sum(q.total) FILTER (WHERE q.row_id = 'total_processed') AS total_processed,
        sum(q.total) FILTER (WHERE q.row_id = 'carried_out') AS carried_out
    FROM (
        SELECT row_id, total, total IS NOT NULL AS known
        FROM request_row
        WHERE request_row.reading_id = c.reading_id
    ) AS q
) AS t ON true;
