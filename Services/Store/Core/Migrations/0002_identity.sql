-- Which report a document is: a function of the rows alone, so that it comes out
-- the same in whatever order they arrived.

-- '10' is a later version than '9'.
CREATE FUNCTION version_key(version text) RETURNS bigint[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT coalesce(array_agg(left(part[1], 18)::bigint), '{}') FROM regexp_matches(version, '\d+', 'g') AS part);

CREATE VIEW reading_identity AS
SELECT
    r.reading_id,
    r.document_id,
    r.kind,
    r.reading_id <> first_value(r.reading_id) OVER (
        PARTITION BY r.document_id
        ORDER BY version_key(r.reader_version) DESC, r.reader_version DESC,
            version_key(r.rule_set_version) DESC, r.rule_set_version DESC
    ) AS superseded,
    a.agency_id,
    coalesce(given.year, r.year_read) AS year,
    r.scope,
    given.published_at AS published_given,
    given.message_timestamp
FROM reading AS r
CROSS JOIN LATERAL (
    SELECT
        (array_agg(s.agency ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.agency IS NOT NULL))[1] AS agency,
        (array_agg(s.year ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.year IS NOT NULL))[1] AS year,
        (array_agg(s.published_at ORDER BY s.message_timestamp DESC NULLS LAST, s.digest DESC)
            FILTER (WHERE s.published_at IS NOT NULL))[1] AS published_at,
        max(s.message_timestamp) AS message_timestamp
    FROM submission AS s
    WHERE s.document_id = r.document_id
) AS given
LEFT JOIN agency AS a ON a.name = coalesce(given.agency, r.agency_read);

-- Locks are always taken in the same order: documents, then agencies, each
-- sorted. Whoever adds a reading or a submission holds the document's lock; whoever
-- adds or removes a report holds its agency's.
CREATE FUNCTION lock_documents(documents bytea[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM document WHERE document_id = ANY (documents) ORDER BY document_id FOR NO KEY UPDATE;
END
$$;

CREATE FUNCTION resolve_documents(documents bytea[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    names text[];
    left_behind bigint[];
BEGIN
    SELECT array_agg(DISTINCT named.name) INTO names
    FROM (
        SELECT agency_read FROM reading WHERE document_id = ANY (documents)
        UNION ALL
        SELECT agency FROM submission WHERE document_id = ANY (documents)
    ) AS named (name)
    WHERE named.name IS NOT NULL;

    INSERT INTO agency (name)
    SELECT wanted.name
    FROM unnest(names) AS wanted (name)
    WHERE NOT EXISTS (SELECT FROM agency WHERE agency.name = wanted.name)
    ORDER BY wanted.name
    ON CONFLICT (name) DO NOTHING;

    PERFORM FROM agency WHERE name = ANY (names) ORDER BY agency_id FOR NO KEY UPDATE;

    INSERT INTO report (agency_id, year, scope)
    SELECT DISTINCT i.agency_id, i.year, i.scope
    FROM reading_identity AS i
    WHERE i.document_id = ANY (documents)
        AND i.kind = 'report' AND NOT i.superseded AND i.agency_id IS NOT NULL AND i.year IS NOT NULL
    ORDER BY i.agency_id, i.year, i.scope
    ON CONFLICT (agency_id, year, scope) DO NOTHING;

    WITH wanted AS (
        SELECT i.reading_id, i.superseded, i.published_given, i.message_timestamp, p.report_id, r.report_id AS before
        FROM reading_identity AS i
        JOIN reading AS r USING (reading_id)
        LEFT JOIN report AS p
            ON i.kind = 'report' AND NOT i.superseded
            AND p.agency_id = i.agency_id AND p.year = i.year AND p.scope = i.scope
        WHERE i.document_id = ANY (documents)
    ), resolved AS (
        UPDATE reading AS r
        SET superseded = w.superseded, report_id = w.report_id, published_given = w.published_given,
            message_timestamp = w.message_timestamp
        FROM wanted AS w
        WHERE r.reading_id = w.reading_id
            AND (r.superseded, r.report_id, r.published_given, r.message_timestamp)
            IS DISTINCT FROM (w.superseded, w.report_id, w.published_given, w.message_timestamp)
    )
    SELECT array_agg(DISTINCT before) INTO left_behind
    FROM wanted
    WHERE before IS DISTINCT FROM report_id;

    DELETE FROM report
    WHERE report_id = ANY (left_behind)
        AND NOT EXISTS (SELECT FROM reading WHERE reading.report_id = report.report_id);
END
$$;
