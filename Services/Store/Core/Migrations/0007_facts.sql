-- What the prose of a report says: its figures, and its statements without a figure.
CREATE TYPE fact_basis AS ENUM ('number', 'denial', 'all');
CREATE TYPE fact_bound AS ENUM ('exact', 'at_least', 'at_most', 'about');
CREATE TYPE fact_period AS ENUM ('current', 'other', 'comparison', 'cumulative', 'plan');
CREATE TYPE statement_kind AS ENUM (
    'review_procedure', 'platform', 'responsible_body', 'training', 'assessment', 'social_evaluation',
    'accountability');

-- What is counted and by which channel is text: new words need no migration.
CREATE TABLE narrative_fact (
    reading_id bigint NOT NULL,
    ordinal integer NOT NULL,
    fact_id text NOT NULL,
    value numeric,
    basis fact_basis NOT NULL,
    bound fact_bound NOT NULL,
    unit text,
    subject text,
    category text,
    parent integer,
    period fact_period NOT NULL,
    year integer,
    raw text NOT NULL,
    line integer NOT NULL,
    start integer NOT NULL,
    length integer NOT NULL,
    quote text NOT NULL,
    quote_line integer NOT NULL,
    quote_start integer NOT NULL,
    quote_length integer NOT NULL,
    PRIMARY KEY (reading_id, ordinal)
);
CREATE INDEX narrative_fact_id ON narrative_fact (fact_id);

CREATE TABLE statement (
    reading_id bigint NOT NULL,
    ordinal integer NOT NULL,
    kind statement_kind NOT NULL,
    subject text NOT NULL,
    category text,
    line integer NOT NULL,
    start integer NOT NULL,
    length integer NOT NULL,
    quote text NOT NULL,
    quote_line integer NOT NULL,
    quote_start integer NOT NULL,
    quote_length integer NOT NULL,
    PRIMARY KEY (reading_id, ordinal)
);
CREATE INDEX statement_kind_index ON statement (kind);

ALTER TABLE reading ADD COLUMN facts_cut boolean NOT NULL DEFAULT false;

CREATE VIEW narrative_fact_source AS
SELECT
    f.reading_id, f.ordinal, f.fact_id, f.value, f.raw, f.line, f.start, f.length,
    substr(t.text, f.start, f.length) AS printed, f.quote,
    substr(t.text, f.quote_start, f.quote_length) AS printed_quote
FROM narrative_fact AS f
JOIN reading AS r USING (reading_id)
LEFT JOIN document_text AS t ON t.document_id = r.document_id AND t.reader_version = r.reader_version;

CREATE VIEW narrative_fact_current AS
SELECT
    c.report_id, c.agency, c.year, c.scope, f.reading_id, f.ordinal, f.fact_id, f.value, f.basis, f.bound, f.unit,
    f.subject, f.category, f.parent, f.raw, f.line, f.start, f.length, f.quote
FROM report_current AS c
JOIN narrative_fact AS f USING (reading_id)
WHERE f.period = 'current';

COMMENT ON COLUMN reading.facts_cut IS '正文数据或陈述过多，只存前面部分 | Whether the prose has more figures or statements than are stored';

COMMENT ON TABLE narrative_fact IS '正文中的数据，附原句 | Figures in the prose, with the words that they stand in';
COMMENT ON COLUMN narrative_fact.reading_id IS '所属读取结果 | The reading that it belongs to';
COMMENT ON COLUMN narrative_fact.ordinal IS '次序（从 1 起） | Order, from 1';
COMMENT ON COLUMN narrative_fact.fact_id IS '数据种类；unclassified_count 为未能归类 | What it is a figure of; unclassified_count where that is not certain';
COMMENT ON COLUMN narrative_fact.value IS '数值：金额以元计，占比以百分数计；原文未定时为空 | The figure: money in yuan, shares in per cent; NULL where the prose leaves it open';
COMMENT ON COLUMN narrative_fact.basis IS '表述方式：number 数字，denial 否定（未收到，即为零），all 全部（均维持） | How it is said: by a number, by denying it (zero), of all there are';
COMMENT ON COLUMN narrative_fact.bound IS '界限：准确、至少（余、多）、至多、约数 | How the value is meant: exact, at least, at most, about';
COMMENT ON COLUMN narrative_fact.unit IS '量词或单位原文 | Measure word or unit as printed';
COMMENT ON COLUMN narrative_fact.subject IS '渠道、主题、申请人或结果的原文 | Channel, topic, applicant or result, verbatim';
COMMENT ON COLUMN narrative_fact.category IS '规范后的渠道、申请人或结果类别 | Channel, applicant or result in the words of the form, where known';
COMMENT ON COLUMN narrative_fact.parent IS '所属总数的次序（其中、含） | The ordinal of the figure that it is a part of';
COMMENT ON COLUMN narrative_fact.period IS '所述时间：本年度、其他年度、比较、累计、计划 | Of which time the prose speaks: the year, another, a comparison, several years, a plan';
COMMENT ON COLUMN narrative_fact.year IS '原文所指的其他年度 | The year that the prose names, when it is not that of the report';
COMMENT ON COLUMN narrative_fact.raw IS '数字或否定词句原文 | The number, or the words that deny it, as printed';
COMMENT ON COLUMN narrative_fact.line IS '所在行号（从 1 起） | Line in the text, from 1';
COMMENT ON COLUMN narrative_fact.start IS '在正文中的起始位置（从 1 起，按字符） | Beginning in the text, in characters from 1';
COMMENT ON COLUMN narrative_fact.length IS '长度（字符数） | Length in characters';
COMMENT ON COLUMN narrative_fact.quote IS '所在句子原文 | The sentence that it stands in, verbatim';
COMMENT ON COLUMN narrative_fact.quote_line IS '句子所在行号 | Line of the sentence';
COMMENT ON COLUMN narrative_fact.quote_start IS '句子的起始位置 | Beginning of the sentence';
COMMENT ON COLUMN narrative_fact.quote_length IS '句子的长度 | Length of the sentence';

