-- What operators need: a number for each message in quarantine, how often it came and what
-- was done with it.

ALTER TABLE quarantine
    ADD COLUMN quarantine_id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN last_at timestamptz,
    ADD COLUMN attempts integer NOT NULL DEFAULT 1,
    ADD COLUMN replay_count integer NOT NULL DEFAULT 0,
    ADD COLUMN replayed_at timestamptz;
UPDATE quarantine SET last_at = first_at;
ALTER TABLE quarantine ALTER COLUMN last_at SET DEFAULT now(), ALTER COLUMN last_at SET NOT NULL;
CREATE INDEX quarantine_open ON quarantine (quarantine_id) WHERE state = 'open';

CREATE TABLE quarantine_action (
    action_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    quarantine_id bigint NOT NULL,
    state quarantine_state NOT NULL CHECK (state <> 'open'),
    acted_at timestamptz NOT NULL DEFAULT now(),
    acted_by text NOT NULL DEFAULT session_user,
    build text NOT NULL,
    because text
);
CREATE INDEX quarantine_action_message ON quarantine_action (quarantine_id);

CREATE VIEW quarantine_summary AS
SELECT
    q.stage,
    q.code,
    count(*) AS messages,
    min(q.first_at) AS first_at,
    max(q.last_at) AS last_at,
    max(q.replay_count) AS replay_count,
    min(q.quarantine_id) AS example_id,
    (array_agg(q.reason ORDER BY q.quarantine_id))[1] AS example_reason
FROM quarantine AS q
WHERE q.state = 'open'
GROUP BY q.stage, q.code;

-- As before, but what was given up is no longer in progress, and the message in quarantine
-- is named by its number.
CREATE OR REPLACE VIEW submission_status AS
SELECT
    s.submission_id,
    s.message_id,
    s.source_id,
    s.source_url,
    s.filename,
    CASE
        WHEN r.kind = 'report' THEN 'stored'
        WHEN r.kind = 'other' THEN 'not_a_report'
        WHEN q.state = 'open' THEN 'quarantined'
        WHEN q.state = 'dropped' THEN 'dropped'
        ELSE 'in_progress'
    END AS status,
    r.report_id,
    a.name AS agency,
    p.year,
    p.scope,
    f.errors,
    f.warnings,
    f.information,
    q.stage AS quarantine_stage,
    q.code AS quarantine_code,
    q.reason AS quarantine_reason,
    s.ignored,
    s.document_id,
    r.reading_id,
    s.received_at,
    r.stored_at,
    q.quarantine_id
FROM submission AS s
LEFT JOIN reading AS r ON r.document_id = s.document_id AND NOT r.superseded
LEFT JOIN report AS p ON p.report_id = r.report_id
LEFT JOIN agency AS a ON a.agency_id = p.agency_id
LEFT JOIN LATERAL (
    SELECT
        count(*) FILTER (WHERE finding.severity = 'error') AS errors,
        count(*) FILTER (WHERE finding.severity = 'warning') AS warnings,
        count(*) FILTER (WHERE finding.severity = 'information') AS information
    FROM finding
    WHERE finding.reading_id = r.reading_id AND finding.outcome = 'fail'
) AS f ON r.reading_id IS NOT NULL
LEFT JOIN LATERAL (
    SELECT quarantine.stage, quarantine.code, quarantine.reason, quarantine.state, quarantine.quarantine_id
    FROM quarantine
    WHERE quarantine.document_id = s.document_id AND quarantine.state <> 'replayed'
    ORDER BY quarantine.state, quarantine.stage, quarantine.code, quarantine.body_sha256
    LIMIT 1
) AS q ON true;

-- As before, but each table is gone through once: an operator asks again and again.
CREATE OR REPLACE VIEW document_incomplete AS
SELECT
    d.document_id,
    d.first_stored_at,
    d.content IS NULL AS lacks_content,
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
WHERE d.content IS NULL OR r.document_id IS NULL OR t.document_id IS NULL OR r.lacks_text;

