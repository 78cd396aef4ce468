-- What reviewers decide about findings. A decision is kept by what it was about, the rule and the cells with their figures,
-- so that it stands when the document is read anew, and lapses, visibly, when the figures change.

CREATE TYPE review_decision AS ENUM ('confirmed', 'dismissed', 'withdrawn');

CREATE TABLE review (
    review_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_key text NOT NULL,
    year integer NOT NULL,
    scope report_scope NOT NULL,
    rule_id text NOT NULL,
    subject text NOT NULL,
    figures text NOT NULL,
    decision review_decision NOT NULL,
    comment text NOT NULL DEFAULT '',
    message_zh text NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now(),
    decided_by text NOT NULL DEFAULT session_user,
    CHECK (decision <> 'dismissed' OR comment <> '')
);
CREATE INDEX review_subject ON review (agency_key, year, scope, rule_id, subject, review_id DESC);

-- What a finding is about: the same for every reading that finds the same.
CREATE FUNCTION finding_subject(cells text[], arguments jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN concat_ws('|', array_to_string(cells, ','), arguments ->> 'instance');

-- The figures that a finding rests on: those of its cells as they are read, what is asked for and what is found; where it
-- is about no cell, its arguments and the words that it points to.
CREATE FUNCTION finding_figures(reading_id bigint, ordinal integer) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
    SELECT CASE
        WHEN f.cells = '{}' THEN concat_ws('|', f.expected, f.actual, f.arguments, source_text(f.reading_id, f.start, f.length))
        ELSE concat_ws(
            '|', f.expected, f.actual,
            (
                SELECT string_agg(coalesce(c.value::text, c.status::text), ',' ORDER BY w.place)
                FROM unnest(f.cells) WITH ORDINALITY AS w (cell_id, place)
                LEFT JOIN cell AS c ON c.reading_id = f.reading_id AND c.cell_id = w.cell_id
            ))
    END
    FROM finding AS f
    WHERE f.reading_id = finding_figures.reading_id AND f.ordinal = finding_figures.ordinal
);

-- Decides about a finding of a current report. `withdrawn` takes the last decision back.
CREATE FUNCTION decide(reading_id bigint, ordinal integer, decision review_decision, comment text DEFAULT '')
RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_column
DECLARE
    decided bigint;
BEGIN
    INSERT INTO review (agency_key, year, scope, rule_id, subject, figures, decision, comment, message_zh)
    SELECT
        a.agency_key, p.year, p.scope, f.rule_id, finding_subject(f.cells, f.arguments),
        finding_figures(f.reading_id, f.ordinal), decide.decision, decide.comment, f.message_zh
    FROM finding AS f
    JOIN reading AS r ON r.reading_id = f.reading_id AND r.is_current
    JOIN report AS p ON p.report_id = r.report_id
    JOIN agency AS a ON a.agency_id = p.agency_id
    WHERE f.reading_id = decide.reading_id AND f.ordinal = decide.ordinal
    RETURNING review_id INTO decided;
    IF decided IS NULL THEN
        RAISE EXCEPTION 'no current report has finding % of reading %', decide.ordinal, decide.reading_id
            USING ERRCODE = 'no_data_found';
    END IF;
    RETURN decided;
END
$$;

-- The findings of current reports with the last decision about each. `lapsed`: it was decided about other figures.
CREATE VIEW finding_review AS
SELECT
    p.report_id, a.name AS agency, p.year, p.scope, f.rule_id, f.severity, f.outcome, f.verdict, f.message_zh, f.message_en,
    CASE
        WHEN d.decision IS NULL OR d.decision = 'withdrawn' THEN 'open'
        WHEN d.figures = finding_figures(f.reading_id, f.ordinal) THEN d.decision::text
        ELSE 'lapsed'
    END AS state,
    d.decision, d.comment, d.decided_at, d.decided_by, d.message_zh AS decided_about,
    f.reading_id, f.ordinal, a.region_code
FROM finding AS f
JOIN reading AS r ON r.reading_id = f.reading_id AND r.is_current
JOIN report AS p ON p.report_id = r.report_id
JOIN agency AS a ON a.agency_id = p.agency_id
LEFT JOIN LATERAL (
    SELECT v.decision, v.comment, v.decided_at, v.decided_by, v.figures, v.message_zh
    FROM review AS v
    WHERE v.agency_key = a.agency_key AND v.year = p.year AND v.scope = p.scope AND v.rule_id = f.rule_id
        AND v.subject = finding_subject(f.cells, f.arguments)
    ORDER BY v.review_id DESC
    LIMIT 1
) AS d ON true;

-- Decisions about what is not found any more, or about other figures.
CREATE VIEW review_lapsed AS
SELECT
    v.review_id, v.agency_key, v.year, v.scope, v.rule_id, v.subject, v.decision, v.comment, v.message_zh, v.decided_at,
    v.decided_by
FROM review AS v
WHERE v.decision <> 'withdrawn'
    AND NOT EXISTS (
        SELECT FROM review AS w
        WHERE (w.agency_key, w.year, w.scope, w.rule_id, w.subject) = (v.agency_key, v.year, v.scope, v.rule_id, v.subject)
            AND w.review_id > v.review_id)
    AND NOT EXISTS (
        SELECT
        FROM agency AS a
        JOIN report AS p ON p.agency_id = a.agency_id AND p.year = v.year AND p.scope = v.scope
        JOIN reading AS r ON r.report_id = p.report_id AND r.is_current
        JOIN finding AS f ON f.reading_id = r.reading_id AND f.rule_id = v.rule_id
        WHERE a.agency_key = v.agency_key AND finding_subject(f.cells, f.arguments) = v.subject
            AND finding_figures(f.reading_id, f.ordinal) = v.figures);