COMMENT ON TABLE statement IS '正文中没有数字的陈述，附原句 | Statements without a figure, with the words that they stand in';
COMMENT ON COLUMN statement.reading_id IS '所属读取结果 | The reading that it belongs to';
COMMENT ON COLUMN statement.ordinal IS '次序（从 1 起） | Order, from 1';
COMMENT ON COLUMN statement.kind IS '种类：审核程序、平台账号、责任机构、培训、考核、社会评议、责任追究 | What it is about';
COMMENT ON COLUMN statement.subject IS '关键词或账号名称原文 | The words that tell, or the name of the account, verbatim';
COMMENT ON COLUMN statement.category IS '规范后的平台类别 | What the platform is, where known';
COMMENT ON COLUMN statement.line IS '所在行号（从 1 起） | Line in the text, from 1';
COMMENT ON COLUMN statement.start IS '在正文中的起始位置（从 1 起，按字符） | Beginning in the text, in characters from 1';
COMMENT ON COLUMN statement.length IS '长度（字符数） | Length in characters';
COMMENT ON COLUMN statement.quote IS '所在句子原文 | The sentence that it stands in, verbatim';
COMMENT ON COLUMN statement.quote_line IS '句子所在行号 | Line of the sentence';
COMMENT ON COLUMN statement.quote_start IS '句子的起始位置 | Beginning of the sentence';
COMMENT ON COLUMN statement.quote_length IS '句子的长度 | Length of the sentence';

COMMENT ON VIEW narrative_fact_source IS '正文数据与原文对照 | Figures in the prose beside the text that they point at';
COMMENT ON COLUMN narrative_fact_source.reading_id IS '所属读取结果 | The reading that it belongs to';
COMMENT ON COLUMN narrative_fact_source.ordinal IS '次序（从 1 起） | Order, from 1';
COMMENT ON COLUMN narrative_fact_source.fact_id IS '数据种类 | What it is a figure of';
COMMENT ON COLUMN narrative_fact_source.value IS '数值 | The figure';
COMMENT ON COLUMN narrative_fact_source.raw IS '读取时的原文 | What was read';
COMMENT ON COLUMN narrative_fact_source.line IS '所在行号 | Line in the text';
COMMENT ON COLUMN narrative_fact_source.start IS '起始位置 | Beginning in the text';
COMMENT ON COLUMN narrative_fact_source.length IS '长度 | Length in characters';
COMMENT ON COLUMN narrative_fact_source.printed IS '正文此处的文字 | What the text has there';
COMMENT ON COLUMN narrative_fact_source.quote IS '读取时的句子 | The sentence that was read';
COMMENT ON COLUMN narrative_fact_source.printed_quote IS '正文此处的句子 | The sentence that the text has there';

COMMENT ON VIEW narrative_fact_current IS '现行报告正文中本年度的数据 | Figures of the year itself in the prose of current reports';
COMMENT ON COLUMN narrative_fact_current.report_id IS '报告 | The report';
COMMENT ON COLUMN narrative_fact_current.agency IS '机关名称 | Authority';
COMMENT ON COLUMN narrative_fact_current.year IS '统计年度 | Statistics year';
COMMENT ON COLUMN narrative_fact_current.scope IS '数据口径：本机关、汇总或不明 | Scope: own, consolidated or unknown';
COMMENT ON COLUMN narrative_fact_current.reading_id IS '所属读取结果 | The reading that it belongs to';
COMMENT ON COLUMN narrative_fact_current.ordinal IS '次序（从 1 起） | Order, from 1';
COMMENT ON COLUMN narrative_fact_current.fact_id IS '数据种类 | What it is a figure of';
COMMENT ON COLUMN narrative_fact_current.value IS '数值 | The figure';
COMMENT ON COLUMN narrative_fact_current.basis IS '表述方式 | How it is said';
COMMENT ON COLUMN narrative_fact_current.bound IS '界限 | How the value is meant';
COMMENT ON COLUMN narrative_fact_current.unit IS '量词或单位 | Measure word or unit';
COMMENT ON COLUMN narrative_fact_current.subject IS '渠道、主题、申请人或结果的原文 | Channel, topic, applicant or result, verbatim';
COMMENT ON COLUMN narrative_fact_current.category IS '规范后的类别 | The same in the words of the form';
COMMENT ON COLUMN narrative_fact_current.parent IS '所属总数的次序 | The ordinal of the figure that it is a part of';
COMMENT ON COLUMN narrative_fact_current.raw IS '数字原文 | The number as printed';
COMMENT ON COLUMN narrative_fact_current.line IS '所在行号 | Line in the text';
COMMENT ON COLUMN narrative_fact_current.start IS '起始位置 | Beginning in the text';
COMMENT ON COLUMN narrative_fact_current.length IS '长度 | Length in characters';
COMMENT ON COLUMN narrative_fact_current.quote IS '所在句子原文 | The sentence that it stands in, verbatim';
