-- Which report a document is, by the keys of authorities; which reading of a report counts; and what has to be compared
-- anew because of it. All are functions of the rows alone, so that they come out the same in whatever order they arrived.

-- What a key stands for after what people have merged.
CREATE FUNCTION merged_key(agency_key text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN coalesce(
    (SELECT m.into_key FROM agency_merge AS m WHERE m.from_key = merged_key.agency_key ORDER BY m.merge_id DESC LIMIT 1),
    merged_key.agency_key);

-- As before, but by keys. A sender who gives the name that the document has means the document's own place.
CREATE OR REPLACE VIEW reading_identity AS
SELECT
    r.reading_id,
    r.document_id,
    r.kind,
    EXISTS (
        SELECT
        FROM reading AS o
        WHERE o.document_id = r.document_id
            AND o.reading_id <> r.reading_id
            AND (
                version_key(o.reader_version), o.reader_version, version_key(o.rule_set_version), o.rule_set_version
            ) > (
                version_key(r.reader_version), r.reader_version, version_key(r.rule_set_version), r.rule_set_version
            )
    ) AS superseded,
    (
        SELECT a.agency_id
        FROM agency AS a
        WHERE a.agency_key = merged_key(
            CASE
                WHEN given.agency IS NULL OR given.agency = r.agency_read
                THEN coalesce(r.agency_key, '-/' || r.agency_read)
                ELSE coalesce(given.agency_key, '-/' || given.agency)
            END)
    ) AS agency_id,
    coalesce(given.year, r.year_read) AS year,
    r.scope,
    given.published_at AS published_given,
    given.message_timestamp,
    coalesce(given.agency, r.agency_read) AS agency_named
FROM reading AS r
CROSS JOIN LATERAL (
    SELECT
        (array_agg(s.agency ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.agency IS NOT NULL))[1] AS agency,
        (array_agg(s.agency_key ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.agency IS NOT NULL))[1] AS agency_key,
        (array_agg(s.year ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.year IS NOT NULL))[1] AS year,
        (array_agg(s.published_at ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.published_at IS NOT NULL))[1] AS published_at,
        max(s.message_timestamp) AS message_timestamp
    FROM submission AS s
    WHERE s.document_id = r.document_id
) AS given;

-- The order of a report's readings. The last by the day of publication is current; equal figures are one version, whatever
-- document they are printed in.
CREATE VIEW reading_order AS
WITH placed AS (
    SELECT
        r.report_id,
        r.reading_id,
        coalesce(r.figures_sha256, r.document_id) AS figures,
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
    SELECT placed.*, max(position) OVER (PARTITION BY report_id, figures) AS last_position FROM placed
)
SELECT
    report_id,
    reading_id,
    dense_rank() OVER (PARTITION BY report_id ORDER BY last_position) AS version,
    is_last AND withdrawn_at IS NULL AS is_current
FROM grouped;

-- What has to be compared anew, noted by whoever changes it, in the same transaction. Rows without a key: nobody waits for
-- another to note the same.
CREATE TYPE comparison_kind AS ENUM ('years', 'place', 'area');

CREATE TABLE comparison_mark (
    kind comparison_kind NOT NULL,
    agency_id bigint,
    region_code text,
    year integer,
    subject text NOT NULL GENERATED ALWAYS AS (coalesce(agency_id::text, region_code || '/' || year)) STORED,
    marked_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((kind = 'years') = (agency_id IS NOT NULL)),
    CHECK ((kind <> 'years') = (region_code IS NOT NULL AND year IS NOT NULL))
);
CREATE INDEX comparison_mark_age ON comparison_mark (marked_at);
CREATE INDEX comparison_mark_subject ON comparison_mark (subject, kind);

-- The wider place within which authorities of a place are compared: a county's prefecture, else the place itself.
CREATE FUNCTION comparison_area(region_code text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN coalesce(
    (SELECT g.parent_code FROM region AS g WHERE g.region_code = comparison_area.region_code AND g.level = 'county'),
    comparison_area.region_code);

-- Which authorities a government's consolidated report adds up, as people have declared it.
CREATE TABLE member (
    government_key text NOT NULL,
    member_key text NOT NULL,
    first_year integer NOT NULL DEFAULT 2008,
    last_year integer NOT NULL DEFAULT 9999 CHECK (last_year >= first_year),
    PRIMARY KEY (government_key, member_key, first_year)
);
CREATE INDEX member_key_index ON member (member_key);

-- Notes that reports of authorities on years are not what they were.
CREATE FUNCTION mark_comparisons(agencies bigint[], years integer[]) RETURNS void
LANGUAGE sql AS $$
    WITH changed AS (
        SELECT DISTINCT a.agency_id, a.agency_key, a.region_code, a.kind, given.year
        FROM unnest(agencies, years) AS given (agency_id, year)
        JOIN agency AS a USING (agency_id)
    )
    INSERT INTO comparison_mark (kind, agency_id, region_code, year)
    SELECT DISTINCT 'years'::comparison_kind, agency_id, NULL, NULL::integer FROM changed
    UNION ALL
    SELECT 'place', NULL, region_code, year FROM changed WHERE region_code IS NOT NULL AND year IS NOT NULL
    UNION
    -- A government is a member of the place that its own belongs to.
    SELECT 'place', NULL, g.parent_code, changed.year
    FROM changed JOIN region AS g USING (region_code)
    WHERE changed.kind = 'government' AND g.parent_code IS NOT NULL AND changed.year IS NOT NULL
    UNION
    -- Whoever adds it up may be elsewhere.
    SELECT 'place', NULL, g.region_code, changed.year
    FROM changed
    JOIN member AS m ON m.member_key = changed.agency_key AND changed.year BETWEEN m.first_year AND m.last_year
    JOIN agency AS g ON g.agency_key = merged_key(m.government_key)
    WHERE g.region_code IS NOT NULL
    UNION
    SELECT 'area', NULL, comparison_area(region_code), year
    FROM changed
    WHERE region_code IS NOT NULL AND year IS NOT NULL
$$;

-- What documents and their senders say of authorities, whoever is believed.
CREATE VIEW agency_said AS
SELECT
    document_id, coalesce(agency_key, '-/' || agency_read) AS agency_key, agency_read AS name,
    -- Without a key, the place that was read decides nothing yet.
    CASE WHEN agency_key IS NOT NULL THEN region_code END AS region_code,
    CASE WHEN agency_key IS NOT NULL THEN region_name END AS region_name,
    level::agency_level, agency_kind::agency_kind AS kind
FROM reading
WHERE agency_read <> ''
UNION ALL
SELECT document_id, coalesce(agency_key, '-/' || agency), agency, region_code, region_name, level, kind
FROM submission
WHERE agency <> '';

-- As before, but by keys; and with the reading that counts, the version, and the marks.
CREATE OR REPLACE FUNCTION resolve_documents(documents bytea[]) RETURNS void
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
    keys text[];
    renamed bigint[];
    affected bigint[];
    touched bigint[];
    flagged bigint[];
    left_behind bigint[];
BEGIN
    SELECT array_agg(DISTINCT k.agency_key) INTO keys
    FROM agency_said AS s
    CROSS JOIN LATERAL (VALUES (s.agency_key), (merged_key(s.agency_key))) AS k (agency_key)
    WHERE s.document_id = ANY (documents);

    PERFORM FROM agency WHERE agency_key = ANY (keys) ORDER BY agency_key FOR NO KEY UPDATE;

    INSERT INTO agency (agency_key, name, region_code, region_name, level, kind)
    SELECT DISTINCT ON (s.agency_key) s.agency_key, s.name, s.region_code, s.region_name, s.level, s.kind
    FROM agency_said AS s
    WHERE s.document_id = ANY (documents)
        AND NOT EXISTS (SELECT FROM agency AS a WHERE a.agency_key = s.agency_key)
    ORDER BY
        s.agency_key, char_length(s.name) DESC, s.name DESC, coalesce(s.level::text, '') DESC,
        coalesce(s.kind::text, '') DESC
    ON CONFLICT (agency_key) DO NOTHING;

    INSERT INTO agency_alias (agency_key, name)
    SELECT DISTINCT s.agency_key, s.name
    FROM agency_said AS s
    WHERE s.document_id = ANY (documents)
        AND NOT EXISTS (SELECT FROM agency_alias AS l WHERE l.agency_key = s.agency_key AND l.name = s.name)
    ORDER BY s.agency_key, s.name
    ON CONFLICT (agency_key, name) DO NOTHING;

    PERFORM FROM agency WHERE agency_key = ANY (keys) ORDER BY agency_key FOR NO KEY UPDATE;

    -- The longest name counts, then the greatest: the same in any order.
    WITH best AS (
        SELECT DISTINCT ON (s.agency_key) s.*
        FROM agency_said AS s
        WHERE s.document_id = ANY (documents)
        ORDER BY
            s.agency_key, char_length(s.name) DESC, s.name DESC, coalesce(s.level::text, '') DESC,
            coalesce(s.kind::text, '') DESC
    ), better AS (
        UPDATE agency AS a
        SET name = b.name, level = b.level, kind = b.kind, region_name = b.region_name
        FROM best AS b
        WHERE a.agency_key = b.agency_key
            AND (char_length(b.name), b.name, coalesce(b.level::text, ''), coalesce(b.kind::text, ''))
            > (char_length(a.name), a.name, coalesce(a.level::text, ''), coalesce(a.kind::text, ''))
        RETURNING a.agency_id
    )
    SELECT array_agg(agency_id) INTO renamed FROM better;

    -- Whoever adds a report holds its agency's lock, so what is not known now is added by nobody else meanwhile.
    WITH identity AS MATERIALIZED (
        SELECT i.* FROM reading_identity AS i WHERE i.document_id = ANY (documents)
    ), named AS MATERIALIZED (
        SELECT
            n.agency_id, n.year, n.scope,
            (
                SELECT p.report_id
                FROM report AS p
                WHERE p.agency_id = n.agency_id AND p.year = n.year AND p.scope = n.scope
            ) AS report_id
        FROM (
            SELECT DISTINCT i.agency_id, i.year, i.scope
            FROM identity AS i
            WHERE i.kind = 'report' AND NOT i.superseded AND i.agency_id IS NOT NULL AND i.year IS NOT NULL
        ) AS n
    ), added AS (
        INSERT INTO report (agency_id, year, scope)
        SELECT agency_id, year, scope
        FROM named
        WHERE report_id IS NULL
        ORDER BY agency_id, year, scope
        RETURNING report_id, agency_id, year, scope
    ), known AS (
        SELECT report_id, agency_id, year, scope FROM named WHERE report_id IS NOT NULL
        UNION ALL
        SELECT report_id, agency_id, year, scope FROM added
    ), wanted AS MATERIALIZED (
        SELECT
            i.reading_id, i.superseded, i.published_given, i.message_timestamp, k.report_id,
            (SELECT r.report_id FROM reading AS r WHERE r.reading_id = i.reading_id) AS before
        FROM identity AS i
        LEFT JOIN known AS k
            ON i.kind = 'report' AND NOT i.superseded
            AND k.agency_id = i.agency_id AND k.year = i.year AND k.scope = i.scope
    ), resolved AS (
        UPDATE reading AS r
        SET superseded = w.superseded, report_id = w.report_id, published_given = w.published_given,
            message_timestamp = w.message_timestamp,
            is_current = r.is_current AND r.report_id = w.report_id AND w.report_id IS NOT NULL,
            version = CASE WHEN r.report_id = w.report_id THEN r.version END
        FROM wanted AS w
        WHERE r.reading_id = w.reading_id
            AND (r.superseded, r.report_id, r.published_given, r.message_timestamp)
            IS DISTINCT FROM (w.superseded, w.report_id, w.published_given, w.message_timestamp)
        RETURNING w.before, w.report_id
    )
    SELECT
        (SELECT array_agg(DISTINCT w.before) FROM wanted AS w WHERE w.before IS DISTINCT FROM w.report_id),
        (
            SELECT array_agg(DISTINCT k.report_id)
            FROM wanted AS w CROSS JOIN LATERAL (VALUES (w.before), (w.report_id)) AS k (report_id)
        ),
        (
            SELECT array_agg(DISTINCT k.report_id)
            FROM resolved AS c CROSS JOIN LATERAL (VALUES (c.before), (c.report_id)) AS k (report_id)
        )
    INTO left_behind, affected, touched;

    -- First those that do not count any more: no report ever has two that do.
    WITH changed AS (
        UPDATE reading AS r
        SET is_current = false, version = o.version
        FROM reading_order AS o
        WHERE o.report_id = ANY (affected) AND NOT o.is_current AND r.reading_id = o.reading_id
            AND (r.is_current, r.version) IS DISTINCT FROM (false, o.version)
        RETURNING r.report_id
    )
    SELECT touched || array_agg(DISTINCT report_id) INTO touched FROM changed;
    WITH changed AS (
        UPDATE reading AS r
        SET is_current = true, version = o.version
        FROM reading_order AS o
        WHERE o.report_id = ANY (affected) AND o.is_current AND r.reading_id = o.reading_id
            AND (r.is_current, r.version) IS DISTINCT FROM (true, o.version)
        RETURNING r.report_id
    )
    SELECT touched || array_agg(DISTINCT report_id) INTO flagged FROM changed;

    PERFORM mark_comparisons(array_agg(p.agency_id), array_agg(p.year))
    FROM report AS p
    WHERE p.report_id = ANY (flagged) OR p.agency_id = ANY (renamed);

    DELETE FROM report
    WHERE report_id = ANY (left_behind)
        AND NOT EXISTS (SELECT FROM reading WHERE reading.report_id = report.report_id);
END
$$;

-- The versions of each report, as they were resolved.
CREATE OR REPLACE VIEW report_version AS
SELECT
    r.report_id, r.version, r.reading_id, r.document_id,
    coalesce(r.published_given, r.published, r.signed) AS published_on,
    r.message_timestamp, r.figures_sha256, d.withdrawn_at, r.is_current
FROM reading AS r
JOIN document AS d USING (document_id)
WHERE r.report_id IS NOT NULL;

CREATE OR REPLACE VIEW report_current AS
SELECT
    p.report_id,
    a.name AS agency,
    p.year,
    p.scope,
    r.version,
    r.reading_id,
    r.document_id,
    r.edition,
    r.title,
    coalesce(r.published_given, r.published, r.signed) AS published_on,
    r.period_start,
    r.period_end,
    r.outcomes_fail,
    r.outcomes_not_assessable,
    p.agency_id,
    a.region_code,
    a.level::text AS level,
    a.region_name,
    a.kind::text AS agency_kind,
    r.document_number,
    r.index_number
FROM reading AS r
JOIN report AS p USING (report_id)
JOIN agency AS a USING (agency_id)
WHERE r.is_current;

CREATE VIEW agency_name AS
SELECT a.agency_id, a.name AS agency, l.name, l.agency_key, l.agency_key <> a.agency_key AS is_merged_by_people
FROM agency_alias AS l
JOIN agency AS a ON a.agency_key = merged_key(l.agency_key);

COMMENT ON VIEW agency_said IS '各文件及其报送者对机关的称谓 | What documents and their senders say of authorities';
COMMENT ON COLUMN agency_said.document_id IS '文件的 SHA-256 | SHA-256 of the document';
COMMENT ON COLUMN agency_said.agency_key IS '依据，见 agency.agency_key | Key, see agency.agency_key';
COMMENT ON COLUMN agency_said.name IS '名称 | Name';
COMMENT ON COLUMN agency_said.region_code IS '行政区划代码 | Region code';
COMMENT ON COLUMN agency_said.region_name IS '行政区划全称 | Name of the region';
COMMENT ON COLUMN agency_said.level IS '行政层级 | Level';
COMMENT ON COLUMN agency_said.kind IS '机关类型 | Kind';
COMMENT ON COLUMN reading_identity.agency_named IS '所称机关名称 | The name that is given';
COMMENT ON VIEW reading_order IS '每份报告各次读取的先后，由规则得出 | The order of each report''s readings, by rule';
COMMENT ON COLUMN reading_order.report_id IS '报告 | The report';
COMMENT ON COLUMN reading_order.reading_id IS '读取结果 | The reading';
COMMENT ON COLUMN reading_order.version IS '版本（从 1 起） | Version, from 1';
COMMENT ON COLUMN reading_order.is_current IS '是否现行 | Whether it counts';
COMMENT ON TABLE comparison_mark IS '需要重新作跨年度、跨机关核对的范围；空即全部已核对 | What has to be compared anew over years and authorities; empty when all is';
COMMENT ON COLUMN comparison_mark.kind IS '范围：years 一个机关的各年度，place 一地各机关的一个年度，area 一个地级市范围内各机关的一个年度 | Years of an authority; authorities of a place in a year; authorities of a prefecture in a year';
COMMENT ON COLUMN comparison_mark.agency_id IS '机关 | The authority';
COMMENT ON COLUMN comparison_mark.region_code IS '行政区划代码 | Region code';
COMMENT ON COLUMN comparison_mark.year IS '统计年度 | Statistics year';
COMMENT ON COLUMN comparison_mark.subject IS '范围的编号：机关编号，或者行政区划代码/年度 | What it is about: the number of the authority, or region code/year';
COMMENT ON COLUMN comparison_mark.marked_at IS '标记时间 | When it was marked';
COMMENT ON VIEW agency_name IS '各机关的全部名称。按地名规则合并的和人工合并的都在这里 | All names of each authority: those merged by the rule of places, and those merged by people';
COMMENT ON COLUMN agency_name.agency_id IS '机关 | The authority';
COMMENT ON COLUMN agency_name.agency IS '采用的名称 | The name that it goes by';
COMMENT ON COLUMN agency_name.name IS '出现过的名称 | A name that was said';
COMMENT ON COLUMN agency_name.agency_key IS '该名称的依据 | The key of that name';
COMMENT ON COLUMN agency_name.is_merged_by_people IS '是否人工合并 | Whether people have merged it';

-- What was stored before has its order too.
UPDATE reading AS r
SET version = o.version, is_current = o.is_current
FROM reading_order AS o
WHERE o.reading_id = r.reading_id;
SELECT mark_comparisons(array_agg(agency_id), array_agg(year)) FROM report;
