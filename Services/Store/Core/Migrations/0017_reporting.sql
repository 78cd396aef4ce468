-- Views that answer what people ask: outcomes by year and region, rates, years beside each other, rankings, findings, who has
-- not published, how sure the reading is, what changed between versions. Own and consolidated figures are never added up:
-- whatever adds up has the scope among its columns. 总计 is taken as it is printed, and its parts are not added to it.

-- How a reading's cells came by their values, counted once when it is stored.
ALTER TABLE reading
    ADD COLUMN cells_reported integer NOT NULL DEFAULT 0,
    ADD COLUMN cells_inferred integer NOT NULL DEFAULT 0,
    ADD COLUMN cells_blank integer NOT NULL DEFAULT 0,
    ADD COLUMN cells_placeholder integer NOT NULL DEFAULT 0,
    ADD COLUMN cells_missing integer NOT NULL DEFAULT 0,
    ADD COLUMN cells_damaged integer NOT NULL DEFAULT 0;
UPDATE reading AS r
SET cells_reported = c.reported, cells_inferred = c.inferred, cells_blank = c.blank, cells_placeholder = c.placeholder,
    cells_missing = c.missing, cells_damaged = c.damaged
FROM (
    SELECT
        f.reading_id,
        count(*) FILTER (WHERE s.status = 'reported') AS reported,
        count(*) FILTER (WHERE s.status = 'inferred') AS inferred,
        count(*) FILTER (WHERE s.status = 'blank') AS blank,
        count(*) FILTER (WHERE s.status = 'placeholder') AS placeholder,
        count(*) FILTER (WHERE s.status = 'missing') AS missing,
        count(*) FILTER (WHERE s.status = 'damaged') AS damaged
    FROM reading_figures AS f CROSS JOIN LATERAL unnest(f.status) AS s (status)
    GROUP BY f.reading_id
) AS c
WHERE c.reading_id = r.reading_id;

-- The fewest cases of which a rate is given: of three requests, 33 % says nothing.
CREATE FUNCTION least_for_rate() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 30;

-- A share, to four places; NULL where there are too few cases.
CREATE FUNCTION rate(part numeric, whole numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN whole >= least_for_rate() THEN round(part / whole, 4) END;

-- The words of a source, with so many characters before and behind.
CREATE FUNCTION source_text(reading_id bigint, start integer, length integer, around integer DEFAULT 0) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
    SELECT substr(
        t.text, greatest(1, source_text.start - source_text.around),
        source_text.length + source_text.around + source_text.start - greatest(1, source_text.start - source_text.around))
    FROM reading AS r
    JOIN document_text AS t ON t.document_id = r.document_id AND t.reader_version = r.reader_version
    WHERE r.reading_id = source_text.reading_id
);

-- The line of a source that a cell is printed on.
CREATE FUNCTION cell_line(report_id bigint, cell_id text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
    SELECT split_part(t.text, E'\n', c.line)
    FROM report_current AS p
    JOIN cell AS c USING (reading_id)
    JOIN reading AS r USING (reading_id)
    JOIN document_text AS t ON t.document_id = r.document_id AND t.reader_version = r.reader_version
    WHERE p.report_id = cell_line.report_id AND c.cell_id = cell_line.cell_id AND c.line > 0
);

CREATE OR REPLACE VIEW request_outcome AS
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
    c.reading_id,
    c.agency_id, c.region_code, c.region_name, c.level, c.agency_kind,
    t.total_processed < least_for_rate() AS is_small
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

-- The same, kept; `store refresh` brings it up to date. All that follows from it says of what time it is.
CREATE MATERIALIZED VIEW request_outcome_kept AS
SELECT o.*, now() AS refreshed_at FROM request_outcome AS o;
CREATE UNIQUE INDEX request_outcome_kept_report ON request_outcome_kept (report_id);
CREATE INDEX request_outcome_kept_agency ON request_outcome_kept (agency_id, scope, year);
CREATE INDEX request_outcome_kept_year ON request_outcome_kept (year, scope);

-- Brings kept views up to date, while they can be read.
CREATE FUNCTION refresh_views() RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
BEGIN
    REFRESH MATERIALIZED VIEW CONCURRENTLY request_outcome_kept;
END
$$;

