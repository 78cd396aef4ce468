-- What PostgreSQL holds after the samples; run by deploy/run.
\set ON_ERROR_STOP on
\pset null ''
\pset footer off

\echo '\n收到和处理政府信息公开申请情况（件） / Requests, in cases'
SELECT agency AS 机关, year AS 年度, received_new AS 新收, carried_in AS 上年结转, granted AS 予以公开,
    partially_granted AS 部分公开, refused AS 不予公开, unable AS 无法提供, rejected AS 不予处理, other AS 其他处理,
    total_processed AS 总计, carried_out AS 结转下年
FROM request_outcome
ORDER BY agency, year;

\echo '主动公开政府信息情况 / Disclosure on own initiative'
SELECT c.agency AS 机关, c.year AS 年度, p.normative_document_issued AS 规范性文件制发,
    p.normative_document_in_force AS 现行有效, p.license_decisions AS 行政许可, p.penalty_decisions AS 行政处罚,
    p.coercion_decisions AS 行政强制, p.admin_fee_amount_wan AS "收费（万元）"
FROM report_current c JOIN proactive_row p USING (reading_id)
ORDER BY c.agency, c.year;

\echo '行政复议、行政诉讼情况（件） / Reviews and lawsuits, in cases'
SELECT c.agency AS 机关, c.year AS 年度, m.review_total AS 复议, m.review_upheld AS 维持, m.review_corrected AS 纠正,
    m.litigation_direct_total AS 直接起诉, m.litigation_after_review_total AS 复议后起诉
FROM report_current c JOIN remedy_row m USING (reading_id)
ORDER BY c.agency, c.year;

\echo '每个机关的总收件数及其出处 / One figure of each report, with its source'
SELECT c.agency AS 机关, c.year AS 年度, s.value AS 数值, s.status AS 状态, s.line AS 行, s.printed AS 原文
FROM report_current c JOIN cell_source s USING (reading_id)
WHERE s.cell_id = 'requests.received_new.total'
ORDER BY c.agency, c.year;

\echo '校验发现 / Findings'
SELECT agency AS 机关, year AS 年度, severity AS 程度, rule_id AS 规则,
    left(message_zh, 48) || CASE WHEN char_length(message_zh) > 48 THEN '…' ELSE '' END AS 说明
FROM finding_current
WHERE outcome = 'fail'
ORDER BY severity, agency, year, ordinal;

\echo '提交状态 / What became of what was submitted'
SELECT filename AS 文件, status AS 状态, agency AS 机关, year AS 年度, errors AS 错误, warnings AS 警告
FROM submission_status
ORDER BY filename;