COMMENT ON TABLE review IS '审核人员对问题的处理，只增不改；每个问题以最后一行为准 | What reviewers decided about findings, append-only; the last row about a finding counts';
COMMENT ON COLUMN review.review_id IS '记录编号 | Number';
COMMENT ON COLUMN review.agency_key IS '机关的依据，见 agency.agency_key | Key of the authority, see agency.agency_key';
COMMENT ON COLUMN review.year IS '统计年度 | Statistics year';
COMMENT ON COLUMN review.scope IS '数据口径 | Scope';
COMMENT ON COLUMN review.rule_id IS '规则 | The rule';
COMMENT ON COLUMN review.subject IS '问题所涉单元格和事项 | What it is about: the cells, and which instance of the rule';
COMMENT ON COLUMN review.figures IS '处理时所依据的数值；数值变化后处理失效 | The figures that it rests on; when they change, it lapses';
COMMENT ON COLUMN review.decision IS '处理：confirmed 属实，dismissed 不成立，withdrawn 撤销处理 | Confirmed, dismissed, or the last decision withdrawn';
COMMENT ON COLUMN review.comment IS '说明；认定不成立时必填 | Comment; required to dismiss';
COMMENT ON COLUMN review.message_zh IS '处理时问题的文字 | The finding''s words at that time';
COMMENT ON COLUMN review.decided_at IS '时间 | When';
COMMENT ON COLUMN review.decided_by IS '数据库角色 | Role of the database that did it';
COMMENT ON VIEW finding_review IS '现行报告的问题及其审核状态：open 未处理，confirmed 属实，dismissed 不成立，lapsed 数值已变、处理失效（量大，请加条件） | Findings of current reports with their review: open, confirmed, dismissed, or lapsed because the figures changed (heavy: ask with a condition)';
COMMENT ON COLUMN finding_review.report_id IS '报告 | The report';
COMMENT ON COLUMN finding_review.agency IS '机关名称 | Name of the authority';
COMMENT ON COLUMN finding_review.year IS '统计年度 | Statistics year';
COMMENT ON COLUMN finding_review.scope IS '数据口径 | Scope';
COMMENT ON COLUMN finding_review.rule_id IS '规则 | The rule';
COMMENT ON COLUMN finding_review.severity IS '轻重 | Severity';
COMMENT ON COLUMN finding_review.outcome IS '结果 | Outcome';
COMMENT ON COLUMN finding_review.verdict IS '报告之误或提取之误 | Whether the report or the reading is at fault';
COMMENT ON COLUMN finding_review.message_zh IS '问题（中文） | The finding in Chinese';
COMMENT ON COLUMN finding_review.message_en IS '问题（英文） | The finding in English';
COMMENT ON COLUMN finding_review.state IS '审核状态 | State of its review';
COMMENT ON COLUMN finding_review.decision IS '最后的处理 | The last decision';
COMMENT ON COLUMN finding_review.comment IS '说明 | Comment';
COMMENT ON COLUMN finding_review.decided_at IS '处理时间 | When it was decided';
COMMENT ON COLUMN finding_review.decided_by IS '处理人 | Who decided';
COMMENT ON COLUMN finding_review.decided_about IS '处理时问题的文字 | The finding''s words when it was decided';
COMMENT ON COLUMN finding_review.reading_id IS '读取结果，decide 的第一个参数 | The reading, first argument of decide';
COMMENT ON COLUMN finding_review.ordinal IS '次序，decide 的第二个参数 | Order, second argument of decide';
COMMENT ON COLUMN finding_review.region_code IS '行政区划代码 | Region code';
COMMENT ON VIEW review_lapsed IS '已失效的处理：问题不再出现，或者数值已变 | Decisions that lapsed: the finding is gone, or is about other figures';
COMMENT ON COLUMN review_lapsed.review_id IS '记录编号 | Number';
COMMENT ON COLUMN review_lapsed.agency_key IS '机关的依据 | Key of the authority';
COMMENT ON COLUMN review_lapsed.year IS '统计年度 | Statistics year';
COMMENT ON COLUMN review_lapsed.scope IS '数据口径 | Scope';
COMMENT ON COLUMN review_lapsed.rule_id IS '规则 | The rule';
COMMENT ON COLUMN review_lapsed.subject IS '问题所涉单元格和事项 | What it was about';
COMMENT ON COLUMN review_lapsed.decision IS '处理 | The decision';
COMMENT ON COLUMN review_lapsed.comment IS '说明 | Comment';
COMMENT ON COLUMN review_lapsed.message_zh IS '处理时问题的文字 | The finding''s words at that time';
COMMENT ON COLUMN review_lapsed.decided_at IS '时间 | When';
COMMENT ON COLUMN review_lapsed.decided_by IS '处理人 | Who decided';
COMMENT ON FUNCTION decide(bigint, integer, review_decision, text) IS '对现行报告的一个问题作出处理：confirmed 属实，dismissed 不成立（须说明），withdrawn 撤销 | Decides about a finding of a current report: confirmed, dismissed (say why), or withdrawn';
