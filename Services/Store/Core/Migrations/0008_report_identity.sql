-- What a report says of itself beside name and year: where its authority is, what it is, and by what numbers it goes.

ALTER TABLE reading
    ADD COLUMN other_agencies text[] NOT NULL DEFAULT '{}',
    ADD COLUMN other_agency_origins identity_origin[] NOT NULL DEFAULT '{}',
    ADD COLUMN region_code text,
    ADD COLUMN region_name text,
    ADD COLUMN region_basis text,
    ADD COLUMN region_candidates text[] NOT NULL DEFAULT '{}',
    ADD COLUMN level text,
    ADD COLUMN agency_kind text,
    ADD COLUMN document_number text,
    ADD COLUMN index_number text,
    ADD COLUMN period_mended boolean NOT NULL DEFAULT false;

-- The place is that of the authority that was read; a sender who names another says nothing of its place.
CREATE OR REPLACE VIEW report_current AS
SELECT
    v.report_id,
    a.name AS agency,
    p.year,
    p.scope,
    v.version,
    v.reading_id,
    v.document_id,
    r.edition,
    r.title,
    v.published_on,
    r.period_start,
    r.period_end,
    r.outcomes_fail,
    r.outcomes_not_assessable,
    p.agency_id,
    CASE WHEN a.name = r.agency_read THEN r.region_code END AS region_code,
    CASE WHEN a.name = r.agency_read THEN r.level END AS level,
    CASE WHEN a.name = r.agency_read THEN r.region_name END AS region_name,
    CASE WHEN a.name = r.agency_read THEN r.agency_kind END AS agency_kind,
    r.document_number,
    r.index_number
FROM report_version AS v
JOIN report AS p USING (report_id)
JOIN agency AS a USING (agency_id)
JOIN reading AS r USING (reading_id)
WHERE v.is_current;

-- Never filled: an authority's place is known by what each of its reports says.
ALTER TABLE agency DROP COLUMN region_code, DROP COLUMN level;

COMMENT ON COLUMN reading.other_agencies IS '文中对机关的其他称谓（与采用的名称不同者） | Other names that the document gives its authority, where they differ';
COMMENT ON COLUMN reading.other_agency_origins IS '上述称谓的出处，依次对应 | Where those names come from, in their order';
COMMENT ON COLUMN reading.region_code IS '行政区划代码（GB/T 2260）；不能确定时为空 | Region code (GB/T 2260); NULL where it cannot be told';
COMMENT ON COLUMN reading.region_name IS '行政区划全称 | Name of the region with all that it belongs to';
COMMENT ON COLUMN reading.region_basis IS '行政区划的依据：chain 名称含上级地名，unique 全国仅此一处，document 由文中其他地名确定 | How the region is known: chain (named with what it belongs to), unique (one in the country), document (another place in the document decides)';
COMMENT ON COLUMN reading.region_candidates IS '同名而不能确定时可能的行政区划代码 | Codes of the regions that it may be, where several are called so';
COMMENT ON COLUMN reading.level IS '行政层级：central 中央，provincial 省级，prefecture 地级，county 县级，township 乡级 | Administrative level: central, provincial, prefecture, county or township';
COMMENT ON COLUMN reading.agency_kind IS '机关类型：government 政府，government_office 政府办公厅（室），department 部门，township_street 乡镇街道，dispatched_organ 派出机构或开发区，vertical_organ 垂直管理机关 | Kind of authority, as far as its name tells';
COMMENT ON COLUMN reading.document_number IS '本文件的文号，非所引文件的文号 | The number of the document itself, not of one that it cites';
COMMENT ON COLUMN reading.index_number IS '索引号 | Index number';
COMMENT ON COLUMN reading.period_mended IS '统计期限有缺字，按全年推定 | Whether the period has lost characters and was read as the whole year that is printed';
COMMENT ON COLUMN report_current.region_name IS '行政区划全称 | Name of the region with all that it belongs to';
COMMENT ON COLUMN report_current.agency_kind IS '机关类型 | Kind of authority';
COMMENT ON COLUMN report_current.document_number IS '文号 | Document number';
COMMENT ON COLUMN report_current.index_number IS '索引号 | Index number';
