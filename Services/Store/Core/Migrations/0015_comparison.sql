-- Findings that need other reports, in a step of their own: whoever changes a report marks what has to be compared anew, the
-- step takes a group of reports for itself and replaces its findings by what the rows say now. So it does not matter what
-- arrived first, nor how many processes compare.

CREATE TABLE comparison_group (
    group_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind comparison_kind NOT NULL,
    agency_id bigint REFERENCES agency,
    region_code text,
    year integer,
    subject text NOT NULL GENERATED ALWAYS AS (coalesce(agency_id::text, region_code || '/' || year)) STORED,
    findings_sha256 bytea CHECK (octet_length(findings_sha256) = 32),
    outcomes_pass integer NOT NULL DEFAULT 0,
    outcomes_pass_by_inference integer NOT NULL DEFAULT 0,
    outcomes_vacuous integer NOT NULL DEFAULT 0,
    outcomes_fail integer NOT NULL DEFAULT 0,
    outcomes_not_assessable integer NOT NULL DEFAULT 0,
    compared_at timestamptz,
    CHECK ((kind = 'years') = (agency_id IS NOT NULL)),
    CHECK ((kind <> 'years') = (region_code IS NOT NULL AND year IS NOT NULL)),
    UNIQUE (subject, kind)
);

ALTER TABLE finding ADD COLUMN group_id bigint;
CREATE INDEX finding_group ON finding (group_id) WHERE group_id IS NOT NULL;

ALTER TABLE reading
    ADD COLUMN prose_signature bytea,
    ADD COLUMN prose_length integer NOT NULL DEFAULT 0 CHECK (prose_length >= 0);

-- Takes some of the groups that are marked, and that nobody else has taken, until the transaction ends. Marks of a group are
-- removed by its holder alone; one that is made from now on stays, and the group is compared again.
CREATE FUNCTION take_comparisons(most integer)
RETURNS TABLE (group_id bigint, kind comparison_kind, agency_id bigint, region_code text, year integer)
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_column
DECLARE
    kinds comparison_kind[];
    subjects text[];
    taken bigint[];
BEGIN
    WITH oldest AS MATERIALIZED (
        SELECT DISTINCT kind, agency_id, region_code, year, subject
        FROM (SELECT * FROM comparison_mark ORDER BY marked_at LIMIT 16 * most) AS m
    ), added AS (
        INSERT INTO comparison_group (kind, agency_id, region_code, year)
        SELECT kind, agency_id, region_code, year
        FROM oldest AS o
        WHERE NOT EXISTS (SELECT FROM comparison_group AS g WHERE g.subject = o.subject AND g.kind = o.kind)
        ORDER BY subject, kind
        ON CONFLICT DO NOTHING
    )
    SELECT array_agg(o.kind), array_agg(o.subject) INTO kinds, subjects FROM oldest AS o;

    SELECT array_agg(locked.group_id) INTO taken
    FROM (
        SELECT g.group_id
        FROM unnest(subjects, kinds) AS o (subject, kind)
        JOIN comparison_group AS g ON g.subject = o.subject AND g.kind = o.kind
        ORDER BY g.group_id
        LIMIT most
        FOR UPDATE OF g SKIP LOCKED
    ) AS locked;

    DELETE FROM comparison_mark AS m
    USING comparison_group AS g
    WHERE g.group_id = ANY (taken) AND m.subject = g.subject AND m.kind = g.kind;

    RETURN QUERY
    SELECT g.group_id, g.kind, g.agency_id, g.region_code, g.year
    FROM comparison_group AS g
    WHERE g.group_id = ANY (taken)
    ORDER BY g.group_id;
END
$$;

-- Notes what a group came to, given its findings in one text. True if they are not what they were: then the old ones are
-- gone, and the caller adds the new.
CREATE FUNCTION finish_comparison(group_id bigint, findings text, outcomes integer[]) RETURNS boolean
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_column
DECLARE
    hash bytea := sha256(convert_to(finish_comparison.findings, 'UTF8'));
    before bytea;
BEGIN
    SELECT g.findings_sha256 INTO before FROM comparison_group AS g WHERE g.group_id = finish_comparison.group_id;
    UPDATE comparison_group AS g
    SET findings_sha256 = hash, compared_at = now(),
        outcomes_pass = outcomes[1], outcomes_pass_by_inference = outcomes[2], outcomes_vacuous = outcomes[3],
        outcomes_fail = outcomes[4], outcomes_not_assessable = outcomes[5]
    WHERE g.group_id = finish_comparison.group_id;
    IF before IS NOT DISTINCT FROM hash THEN RETURN false; END IF;
    DELETE FROM finding AS f WHERE f.group_id = finish_comparison.group_id;
    RETURN true;
END
$$;

-- The figures of a reading in the order of its form, side by side.
CREATE VIEW reading_figures AS
SELECT
    r.reading_id,
    r.edition,
    CASE r.edition
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
    END || q.figures || ARRAY[
        m.review_upheld, m.review_corrected, m.review_other, m.review_pending, m.review_total,
        m.litigation_direct_upheld, m.litigation_direct_corrected, m.litigation_direct_other,
        m.litigation_direct_pending, m.litigation_direct_total,
        m.litigation_after_review_upheld, m.litigation_after_review_corrected, m.litigation_after_review_other,
        m.litigation_after_review_pending, m.litigation_after_review_total]::numeric[] AS figures,
    p.status || q.status || m.status AS status,
    p.basis || q.basis || m.basis AS basis