CREATE VIEW request_by_year AS
SELECT
    year, scope,
    count(*) AS reports,
    count(*) FILTER (WHERE received_new IS NULL OR total_processed IS NULL OR carried_out IS NULL) AS reports_unknown,
    sum(received_new) AS received_new, sum(carried_in) AS carried_in,
    sum(granted) AS granted, sum(partially_granted) AS partially_granted, sum(refused) AS refused, sum(unable) AS unable,
    sum(rejected) AS rejected, sum(other) AS other, sum(total_processed) AS total_processed, sum(carried_out) AS carried_out,
    rate(
        sum(granted + partially_granted) FILTER (WHERE total_processed IS NOT NULL),
        sum(total_processed) FILTER (WHERE granted + partially_granted IS NOT NULL)) AS disclosed_rate,
    max(refreshed_at) AS refreshed_at
FROM request_outcome_kept
GROUP BY year, scope;

CREATE VIEW request_by_region AS
SELECT
    year, region_code, region_name, level, scope,
    count(*) AS reports,
    count(*) FILTER (WHERE received_new IS NULL OR total_processed IS NULL OR carried_out IS NULL) AS reports_unknown,
    sum(received_new) AS received_new, sum(carried_in) AS carried_in,
    sum(granted) AS granted, sum(partially_granted) AS partially_granted, sum(refused) AS refused, sum(unable) AS unable,
    sum(rejected) AS rejected, sum(other) AS other, sum(total_processed) AS total_processed, sum(carried_out) AS carried_out,
    rate(
        sum(granted + partially_granted) FILTER (WHERE total_processed IS NOT NULL),
        sum(total_processed) FILTER (WHERE granted + partially_granted IS NOT NULL)) AS disclosed_rate,
    max(refreshed_at) AS refreshed_at
FROM request_outcome_kept
GROUP BY year, region_code, region_name, level, scope;

CREATE VIEW remedy_outcome AS
SELECT
    c.report_id, c.agency_id, c.agency, c.year, c.scope, c.region_code, c.level, c.agency_kind,
    m.review_total, m.review_total - m.review_pending AS review_decided, m.review_corrected,
    rate(m.review_corrected, m.review_total - m.review_pending) AS review_corrected_rate,
    m.litigation_direct_total + m.litigation_after_review_total AS litigation_total,
    m.litigation_direct_total + m.litigation_after_review_total
        - m.litigation_direct_pending - m.litigation_after_review_pending AS litigation_decided,
    m.litigation_direct_corrected + m.litigation_after_review_corrected AS litigation_corrected,
    rate(
        m.litigation_direct_corrected + m.litigation_after_review_corrected,
        m.litigation_direct_total + m.litigation_after_review_total
            - m.litigation_direct_pending - m.litigation_after_review_pending) AS litigation_corrected_rate,
    c.reading_id
FROM report_current AS c
JOIN remedy_row AS m USING (reading_id);

CREATE VIEW remedy_by_year AS
SELECT
    year, scope, count(*) AS reports,
    sum(review_decided) AS review_decided,
    sum(review_corrected) FILTER (WHERE review_decided IS NOT NULL) AS review_corrected,
    rate(
        sum(review_corrected) FILTER (WHERE review_decided IS NOT NULL),
        sum(review_decided) FILTER (WHERE review_corrected IS NOT NULL)) AS review_corrected_rate,
    sum(litigation_decided) AS litigation_decided,
    sum(litigation_corrected) FILTER (WHERE litigation_decided IS NOT NULL) AS litigation_corrected,
    rate(
        sum(litigation_corrected) FILTER (WHERE litigation_decided IS NOT NULL),
        sum(litigation_decided) FILTER (WHERE litigation_corrected IS NOT NULL)) AS litigation_corrected_rate
FROM remedy_outcome
GROUP BY year, scope;

CREATE VIEW year_on_year AS
SELECT
    o.report_id, o.agency_id, o.agency, o.year, o.scope, o.region_code, o.level,
    b.received_new AS received_new_before, o.received_new, o.received_new - b.received_new AS received_new_change,
    CASE WHEN b.received_new >= least_for_rate() THEN round(o.received_new / b.received_new - 1, 4) END AS received_new_growth,
    b.total_processed AS total_processed_before, o.total_processed,
    rate(b.granted + b.partially_granted, b.total_processed) AS disclosed_rate_before,
    rate(o.granted + o.partially_granted, o.total_processed) AS disclosed_rate,
    b.carried_out AS carried_out_before, o.carried_in,
    o.refreshed_at
