-- The versions of each report. The last by the day of publication is current; equal
-- figures are one version, whatever document they are printed in.
CREATE VIEW report_version AS
WITH placed AS (
    SELECT
        r.report_id,
        r.reading_id,
        r.document_id,
        coalesce(r.published_given, r.published, r.signed) AS published_on,
        r.message_timestamp,
        r.figures_sha256,
        d.withdrawn_at,
        row_number() OVER by_rule AS position,
        row_number() OVER by_rule = count(*) OVER (PARTITION BY r.report_id) AS is_last
    FROM reading AS r
    JOIN document AS d USING (document_id)
    WHERE r.report_id IS NOT NULL
    WINDOW by_rule AS (
        PARTITION BY r.report_id
        ORDER BY d.withdrawn_at IS NULL, coalesce(r.published_given, r.published, r.signed) NULLS FIRST,
            r.message_timestamp NULLS FIRST, r.document_id
    )
), grouped AS (
    SELECT
        placed.*,
        max(position) OVER (PARTITION BY report_id, coalesce(figures_sha256, document_id)) AS last_position
    FROM placed
)
SELECT
    report_id,
    dense_rank() OVER (PARTITION BY report_id ORDER BY last_position) AS version,
    reading_id,
    document_id,
    published_on,
    message_timestamp,
    figures_sha256,
    withdrawn_at,
    is_last AND withdrawn_at IS NULL AS is_current
FROM grouped;

CREATE VIEW report_current AS
SELECT
    v.report_id,
    a.name AS agency,
    p.year,
    p.scope,
    v.version,
    v.reading_id,
    v.document_id,
    r.edition,
    r.title,
    v.published_on,
    r.period_start,
    r.period_end,
    r.outcomes_fail,
    r.outcomes_not_assessable,
    p.agency_id,
    a.region_code,
    a.level
FROM report_version AS v
JOIN report AS p USING (report_id)
JOIN agency AS a USING (agency_id)
JOIN reading AS r USING (reading_id)
WHERE v.is_current;

-- One row for each cell of each reading.
CREATE VIEW cell AS
SELECT r.reading_id, r.report_id, f.cell_id, c.value, c.status, c.basis, c.raw, c.line, c.start, c.length
FROM reading AS r
JOIN proactive_row AS p USING (reading_id)
CROSS JOIN LATERAL ROWS FROM (
    unnest(CASE r.edition
        WHEN '2019' THEN ARRAY[
            p.regulation_made_new, p.regulation_published_new, p.regulation_public_total,
            p.normative_document_made_new, p.normative_document_published_new, p.normative_document_public_total,
            p.license_items_prev, p.license_items_change, p.license_decisions,
            p.other_service_items_prev, p.other_service_items_change, p.other_service_decisions,
            p.penalty_items_prev, p.penalty_items_change, p.penalty_decisions,
            p.coercion_items_prev, p.coercion_items_change, p.coercion_decisions,
            p.admin_fee_items_prev, p.admin_fee_items_change,
            p.procurement_project_count, p.procurement_amount_wan]::numeric[]
        ELSE ARRAY[
            p.regulation_issued, p.regulation_repealed, p.regulation_in_force,
            p.normative_document_issued, p.normative_document_repealed, p.normative_document_in_force,
            p.license_decisions, p.penalty_decisions, p.coercion_decisions, p.admin_fee_amount_wan]::numeric[]
    END),
    unnest(p.status), unnest(p.basis), unnest(p.raw), unnest(p.line), unnest(p.start), unnest(p.length)
) WITH ORDINALITY AS c (value, status, basis, raw, line, start, length, place)
JOIN form_cell AS f ON f.edition = r.edition AND f.table_id = 'proactive' AND f.place = c.place
UNION ALL
SELECT r.reading_id, r.report_id, f.cell_id, c.value, c.status, c.basis, c.raw, c.line, c.start, c.length
FROM reading AS r
JOIN request_row AS q USING (reading_id)
CROSS JOIN LATERAL ROWS FROM (
    unnest(ARRAY[
        q.natural_person, q.commercial_enterprise, q.research_institution, q.public_welfare_org,
        q.legal_service_org, q.other_org, q.total]::numeric[]),
    unnest(q.status), unnest(q.basis), unnest(q.raw), unnest(q.line), unnest(q.start), unnest(q.length)
) WITH ORDINALITY AS c (value, status, basis, raw, line, start, length, place)
JOIN form_cell AS f
    ON f.edition = r.edition AND f.table_id = 'requests' AND f.row_id = q.row_id AND f.place = c.place
UNION ALL
SELECT r.reading_id, r.report_id, f.cell_id, c.value, c.status, c.basis, c.raw, c.line, c.start, c.length
FROM reading AS r
JOIN remedy_row AS m USING (reading_id)
CROSS JOIN LATERAL ROWS FROM (
    unnest(ARRAY[
        m.review_upheld, m.review_corrected, m.review_other, m.review_pending, m.review_total,
        m.litigation_direct_upheld, m.litigation_direct_corrected, m.litigation_direct_other,
        m.litigation_direct_pending, m.litigation_direct_total,
        m.litigation_after_review_upheld, m.litigation_after_review_corrected, m.litigation_after_review_other,
        m.litigation_after_review_pending, m.litigation_after_review_total]::numeric[]),
    unnest(m.status), unnest(m.basis), unnest(m.raw), unnest(m.line), unnest(m.start), unnest(m.length)
) WITH ORDINALITY AS c (value, status, basis, raw, line, start, length, place)
JOIN form_cell AS f ON f.edition = r.edition AND f.table_id = 'remedies' AND f.place = c.place;

CREATE VIEW cell_source AS
SELECT
    c.reading_id, c.report_id, c.cell_id, c.value, c.status, c.raw, c.line, c.start, c.length,
    substr(t.text, c.start, c.length) AS printed
FROM cell AS c
JOIN reading AS r USING (reading_id)
LEFT JOIN document_text AS t ON t.document_id = r.document_id AND t.reader_version = r.reader_version;

CREATE FUNCTION cell_value(report_id bigint, cell_id text) RETURNS numeric
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
    SELECT c.value
    FROM report_current AS p
    JOIN cell AS c USING (reading_id)
    WHERE p.report_id = cell_value.report_id AND c.cell_id = cell_value.cell_id
);
