-- A hash for each table, without ids and times, which are given by arrival: equal wherever the same documents came to the
-- same rows.
WITH fingerprint (name, row) AS (
    SELECT 'document', (to_jsonb(d) - '{first_stored_at,content}'::text[])::text || coalesce(encode(sha256(d.content), 'hex'), '-')
    FROM document AS d
    UNION ALL SELECT 'document_text', to_jsonb(t)::text FROM document_text AS t
    UNION ALL SELECT 'submission', (to_jsonb(s) - '{submission_id,received_at}'::text[])::text FROM submission AS s
    UNION ALL SELECT 'agency', (to_jsonb(a) - 'agency_id')::text FROM agency AS a
    UNION ALL SELECT 'agency_alias', to_jsonb(l)::text FROM agency_alias AS l
    UNION ALL SELECT 'report', concat_ws('|', agency_key, year, scope) FROM report JOIN agency USING (agency_id)
    UNION ALL SELECT 'reading', concat_ws('|', a.agency_key, p.year, p.scope, to_jsonb(r) - '{reading_id,report_id,stored_at}'::text[])
    FROM reading AS r LEFT JOIN report AS p USING (report_id) LEFT JOIN agency AS a USING (agency_id)
    UNION ALL SELECT 'quarantine', concat_ws('|', stage, code, encode(body_sha256, 'hex'), reason, message_type, headers, state)
    FROM quarantine
), part (name, reading_id, row) AS (
    SELECT 'section', reading_id, to_jsonb(t) FROM section AS t
    UNION ALL SELECT 'proactive_row', reading_id, to_jsonb(t) FROM proactive_row AS t
    UNION ALL SELECT 'request_row', reading_id, to_jsonb(t) FROM request_row AS t
    UNION ALL SELECT 'remedy_row', reading_id, to_jsonb(t) FROM remedy_row AS t
    UNION ALL SELECT 'finding', reading_id, to_jsonb(t) - 'group_id' FROM finding AS t
    UNION ALL SELECT 'narrative_fact', reading_id, to_jsonb(t) FROM narrative_fact AS t
    UNION ALL SELECT 'statement', reading_id, to_jsonb(t) FROM statement AS t
), hashed (name, hash) AS (
    SELECT name, md5(row) FROM fingerprint
    UNION ALL
    SELECT name, md5(concat_ws('|', encode(document_id, 'hex'), reader_version, rule_set_version, row - 'reading_id'))
    FROM part JOIN reading USING (reading_id)
)
SELECT name, count(*), md5(string_agg(hash, '' ORDER BY hash)) FROM hashed GROUP BY name ORDER BY name;
