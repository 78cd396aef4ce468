-- Whose report it is, by the place of the authority and not by its name alone: there is a 鼓楼区商务局 in four cities, and
-- 新乡市凤泉区商务局 is 凤泉区商务局.

CREATE TYPE agency_level AS ENUM ('central', 'provincial', 'prefecture', 'county', 'township');
CREATE TYPE agency_kind AS ENUM (
    'government', 'government_office', 'department', 'township_street', 'dispatched_organ', 'vertical_organ');

CREATE TABLE region (
    region_code text PRIMARY KEY CHECK (region_code ~ '^[1-9][0-9]{5}$'),
    name text NOT NULL,
    full_name text NOT NULL,
    level agency_level NOT NULL CHECK (level IN ('provincial', 'prefecture', 'county')),
    parent_code text CHECK (parent_code <> region_code),
    gone_by integer,
    CHECK ((parent_code IS NULL) = (level = 'provincial'))
);
CREATE INDEX region_parent ON region (parent_code);

-- The key is made of the place and of the name without places; of the whole name where the place is not known.
ALTER TABLE agency
    DROP CONSTRAINT agency_name_key,
    ADD COLUMN agency_key text,
    ADD COLUMN region_code text,
    ADD COLUMN region_name text,
    ADD COLUMN level agency_level,
    ADD COLUMN kind agency_kind;
UPDATE agency SET agency_key = '-/' || name;
ALTER TABLE agency
    ALTER COLUMN agency_key SET NOT NULL,
    ADD CONSTRAINT agency_agency_key_key UNIQUE (agency_key),
    ADD CHECK (name <> ''),
    ADD CHECK (agency_key LIKE coalesce(region_code, '-') || '/_%');
CREATE INDEX agency_name_index ON agency (name);
CREATE INDEX agency_region ON agency (region_code);

-- Every name that was said, under its own key: several names with one key are one authority by rule.
CREATE TABLE agency_alias (
    agency_key text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (agency_key, name)
);
CREATE INDEX agency_alias_name ON agency_alias (name);

-- What people have found to be one authority, though its names do not tell. The last entry of a key counts; one whose
-- target is the key itself takes it back.
CREATE TABLE agency_merge (
    merge_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_key text NOT NULL,
    into_key text NOT NULL,
    because text NOT NULL CHECK (because <> ''),
    acted_at timestamptz NOT NULL DEFAULT now(),
    acted_by text NOT NULL DEFAULT session_user
);
CREATE INDEX agency_merge_from ON agency_merge (from_key, merge_id DESC);

ALTER TABLE reading ADD COLUMN agency_key text;
ALTER TABLE submission
    ADD COLUMN agency_key text,
    ADD COLUMN region_code text,
    ADD COLUMN region_name text,
    ADD COLUMN level agency_level,
    ADD COLUMN kind agency_kind;

-- Which reading of a report counts, and as which version: kept, since every question asks for it.
ALTER TABLE reading
    ADD COLUMN is_current boolean NOT NULL DEFAULT false,
    ADD COLUMN version bigint,
    ADD CHECK (NOT is_current OR report_id IS NOT NULL),
    ADD CHECK (version IS NULL OR report_id IS NOT NULL);
CREATE UNIQUE INDEX reading_current ON reading (report_id) WHERE is_current;

ALTER TABLE report ADD CHECK (year BETWEEN 1949 AND 9999);

