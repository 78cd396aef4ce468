-- Original bytes may be removed when they are old: figures, findings and the text that they point into stay. That it was
-- done, when and why stands in `document_action`, and what was removed on purpose is not unfinished.

ALTER TYPE document_decision ADD VALUE 'content_removed';
ALTER TABLE document ADD COLUMN content_removed_at timestamptz;
COMMENT ON COLUMN document.content_removed_at IS '原始字节被清除的时间；未清除为空 | When its bytes were removed on purpose; NULL if they were not';

-- Removes the bytes of documents that were stored before a time and are read. Returns how many.
CREATE FUNCTION remove_contents(stored_before timestamptz, because text) RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
AS $$
DECLARE
    removed bigint;
BEGIN
    WITH old AS (
        UPDATE document AS d
        SET content = NULL, content_removed_at = now()
        WHERE d.first_stored_at < stored_before AND d.content IS NOT NULL
            AND EXISTS (SELECT FROM reading AS r WHERE r.document_id = d.document_id)
        RETURNING d.document_id
    ), noted AS (
        INSERT INTO document_action (document_id, decision, because)
        SELECT document_id, 'content_removed', because FROM old
        RETURNING 1
    )
    SELECT count(*) INTO removed FROM noted;
    RETURN removed;
END
$$;
COMMENT ON FUNCTION remove_contents(timestamptz, text) IS '清除某时间以前入库文件的原始字节（数值、问题和正文保留），返回文件数 | Removes the bytes of documents stored before a time (figures, findings and text stay); returns how many';
COMMENT ON COLUMN document_action.decision IS '处理：withdrawn 撤回，restored 恢复，content_removed 清除原始字节 | What was done: withdrawn, restored, or its bytes removed';

-- As before, but what was removed on purpose is not missing.
CREATE OR REPLACE VIEW document_incomplete AS
SELECT
    d.document_id,
    d.first_stored_at,
    d.content IS NULL AND d.content_removed_at IS NULL AS lacks_content,
    r.document_id IS NULL AS lacks_reading,
    t.document_id IS NULL OR coalesce(r.lacks_text, false) AS lacks_text
FROM document AS d
LEFT JOIN (
    SELECT reading.document_id, bool_or(document_text.document_id IS NULL) AS lacks_text
    FROM reading
    LEFT JOIN document_text USING (document_id, reader_version)
    GROUP BY reading.document_id
) AS r ON r.document_id = d.document_id
LEFT JOIN (SELECT DISTINCT document_id FROM document_text) AS t ON t.document_id = d.document_id
WHERE (d.content IS NULL AND d.content_removed_at IS NULL) OR r.document_id IS NULL OR t.document_id IS NULL OR r.lacks_text;