-- Since when something is not finished: documents of which a part has not arrived, and
-- submissions that are neither read nor in quarantine nor given up.
CREATE VIEW unfinished AS
SELECT 'document' AS kind, i.document_id, i.first_stored_at AS since
FROM document_incomplete AS i
UNION ALL
SELECT 'submission', s.document_id, greatest(s.received_at, r.replayed_at)
FROM submission AS s
LEFT JOIN LATERAL (
    SELECT max(q.replayed_at) AS replayed_at FROM quarantine AS q WHERE q.document_id = s.document_id
) AS r ON true
WHERE NOT EXISTS (SELECT FROM document AS d WHERE d.document_id = s.document_id)
    AND NOT EXISTS (SELECT FROM quarantine AS q WHERE q.document_id = s.document_id AND q.state <> 'replayed');

COMMENT ON COLUMN quarantine.quarantine_id IS '隔离消息编号 | Number of the message in quarantine';
COMMENT ON COLUMN quarantine.last_at IS '最近一次出现时间 | When it last came';
COMMENT ON COLUMN quarantine.attempts IS '出现次数 | How often it came';
COMMENT ON COLUMN quarantine.replay_count IS '重放次数 | How often it was replayed';
COMMENT ON COLUMN quarantine.replayed_at IS '最近一次重放时间 | When it was last replayed';
COMMENT ON TABLE quarantine_action IS '对隔离消息的处理记录 | What operators did with messages in quarantine';
COMMENT ON COLUMN quarantine_action.action_id IS '记录编号 | Number';
COMMENT ON COLUMN quarantine_action.quarantine_id IS '隔离消息编号 | Number of the message in quarantine';
COMMENT ON COLUMN quarantine_action.state IS '处理：replayed 已重放，dropped 已放弃 | What was done: replayed or dropped';
COMMENT ON COLUMN quarantine_action.acted_at IS '处理时间 | When';
COMMENT ON COLUMN quarantine_action.acted_by IS '数据库角色 | Role of the database that did it';
COMMENT ON COLUMN quarantine_action.build IS '所用程序的版本 | Versions of the program that did it';
COMMENT ON COLUMN quarantine_action.because IS '理由 | Why';
COMMENT ON VIEW quarantine_summary IS '待处理的隔离消息，按环节和原因汇总 | Open messages in quarantine by stage and reason';
COMMENT ON COLUMN quarantine_summary.stage IS '环节 | Stage';
COMMENT ON COLUMN quarantine_summary.code IS '原因代码 | Code';
COMMENT ON COLUMN quarantine_summary.messages IS '消息数 | Number of messages';
COMMENT ON COLUMN quarantine_summary.first_at IS '首次出现时间 | When the first came';
COMMENT ON COLUMN quarantine_summary.last_at IS '最近一次出现时间 | When the last came';
COMMENT ON COLUMN quarantine_summary.replay_count IS '最多重放次数 | How often one of them was replayed, at most';
COMMENT ON COLUMN quarantine_summary.example_id IS '一例的编号 | Number of an example';
COMMENT ON COLUMN quarantine_summary.example_reason IS '一例的原因 | Reason of an example';
COMMENT ON COLUMN submission_status.status IS '结果：stored 已入库，not_a_report 非年度报告，quarantined 无法使用，dropped 已放弃，in_progress 处理中 | Status: stored, not_a_report, quarantined, dropped or in_progress';
COMMENT ON COLUMN submission_status.quarantine_id IS '隔离消息编号 | Number of the message in quarantine';
COMMENT ON VIEW unfinished IS '尚未处理完的文件和提交 | Documents and submissions that are not finished';
COMMENT ON COLUMN unfinished.kind IS '类别：document 文件不完整，submission 提交未入库 | What it is: document, of which a part has not arrived; submission, of which nothing has';
COMMENT ON COLUMN unfinished.document_id IS '文件的 SHA-256 | SHA-256 of the document';
COMMENT ON COLUMN unfinished.since IS '起始时间 | Since when';
