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
    rate(o.granted + o.partially_granted, o.total_processed) AS disclosed_rate,
    CASE WHEN rate(o.granted + o.partially_granted, o.total_processed) IS NOT NULL THEN rank() OVER (
        PARTITION BY o.year, o.level, o.agency_kind, o.scope
        ORDER BY rate(o.granted + o.partially_granted, o.total_processed) DESC NULLS LAST) END AS disclosed_rate_rank,
    o.refreshed_at
FROM request_outcome_kept AS o;

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
    make_date(e.year + 1, CASE WHEN e.kind = 'government' THEN 3 ELSE 1 END, 31) AS due_on,
    CASE
        WHEN r.report_id IS NULL THEN CASE
            WHEN (now() AT TIME ZONE 'Asia/Shanghai')::date
                > make_date(e.year + 1, CASE WHEN e.kind = 'government' THEN 3 ELSE 1 END, 31) THEN 'missing'
            ELSE 'not_due'
        END
        WHEN r.published_on IS NULL THEN 'published'
        WHEN r.published_on > make_date(e.year + 1, CASE WHEN e.kind = 'government' THEN 3 ELSE 1 END, 31) THEN 'late'
        ELSE 'in_time'
    END AS state
FROM expected_report AS e
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
JOIN reading_figures AS n ON n.reading_id = v.reading_id
JOIN reading_figures AS o ON o.reading_id = b.reading_id
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

COMMENT ON COLUMN reading.cells_reported IS '印有数值的单元格数 | Cells with a printed figure';
COMMENT ON COLUMN reading.cells_inferred IS '由等式推算的单元格数 | Cells whose figure is forced by the form''s equations';
COMMENT ON COLUMN reading.cells_blank IS '空白单元格数 | Cells that are blank';
COMMENT ON COLUMN reading.cells_placeholder IS '填写“/”“-”“无”等的单元格数 | Cells with a placeholder: /, -, 无';
COMMENT ON COLUMN reading.cells_missing IS '缺失的单元格数 | Cells that are lost';
COMMENT ON COLUMN reading.cells_damaged IS '不能判定的单元格数 | Cells whose figure is in doubt';
COMMENT ON FUNCTION least_for_rate() IS '计算比率所需的最少件数 | The fewest cases of which a rate is given';
COMMENT ON FUNCTION rate(numeric, numeric) IS '比率（四位小数）；件数太少时为空 | A share to four places; NULL where there are too few cases';
COMMENT ON FUNCTION source_text(bigint, integer, integer, integer) IS
    '某次读取的原文中从 start 起 length 个字符，前后各带 around 个字符 | The words of a reading''s source, with so many characters around them';
COMMENT ON FUNCTION cell_line(bigint, text) IS '现行报告中某个单元格所在的原文行 | The line of the source that a cell of a current report is printed on';
COMMENT ON FUNCTION cell_value(bigint, text) IS '现行报告中某个单元格的数值 | The figure of a cell of a current report';

COMMENT ON VIEW request_outcome IS '每份现行报告的申请办理结果，只取各行的“总计”列；比率未按件数多少筛选，见 is_small | How requests ended in each current report, from the column 总计 alone; rates are not held back for few cases, see is_small';
COMMENT ON MATERIALIZED VIEW request_outcome_kept IS 'request_outcome 的快照，用 store refresh 更新 | request_outcome, kept; store refresh brings it up to date';
COMMENT ON VIEW request_by_year IS '各年度申请办理结果合计，按数据口径分开（本机关与汇总不相加） | Outcomes of requests by year, own and consolidated figures apart';
COMMENT ON VIEW request_by_region IS '各地区各年度申请办理结果合计，按层级和数据口径分开 | Outcomes of requests by year, region and level, own and consolidated figures apart';
COMMENT ON VIEW remedy_outcome IS '每份现行报告的行政复议、行政诉讼结果和纠正率 | Reviews and lawsuits of each current report, and how often they were corrected';
COMMENT ON VIEW remedy_by_year IS '各年度行政复议、行政诉讼结果合计，按数据口径分开 | Reviews and lawsuits by year, own and consolidated figures apart';
COMMENT ON VIEW year_on_year IS '与上一年度比较（同一机关、同一口径，上一年度有报告） | Each report beside the same authority''s of the year before';
COMMENT ON VIEW ranking IS '同一年度、同一层级、同一类型、同一口径的机关排名 | Rank among authorities of the same year, level, kind and scope';
COMMENT ON VIEW finding_by_rule IS '各规则各年度的问题数，只计现行报告 | Findings of current reports by rule and year';
COMMENT ON VIEW data_quality IS '每份现行报告读取的把握程度 | How sure the reading of each current report is';
COMMENT ON VIEW expected_report IS '应有的报告：成员名单中的机关，以及以前年度有报告的机关 | Reports that should be there: of declared members, and of authorities that have published before';
COMMENT ON VIEW coverage IS '应有报告的公布情况和期限（政府 3 月 31 日，其他机关 1 月 31 日） | Whether what should be there was published, and in time (governments by 31 March, others by 31 January)';
COMMENT ON VIEW coverage_by_region IS '各地区各年度应有报告的公布情况 | The same by region, level and year';
COMMENT ON VIEW version_difference IS '同一报告前后两个版本之间不同的数值 | Figures that differ between a version of a report and the one before';
COMMENT ON VIEW cell_current IS '现行报告的全部单元格，每格一行，用于导出（量大） | All cells of current reports, a row each, for export (heavy)';

DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT c.relname, c.relkind, a.attname, said.comment
        FROM pg_class AS c
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN (VALUES
            ('report_id', '报告 | The report'),
            ('agency_id', '机关 | The authority'),
            ('agency', '机关名称 | Name of the authority'),
            ('year', '统计年度 | Statistics year'),
            ('scope', '数据口径：own 本机关，consolidated 汇总，unknown 不明 | Scope: own, consolidated or unknown'),
            ('region_code', '行政区划代码（GB/T 2260）；不能确定时为空 | Region code (GB/T 2260); NULL where it cannot be told'),
            ('region_name', '行政区划全称 | Name of the region with all that it belongs to'),
            ('level', '行政层级 | Administrative level'),
            ('agency_kind', '机关类型 | Kind of authority'),
            ('kind', '机关类型 | Kind of authority'),
            ('reading_id', '读取结果 | The reading'),
            ('reading_id_before', '前一版本的读取结果 | The reading of the version before'),
            ('version', '版本（从 1 起） | Version, from 1'),
            ('is_small', '办理总数太少，比率没有意义 | Whether there are too few cases for the rates to mean something'),
            ('refreshed_at', '快照时间 | When the figures were taken'),
            ('reports', '报告数 | Number of reports'),
            ('reports_unknown', '其中新收、办理或结转总数不能确定的报告数，未计入合计 | Reports whose totals are not all known and which the sums lack'),
            ('received_new', '本年新收政府信息公开申请数量（总计） | New requests, total'),
            ('carried_in', '上年结转政府信息公开申请数量（总计） | Requests carried in, total'),
            ('granted', '予以公开（总计） | Granted, total'),
            ('partially_granted', '部分公开（总计） | Granted in part, total'),
            ('refused', '不予公开各项之和（总计列）；有一项不明即为空 | Refused: the sum of its rows, column 总计; NULL if one is not known'),
            ('unable', '无法提供各项之和（总计列）；有一项不明即为空 | Not possible to provide; NULL if one row is not known'),
            ('rejected', '不予处理各项之和（总计列）；有一项不明即为空 | Not dealt with; NULL if one row is not known'),
            ('other', '其他处理各项之和（总计列）；有一项不明即为空 | Dealt with otherwise; NULL if one row is not known'),
            ('total_processed', '本年度办理结果总计 | Requests dealt with, total'),
            ('carried_out', '结转下年度继续办理（总计） | Requests carried over to the next year, total'),
            ('granted_rate', '予以公开占办理总计 | Granted, of those dealt with'),
            ('disclosed_rate', '公开率：予以公开和部分公开占办理总计 | Disclosed, fully or in part, of those dealt with'),
            ('refused_rate', '不予公开占办理总计 | Refused, of those dealt with'),
            ('unable_rate', '无法提供占办理总计 | Not possible to provide, of those dealt with'),
            ('review_total', '行政复议总计 | Reviews, total'),
            ('review_decided', '已审结的行政复议 | Reviews that are decided'),
            ('review_corrected', '行政复议结果纠正 | Reviews that corrected the authority'),
            ('review_corrected_rate', '行政复议纠正率；件数太少时为空 | Corrected, of those decided; NULL for too few'),
            ('litigation_total', '行政诉讼总计（未经复议和复议后） | Lawsuits, total, direct and after review'),
            ('litigation_decided', '已审结的行政诉讼 | Lawsuits that are decided'),
            ('litigation_corrected', '行政诉讼结果纠正 | Lawsuits that corrected the authority'),
            ('litigation_corrected_rate', '行政诉讼纠正率；件数太少时为空 | Corrected, of those decided; NULL for too few'),
            ('received_new_before', '上一年度新收申请 | New requests of the year before'),
            ('received_new_change', '新收申请比上一年度增减 | More new requests than the year before'),
            ('received_new_growth', '新收申请增长率；上一年度太少时为空 | Growth of new requests; NULL where there were too few'),
            ('total_processed_before', '上一年度办理总计 | Dealt with the year before'),
            ('disclosed_rate_before', '上一年度公开率；件数太少时为空 | Disclosed of those dealt with the year before; NULL for too few'),
            ('carried_out_before', '上一年度结转下年度 | Carried over by the year before'),
            ('received_new_rank', '新收申请排名 | Rank by new requests'),
            ('disclosed_rate_rank', '公开率排名；件数太少时为空 | Rank by disclosure; NULL for too few cases'),
            ('rule_id', '规则 | The rule'),
            ('title_zh', '规则名称（中文） | Name of the rule in Chinese'),
            ('title_en', '规则名称（英文） | Name of the rule in English'),
            ('severity', '轻重 | Severity'),
            ('outcome', '结果 | Outcome'),
            ('findings', '问题数 | Number of findings'),
            ('findings_of_reading', '其中可能出于提取误差的 | Those that extraction may explain'),
            ('format', '文件格式 | Format of the document'),
            ('edition', '格式版本 | Edition of the form'),
            ('cells_reported', '印有数值的单元格数 | Cells with a printed figure'),
            ('cells_inferred', '由等式推算的单元格数 | Cells whose figure is forced by equations'),
            ('cells_blank', '空白单元格数 | Cells that are blank'),
            ('cells_placeholder', '填写“/”“-”“无”等的单元格数 | Cells with a placeholder'),
            ('cells_missing', '缺失的单元格数 | Cells that are lost'),
            ('cells_damaged', '不能判定的单元格数 | Cells whose figure is in doubt'),
            ('reported_share', '印有数值的单元格占比 | Share of cells with a printed figure'),
            ('outcomes_pass', '符合的项数 | How often rules held'),
            ('outcomes_pass_by_inference', '凭推算值符合的项数 | How often they held by inferred figures'),
            ('outcomes_fail', '不符合的项数 | How often they failed'),
            ('outcomes_not_assessable', '无法核对的项数 | How often they could not be judged'),
            ('is_declared', '是否在成员名单中 | Whether it is on a list of members'),
            ('published_on', '公布日期 | Day of publication'),
            ('due_on', '公布期限 | Day by which it is due'),
            ('state', '状态：in_time 按期，late 逾期，published 已公布而日期不明，missing 逾期未见，not_due 未到期 | In time, late, published on an unknown day, missing, or not due yet'),
            ('expected', '应有报告数 | Reports that should be there'),
            ('published', '已有报告数 | Reports that are there'),
            ('late', '逾期公布数 | Published late'),
            ('missing', '逾期未见数 | Missing after the day they were due'),
            ('cell_id', '单元格，见 form_cell | The cell, see form_cell'),
            ('table_id', '表 | The table'),
            ('row_id', '行 | The row'),
            ('column_id', '列 | The column'),
            ('label_zh', '中文标签 | Label in Chinese'),
            ('label_en', '英文标签 | Label in English'),
            ('unit', '单位 | Unit'),
            ('before', '前一版本的数值 | Figure of the version before'),
            ('after', '本版本的数值 | Figure of this version'),
            ('value', '数值；空为没有确定的数值 | Figure; NULL where none is certain'),
            ('status', '数值的状态，见 cell_status | How it came by its figure'),
            ('basis', '如何判定 | How it was decided'),
            ('is_comparison', '是否由跨年度、跨机关核对得出 | Whether it comes from comparing reports')
        ) AS said (name, comment) ON said.name = a.attname
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
            AND col_description(c.oid, a.attnum) IS NULL
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', wanted.relname, wanted.attname, wanted.comment);
    END LOOP;
END
$$;
