-- The whole catalogue of rules, and which cells a finding blames.

ALTER TABLE rule
    ADD COLUMN ordinal integer NOT NULL DEFAULT 0,
    ADD COLUMN explanation_zh text NOT NULL DEFAULT '',
    ADD COLUMN explanation_en text NOT NULL DEFAULT '',
    ADD COLUMN formula text NOT NULL DEFAULT '',
    ADD COLUMN editions text[] NOT NULL DEFAULT '{}',
    ADD COLUMN first_year integer,
    ADD COLUMN last_year integer,
    ADD COLUMN scope text NOT NULL DEFAULT 'report',
    ADD COLUMN passes text NOT NULL DEFAULT '',
    ADD COLUMN fails text NOT NULL DEFAULT '',
    ADD COLUMN parameters jsonb NOT NULL DEFAULT '{}';

ALTER TABLE finding
    ADD COLUMN blame jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN related integer[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE VIEW finding_current AS
SELECT
    p.report_id, p.agency, p.year, p.scope, f.rule_id, f.severity, f.outcome, f.verdict, f.cells,
    f.expected, f.actual, f.difference, f.message_zh, f.message_en, f.line, f.start, f.length, f.arguments,
    f.reading_id, f.ordinal, f.blame, f.related, p.region_code, u.title_zh, u.title_en
FROM report_current AS p
JOIN finding AS f USING (reading_id)
LEFT JOIN rule AS u USING (rule_id);

COMMENT ON COLUMN rule.title_zh IS '规则名称（中文） | Name in Chinese';
COMMENT ON COLUMN rule.title_en IS '规则名称（英文） | Name in English';
COMMENT ON COLUMN rule.ordinal IS '次序 | Order';
COMMENT ON COLUMN rule.explanation_zh IS '规则说明（中文） | What it asks for and why, in Chinese';
COMMENT ON COLUMN rule.explanation_en IS '规则说明（英文） | What it asks for and why, in English';
COMMENT ON COLUMN rule.formula IS '算式或条件 | The condition that must hold';
COMMENT ON COLUMN rule.editions IS '适用的格式版本 | Editions of the form that it holds for';
COMMENT ON COLUMN rule.first_year IS '适用的第一个统计年度；空为不限 | First statistics year that it holds for; NULL for any';
COMMENT ON COLUMN rule.last_year IS '适用的最后一个统计年度；空为不限 | Last statistics year that it holds for; NULL for any';
COMMENT ON COLUMN rule.scope IS '核对范围：report 一份报告，years 同一机关各年，agencies 不同机关 | What must be known to judge it: one report, other years, other authorities';
COMMENT ON COLUMN rule.passes IS '符合的例子 | An example that passes';
COMMENT ON COLUMN rule.fails IS '不符合的例子 | An example that fails';
COMMENT ON COLUMN rule.parameters IS '可设置的参数及其默认值 | What a deployment may set, with the defaults';
COMMENT ON COLUMN finding.blame IS '使各等式都成立的最小改动，最可能者在前：[{"cells":[{"id","value"}],"slip"}] | Smallest changes that satisfy every equation, the likeliest first';
COMMENT ON COLUMN finding.related IS '相关问题的次序 | Places of the findings that have to do with it';
COMMENT ON COLUMN finding_current.blame IS '使各等式都成立的最小改动，最可能者在前 | Smallest changes that satisfy every equation, the likeliest first';
COMMENT ON COLUMN finding_current.related IS '相关问题的次序 | Places of the findings that have to do with it';
COMMENT ON COLUMN finding_current.region_code IS '行政区划代码（GB/T 2260） | Region code (GB/T 2260)';
COMMENT ON COLUMN finding_current.title_zh IS '规则名称（中文） | Name of the rule in Chinese';
COMMENT ON COLUMN finding_current.title_en IS '规则名称（英文） | Name of the rule in English';
