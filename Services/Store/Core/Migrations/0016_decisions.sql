-- What people decide about documents and authorities: a withdrawal, a merger. Nothing is overwritten or removed.

CREATE TYPE document_decision AS ENUM ('withdrawn', 'restored');

CREATE TABLE document_action (
    action_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id bytea NOT NULL REFERENCES document,
    decision document_decision NOT NULL,
    because text NOT NULL CHECK (because <> ''),
    acted_at timestamptz NOT NULL DEFAULT now(),
    acted_by text NOT NULL DEFAULT session_user
);
CREATE INDEX document_action_document ON document_action (document_id);

-- Withdraws (撤回) a document: its readings stay, and do not count any more.
CREATE FUNCTION withdraw_document(document_id bytea, because text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_variable
BEGIN
    PERFORM lock_documents(ARRAY[document_id]);
    UPDATE document AS d SET withdrawn_at = now() WHERE d.document_id = withdraw_document.document_id AND withdrawn_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no document %, or it is withdrawn already', encode(document_id, 'hex') USING ERRCODE = 'no_data_found';
    END IF;
    INSERT INTO document_action (document_id, decision, because) VALUES (document_id, 'withdrawn', because);
    PERFORM resolve_documents(ARRAY[document_id]);
END
$$;

-- Takes a withdrawal back.
CREATE FUNCTION restore_document(document_id bytea, because text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_variable
BEGIN
    PERFORM lock_documents(ARRAY[document_id]);
    UPDATE document AS d SET withdrawn_at = NULL WHERE d.document_id = restore_document.document_id AND withdrawn_at IS NOT NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no document %, or it is not withdrawn', encode(document_id, 'hex') USING ERRCODE = 'no_data_found';
    END IF;
    INSERT INTO document_action (document_id, decision, because) VALUES (document_id, 'restored', because);
    PERFORM resolve_documents(ARRAY[document_id]);
END
$$;

-- Makes two authorities one, which goes by the name of the second; merging one with itself takes its mergers back.
CREATE FUNCTION merge_agencies(merged bigint, into_agency bigint, because text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
DECLARE
    own text;
    target text;
    documents bytea[];
BEGIN
    PERFORM FROM agency WHERE agency_id IN (merged, into_agency) ORDER BY agency_key FOR NO KEY UPDATE;
    SELECT agency_key INTO own FROM agency WHERE agency_id = merged;
    SELECT agency_key INTO target FROM agency WHERE agency_id = into_agency;
    IF own IS NULL OR target IS NULL THEN
        RAISE EXCEPTION 'no authority % or %', merged, into_agency USING ERRCODE = 'no_data_found';
    END IF;
    IF own <> target AND merged_key(target) <> target THEN
        RAISE EXCEPTION 'authority % is itself merged into another', into_agency USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF own <> target AND EXISTS (
        SELECT FROM (SELECT DISTINCT from_key FROM agency_merge) AS m
        WHERE m.from_key <> own AND merged_key(m.from_key) = own)
    THEN
        RAISE EXCEPTION 'others are merged into authority %', merged USING ERRCODE = 'invalid_parameter_value';
    END IF;
    INSERT INTO agency_merge (from_key, into_key, because) VALUES (own, target, because);
    SELECT array_agg(DISTINCT s.document_id ORDER BY s.document_id) INTO documents
    FROM agency_said AS s
    WHERE s.agency_key = own;
    PERFORM lock_documents(documents);
    PERFORM resolve_documents(documents);
END
$$;

-- Says that a government's consolidated reports add up an authority, from one year to another; the same again changes the
-- last year. Both are named by their keys, and may come later themselves.
CREATE FUNCTION declare_member(
    government_key text, member_key text, first_year integer DEFAULT 2008, last_year integer DEFAULT 9999) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_variable
BEGIN
    INSERT INTO member AS m VALUES (government_key, member_key, first_year, last_year)
    ON CONFLICT ON CONSTRAINT member_pkey DO UPDATE SET last_year = excluded.last_year;
    PERFORM mark_comparisons(array_agg(p.agency_id), array_agg(p.year))
    FROM report AS p JOIN agency AS a USING (agency_id)
    WHERE a.agency_key = merged_key(government_key);
END
$$;

-- Takes a member off the list.
CREATE FUNCTION remove_member(government_key text, member_key text) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
#variable_conflict use_variable
BEGIN
    DELETE FROM member AS m WHERE m.government_key = remove_member.government_key AND m.member_key = remove_member.member_key;
    PERFORM mark_comparisons(array_agg(p.agency_id), array_agg(p.year))
    FROM report AS p JOIN agency AS a USING (agency_id)
    WHERE a.agency_key = merged_key(government_key);
END
$$;

-- Authorities that may be one, though nothing settles it: the same name, once with a place and once without; or names
-- that stand for one authority in the same document.
CREATE VIEW agency_candidate AS
SELECT
    l.agency_id, l.name AS agency, o.agency_id AS other_agency_id, o.name AS other_agency, 'same name' AS evidence,
    NULL::bigint AS documents
FROM agency AS l
JOIN agency_alias AS n ON n.agency_key = l.agency_key
JOIN agency_alias AS m ON m.name = n.name AND m.agency_key <> n.agency_key
JOIN agency AS o ON o.agency_key = m.agency_key
WHERE l.region_code IS NULL AND merged_key(l.agency_key) <> merged_key(o.agency_key)
UNION ALL
SELECT a.agency_id, a.name, o.agency_id, o.name, 'same document', count(DISTINCT r.document_id)
FROM reading AS r
CROSS JOIN LATERAL unnest(r.other_agencies) AS also (name)
JOIN agency AS a ON a.agency_key = coalesce(r.agency_key, '-/' || r.agency_read)
JOIN agency_alias AS n ON n.name = also.name
JOIN agency AS o ON o.agency_key = n.agency_key
WHERE NOT r.superseded AND merged_key(a.agency_key) <> merged_key(o.agency_key)
GROUP BY a.agency_id, a.name, o.agency_id, o.name;

COMMENT ON TABLE document_action IS '文件的撤回与恢复，只增不改 | Withdrawals of documents and their restoration, append-only';
COMMENT ON COLUMN document_action.action_id IS '记录编号 | Number';
COMMENT ON COLUMN document_action.document_id IS '文件的 SHA-256 | SHA-256 of the document';
COMMENT ON COLUMN document_action.decision IS '处理：withdrawn 撤回，restored 恢复 | What was done: withdrawn or restored';
COMMENT ON COLUMN document_action.because IS '理由 | Why';
COMMENT ON COLUMN document_action.acted_at IS '时间 | When';
COMMENT ON COLUMN document_action.acted_by IS '数据库角色 | Role of the database that did it';
COMMENT ON VIEW agency_candidate IS '可能是同一机关而规则不能确定的，供人工判断，用 merge_agencies 合并 | Authorities that may be one though no rule settles it; merge_agencies makes them one';
COMMENT ON COLUMN agency_candidate.agency_id IS '机关 | The authority';
COMMENT ON COLUMN agency_candidate.agency IS '名称 | Its name';
COMMENT ON COLUMN agency_candidate.other_agency_id IS '另一机关 | The other authority';
COMMENT ON COLUMN agency_candidate.other_agency IS '其名称 | Its name';
COMMENT ON COLUMN agency_candidate.evidence IS '依据：same name 名称相同，一方地名不能确定；same document 同一文件中两个名称并用 | Evidence: same name, one without a place; both names for one authority in the same document';
COMMENT ON COLUMN agency_candidate.documents IS '并用两个名称的文件数 | Documents that have both names';
COMMENT ON FUNCTION withdraw_document(bytea, text) IS '撤回文件：其读取结果保留，不再作为现行报告 | Withdraws a document: its readings stay, and do not count any more';
COMMENT ON FUNCTION restore_document(bytea, text) IS '恢复撤回的文件 | Takes a withdrawal back';
COMMENT ON FUNCTION merge_agencies(bigint, bigint, text) IS '把第一个机关并入第二个；并入自身即撤销合并 | Makes the first authority the second; one merged with itself is on its own again';
COMMENT ON FUNCTION declare_member(text, text, integer, integer) IS '填报汇总报告的成员单位（依据见 agency.agency_key） | Declares a member whose reports a government''s consolidated report adds up, by their keys';
COMMENT ON FUNCTION remove_member(text, text) IS '从成员名单中去掉 | Takes a member off the list';