FROM request_outcome_kept AS o
JOIN request_outcome_kept AS b ON b.agency_id = o.agency_id AND b.scope = o.scope AND b.year = o.year - 1;

CREATE VIEW ranking AS
SELECT
    o.year, o.level, o.agency_kind, o.scope, o.agency_id, o.agency, o.region_code, o.report_id,
    o.received_new,
    CASE WHEN o.received_new IS NOT NULL THEN rank() OVER (
        PARTITION BY o.year, o.level, o.agency_kind, o.scope ORDER BY o.received_new DESC NULLS LAST) END AS received_new_rank,
    d.disclosed_rate,
    CASE WHEN d.disclosed_rate IS NOT NULL THEN rank() OVER (
        PARTITION BY o.year, o.level, o.agency_kind, o.scope
        ORDER BY d.disclosed_rate DESC NULLS LAST) END AS disclosed_rate_rank,
    o.refreshed_at
FROM request_outcome_kept AS o
CROSS JOIN LATERAL (SELECT rate(o.granted + o.partially_granted, o.total_processed) AS disclosed_rate) AS d;

CREATE VIEW finding_by_rule AS
SELECT
    f.rule_id, u.title_zh, u.title_en, p.year, f.severity, f.outcome,
    count(*) AS findings,
    count(DISTINCT p.report_id) AS reports,
    count(*) FILTER (WHERE f.verdict = 'reading') AS findings_of_reading
FROM finding AS f
JOIN reading AS r ON r.reading_id = f.reading_id AND r.is_current
JOIN report AS p ON p.report_id = r.report_id
LEFT JOIN rule AS u USING (rule_id)
GROUP BY f.rule_id, u.title_zh, u.title_en, p.year, f.severity, f.outcome;

CREATE VIEW data_quality AS
SELECT
    p.report_id, a.name AS agency, p.year, p.scope, a.region_code, r.format, r.edition,
    r.cells_reported, r.cells_inferred, r.cells_blank, r.cells_placeholder, r.cells_missing, r.cells_damaged,
    round(
        r.cells_reported::numeric / nullif(
            r.cells_reported + r.cells_inferred + r.cells_blank + r.cells_placeholder + r.cells_missing + r.cells_damaged,
            0), 4) AS reported_share,
    r.outcomes_pass, r.outcomes_pass_by_inference, r.outcomes_fail, r.outcomes_not_assessable,
    r.reading_id
FROM reading AS r
JOIN report AS p USING (report_id)
JOIN agency AS a USING (agency_id)
WHERE r.is_current;

-- Who should have published: declared members, and authorities that have published on an earlier year.
CREATE VIEW expected_report AS
SELECT x.agency_id, a.name AS agency, a.region_code, a.level, a.kind, x.year, bool_or(x.is_declared) AS is_declared
FROM (
    SELECT b.agency_id, y.year, true AS is_declared
    FROM member AS m
    JOIN agency AS b ON b.agency_key = merged_key(m.member_key)
    CROSS JOIN LATERAL generate_series(
        m.first_year, least(m.last_year, extract(year FROM now() AT TIME ZONE 'Asia/Shanghai')::integer - 1)) AS y (year)
    UNION ALL
    SELECT k.agency_id, y.year, false
    FROM (SELECT agency_id, min(year) AS first_year, max(year) AS last_year FROM report GROUP BY agency_id) AS k
    CROSS JOIN LATERAL generate_series(
        k.first_year, greatest(k.last_year, extract(year FROM now() AT TIME ZONE 'Asia/Shanghai')::integer - 1)) AS y (year)
) AS x
JOIN agency AS a ON a.agency_id = x.agency_id
GROUP BY x.agency_id, a.name, a.region_code, a.level, a.kind, x.year;

