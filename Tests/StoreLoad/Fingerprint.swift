/// A hash for each table, without what is given by arrival: numbers of rows and times.
enum Fingerprint {
    static let query: StaticString = """
        WITH named AS (
            SELECT r.*, concat_ws(' ', encode(r.document_id, 'hex'), reader_version, rule_set_version) AS reading
            FROM reading AS r
        ), part (name, reading_id, row) AS (
            SELECT 'section', reading_id, to_jsonb(t) - 'reading_id' FROM section AS t
            UNION ALL SELECT 'proactive_row', reading_id, to_jsonb(t) - 'reading_id' FROM proactive_row AS t
            UNION ALL SELECT 'request_row', reading_id, to_jsonb(t) - 'reading_id' FROM request_row AS t
            UNION ALL SELECT 'remedy_row', reading_id, to_jsonb(t) - 'reading_id' FROM remedy_row AS t
            UNION ALL SELECT 'finding', reading_id, to_jsonb(t) - '{reading_id,group_id}'::text[] FROM finding AS t
            UNION ALL SELECT 'narrative_fact', reading_id, to_jsonb(t) - 'reading_id' FROM narrative_fact AS t
        ), rows (name, row) AS (
            SELECT 'document', to_jsonb(d) - '{first_stored_at,withdrawn_at}'::text[] || to_jsonb(withdrawn_at IS NULL) FROM document AS d
            UNION ALL SELECT 'document_text', to_jsonb(t) FROM document_text AS t
            UNION ALL SELECT 'submission', to_jsonb(s) - '{submission_id,received_at}'::text[] FROM submission AS s
            UNION ALL SELECT 'agency', to_jsonb(a) - 'agency_id' FROM agency AS a
            UNION ALL SELECT 'agency_alias', to_jsonb(l) FROM agency_alias AS l
            UNION ALL SELECT 'report', to_jsonb(concat_ws('|', agency_key, year, scope)) FROM report JOIN agency USING (agency_id)
            UNION ALL SELECT 'reading', to_jsonb(n) - '{reading_id,report_id,stored_at}'::text[]
                || to_jsonb(concat_ws('|', a.agency_key, p.year, p.scope))
            FROM named AS n LEFT JOIN report AS p USING (report_id) LEFT JOIN agency AS a USING (agency_id)
            UNION ALL SELECT 'group', to_jsonb(g) - '{group_id,agency_id,subject,compared_at,findings_sha256}'::text[]
                || to_jsonb(coalesce(a.agency_key, ''))
            FROM comparison_group AS g LEFT JOIN agency AS a USING (agency_id)
            UNION ALL SELECT 'mark', to_jsonb(m) FROM comparison_mark AS m
            UNION ALL SELECT part.name, jsonb_build_array(named.reading, part.row) FROM part JOIN named USING (reading_id)
        )
        SELECT concat_ws(' ', name, count(*), md5(string_agg(md5(row::text), '' ORDER BY md5(row::text))))
        FROM rows GROUP BY name ORDER BY name
        """
}