FROM reading AS r
JOIN proactive_row AS p USING (reading_id)
JOIN remedy_row AS m USING (reading_id)
CROSS JOIN LATERAL (
    SELECT
        array_agg(u.figure ORDER BY w.ordinal, u.place) AS figures,
        array_agg(u.status ORDER BY w.ordinal, u.place) AS status,
        array_agg(u.basis ORDER BY w.ordinal, u.place) AS basis
    FROM request_row AS w
    CROSS JOIN LATERAL ROWS FROM (
        unnest(ARRAY[
            w.natural_person, w.commercial_enterprise, w.research_institution, w.public_welfare_org,
            w.legal_service_org, w.other_org, w.total]::numeric[]),
        unnest(w.status), unnest(w.basis)
    ) WITH ORDINALITY AS u (figure, status, basis, place)
    WHERE w.reading_id = r.reading_id
) AS q;

COMMENT ON TABLE comparison_group IS '跨年度、跨机关核对的范围，每个范围的问题整体替换 | Groups of reports that are compared with each other; the findings of a group are replaced as a whole';
COMMENT ON COLUMN comparison_group.group_id IS '编号 | Number';
COMMENT ON COLUMN comparison_group.kind IS '范围：years 一个机关的各年度，place 一地各机关的一个年度，area 一个地级市范围内各机关的一个年度 | Years of an authority; authorities of a place in a year; authorities of a prefecture in a year';
COMMENT ON COLUMN comparison_group.agency_id IS '机关 | The authority';
COMMENT ON COLUMN comparison_group.region_code IS '行政区划代码 | Region code';
COMMENT ON COLUMN comparison_group.year IS '统计年度 | Statistics year';
COMMENT ON COLUMN comparison_group.subject IS '范围的编号：机关编号，或者行政区划代码/年度 | What it is about: the number of the authority, or region code/year';
COMMENT ON COLUMN comparison_group.findings_sha256 IS '问题内容的 SHA-256，相同则不重写 | SHA-256 of its findings: the same are not written again';
COMMENT ON COLUMN comparison_group.outcomes_pass IS '符合的项数 | How often rules held';
COMMENT ON COLUMN comparison_group.outcomes_pass_by_inference IS '凭推算值符合的项数 | How often they held by inferred figures';
COMMENT ON COLUMN comparison_group.outcomes_vacuous IS '因全为零或空白而成立的项数 | How often they held because everything is zero or blank';
COMMENT ON COLUMN comparison_group.outcomes_fail IS '不符合的项数 | How often they failed';
COMMENT ON COLUMN comparison_group.outcomes_not_assessable IS '无法核对的项数 | How often they could not be judged';
COMMENT ON COLUMN comparison_group.compared_at IS '最近核对时间 | When it was last compared';
COMMENT ON COLUMN finding.group_id IS '得出该问题的核对范围；空为只凭一份报告得出 | The group of reports that it comes from; NULL for what one report tells by itself';
COMMENT ON COLUMN reading.prose_signature IS '正文的指纹（去掉法定表述、数字和机关名称后的最小哈希），用于发现雷同 | Signature of the prose (minimum hashes, without statutory wording, digits and names), by which copies are found';
COMMENT ON COLUMN reading.prose_length IS '指纹所依据的字数 | How many characters the signature is made from';
COMMENT ON TABLE member IS '汇总报告的成员单位名单，由人工填报 | Authorities that a consolidated report adds up, as people have declared it';
COMMENT ON COLUMN member.government_key IS '政府的依据，见 agency.agency_key | Key of the government, see agency.agency_key';
COMMENT ON COLUMN member.member_key IS '成员单位的依据；政府本机关也列为成员 | Key of the member; the government''s own report is listed too';
COMMENT ON COLUMN member.first_year IS '自该统计年度起 | From this statistics year on';
COMMENT ON COLUMN member.last_year IS '至该统计年度止 | Up to this statistics year';
COMMENT ON VIEW reading_figures IS '每次读取的全部数值，按格式的次序排成一列，见 form_cell.ordinal | All figures of a reading in the order of its form, see form_cell.ordinal';
COMMENT ON COLUMN reading_figures.reading_id IS '读取结果 | The reading';
COMMENT ON COLUMN reading_figures.edition IS '格式版本 | Edition of the form';
COMMENT ON COLUMN reading_figures.figures IS '数值；空为没有确定的数值 | Figures; NULL where none is certain';
COMMENT ON COLUMN reading_figures.status IS '各数值的状态 | The status of each';
COMMENT ON COLUMN reading_figures.basis IS '各数值如何判定 | How each was decided';
COMMENT ON FUNCTION take_comparisons(integer) IS '取出若干待核对的范围 | Takes some groups that are to be compared';
COMMENT ON FUNCTION finish_comparison(bigint, text, integer[]) IS '记录核对结果，有变化时清除旧问题 | Notes what a group came to; clears its old findings if they changed';