CREATE VIEW coverage AS
SELECT
    e.agency_id, e.agency, e.region_code, e.level, e.kind, e.year, e.is_declared,
    r.report_id, r.published_on,
    d.due_on,
    CASE
        WHEN r.report_id IS NULL THEN CASE
            WHEN (now() AT TIME ZONE 'Asia/Shanghai')::date > d.due_on THEN 'missing'
            ELSE 'not_due'
        END
        WHEN r.published_on IS NULL THEN 'published'
        WHEN r.published_on > d.due_on THEN 'late'
        ELSE 'in_time'
    END AS state
FROM expected_report AS e
CROSS JOIN LATERAL (
    SELECT make_date(e.year + 1, CASE WHEN e.kind = 'government' THEN 3 ELSE 1 END, 31) AS due_on
) AS d
LEFT JOIN LATERAL (
    SELECT p.report_id, coalesce(g.published_given, g.published, g.signed) AS published_on
    FROM report AS p
    JOIN reading AS g ON g.report_id = p.report_id AND g.is_current
    WHERE p.agency_id = e.agency_id AND p.year = e.year
    ORDER BY p.scope
    LIMIT 1
) AS r ON true;

CREATE VIEW coverage_by_region AS
SELECT
    region_code, level, year, count(*) AS expected, count(report_id) AS published,
    count(*) FILTER (WHERE state = 'late') AS late, count(*) FILTER (WHERE state = 'missing') AS missing
FROM coverage
GROUP BY region_code, level, year;

-- What changed from each version of a report to the next.
CREATE VIEW version_difference AS
SELECT
    p.report_id, a.name AS agency, p.year, p.scope, v.version, v.reading_id, b.reading_id AS reading_id_before,
    f.cell_id, f.label_zh, f.label_en, d.before, d.after
FROM (SELECT DISTINCT ON (report_id, version) * FROM reading WHERE version > 1 ORDER BY report_id, version, document_id) AS v
JOIN LATERAL (
    SELECT r.reading_id, r.edition
    FROM reading AS r
    WHERE r.report_id = v.report_id AND r.version = v.version - 1
    ORDER BY r.document_id
    LIMIT 1
) AS b ON b.edition = v.edition
JOIN report AS p ON p.report_id = v.report_id
JOIN agency AS a ON a.agency_id = p.agency_id
-- Asked for one by one: few reports have a second version.
CROSS JOIN LATERAL (SELECT g.figures FROM reading_figures AS g WHERE g.reading_id = v.reading_id OFFSET 0) AS n
CROSS JOIN LATERAL (SELECT g.figures FROM reading_figures AS g WHERE g.reading_id = b.reading_id OFFSET 0) AS o
CROSS JOIN LATERAL unnest(o.figures, n.figures) WITH ORDINALITY AS d (before, after, ordinal)
JOIN form_cell AS f ON f.edition = v.edition AND f.ordinal = d.ordinal
WHERE d.before IS DISTINCT FROM d.after;

-- Every cell of every current report with its label: for export. Two hundred rows for each report.
CREATE VIEW cell_current AS
SELECT
    p.report_id, a.name AS agency, a.region_code, p.year, p.scope, f.edition, f.cell_id, f.table_id, f.row_id, f.column_id,
    f.label_zh, f.label_en, f.unit, d.value, d.status, d.basis, r.reading_id
FROM reading AS r
JOIN report AS p USING (report_id)
JOIN agency AS a USING (agency_id)
JOIN reading_figures AS n USING (reading_id)
CROSS JOIN LATERAL unnest(n.figures, n.status, n.basis) WITH ORDINALITY AS d (value, status, basis, ordinal)
JOIN form_cell AS f ON f.edition = r.edition AND f.ordinal = d.ordinal
WHERE r.is_current;

CREATE OR REPLACE VIEW finding_current AS
SELECT
    p.report_id, p.agency, p.year, p.scope, f.rule_id, f.severity, f.outcome, f.verdict, f.cells,
    f.expected, f.actual, f.difference, f.message_zh, f.message_en, f.line, f.start, f.length, f.arguments,
    f.reading_id, f.ordinal, f.blame, f.related, p.region_code, u.title_zh, u.title_en,
    f.group_id IS NOT NULL AS is_comparison, p.level, p.agency_kind, p.agency_id
FROM report_current AS p
JOIN finding AS f USING (reading_id)
LEFT JOIN rule AS u USING (rule_id);