COMMENT ON TABLE region IS '行政区划（GB/T 2260，含近年撤销的） | Administrative divisions (GB/T 2260, with those dissolved lately)';
COMMENT ON COLUMN region.region_code IS '行政区划代码 | Code';
COMMENT ON COLUMN region.name IS '名称 | Name';
COMMENT ON COLUMN region.full_name IS '冠以上级名称的全称 | Name with all that it belongs to';
COMMENT ON COLUMN region.level IS '层级：provincial 省级，prefecture 地级，county 县级 | Level: provincial, prefecture or county';
COMMENT ON COLUMN region.parent_code IS '上级行政区划代码；省级为空 | Code of the division that it belongs to; NULL for provinces';
COMMENT ON COLUMN region.gone_by IS '至该年已撤销；现存的为空 | The year by which it was dissolved; NULL for those there are';
COMMENT ON TABLE agency IS
    '机关，每个一行。行政区划代码与去掉地名的名称都相同的，是同一机关，名称取最长的；地名不能确定的，名称相同才是同一机关 | '
    'Authorities, one row for each. Names with the same region code that are the same without their places are one '
    'authority, called by the longest of them; where the place is not known, only the same name is the same authority';
COMMENT ON COLUMN agency.name IS '机关名称（各种称谓中最长的） | Name, the longest that is used';
COMMENT ON COLUMN agency.agency_key IS '区分机关的依据：行政区划代码/去掉地名的名称，地名不能确定时为 -/名称 | What tells authorities apart: region code/name without places, or -/name where the place is not known';
COMMENT ON COLUMN agency.region_code IS '行政区划代码（GB/T 2260）；不能确定时为空 | Region code (GB/T 2260); NULL where it cannot be told';
COMMENT ON COLUMN agency.region_name IS '行政区划全称 | Name of the region with all that it belongs to';
COMMENT ON COLUMN agency.level IS '行政层级：central 中央，provincial 省级，prefecture 地级，county 县级，township 乡级 | Administrative level: central, provincial, prefecture, county or township';
COMMENT ON COLUMN agency.kind IS '机关类型：government 政府，government_office 政府办公厅（室），department 部门，township_street 乡镇街道，dispatched_organ 派出机构或开发区，vertical_organ 垂直管理机关 | Kind of authority, as far as its name tells';
COMMENT ON TABLE agency_alias IS '出现过的机关名称；依据相同的几个名称按规则视为同一机关，见 agency_name | Names of authorities as they were said; several with one key are one authority by rule, see agency_name';
COMMENT ON COLUMN agency_alias.agency_key IS '该名称的依据，见 agency.agency_key | The key of the name, see agency.agency_key';
COMMENT ON COLUMN agency_alias.name IS '名称 | The name';
COMMENT ON TABLE agency_merge IS '人工合并机关的记录，只增不改；每个依据以最后一行为准 | What people have merged, append-only; the last row of a key counts';
COMMENT ON COLUMN agency_merge.merge_id IS '记录编号 | Number';
COMMENT ON COLUMN agency_merge.from_key IS '被合并的依据 | The key that is merged';
COMMENT ON COLUMN agency_merge.into_key IS '并入的依据；与前者相同为撤销合并 | The key that it is merged into; the same key takes a merger back';
COMMENT ON COLUMN agency_merge.because IS '理由 | Why';
COMMENT ON COLUMN agency_merge.acted_at IS '时间 | When';
COMMENT ON COLUMN agency_merge.acted_by IS '数据库角色 | Role of the database that did it';
COMMENT ON COLUMN reading.agency_key IS '文中机关的依据，见 agency.agency_key | Key of the authority that was read, see agency.agency_key';
COMMENT ON COLUMN reading.is_current IS '是否为该报告的现行读取结果 | Whether it is the reading that counts for its report';
COMMENT ON COLUMN reading.version IS '报告的第几个版本（从 1 起）；数值相同的文件为同一版本 | Which version of the report, from 1; equal figures are one version';
COMMENT ON COLUMN submission.agency_key IS '报送者所称机关的依据，见 agency.agency_key | Key of the authority that the sender names, see agency.agency_key';
COMMENT ON COLUMN submission.region_code IS '所称机关的行政区划代码 | Region code of that authority';
COMMENT ON COLUMN submission.region_name IS '所称机关的行政区划全称 | Name of its region';
COMMENT ON COLUMN submission.level IS '所称机关的层级 | Its level';
COMMENT ON COLUMN submission.kind IS '所称机关的类型 | Its kind';
