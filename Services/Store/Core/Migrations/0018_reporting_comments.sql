-- What the views of 0017 say, in Chinese and English. A column is called the same wherever it means the same.

COMMENT ON COLUMN reading.cells_reported IS '印有数值的单元格数 | Cells with a printed figure';
COMMENT ON COLUMN reading.cells_inferred IS '由等式推算的单元格数 | Cells whose figure is forced by the form''s equations';
COMMENT ON COLUMN reading.cells_blank IS '空白单元格数 | Cells that are blank';
COMMENT ON COLUMN reading.cells_placeholder IS '填写“/”“-”“无”等的单元格数 | Cells with a placeholder: /, -, 无';
COMMENT ON COLUMN reading.cells_missing IS '缺失的单元格数 | Cells that are lost';
COMMENT ON COLUMN reading.cells_damaged IS '不能判定的单元格数 | Cells whose figure is in doubt';
COMMENT ON FUNCTION refresh_views() IS '更新快照 | Brings kept views up to date';
COMMENT ON FUNCTION least_for_rate() IS '计算比率所需的最少件数 | The fewest cases of which a rate is given';
COMMENT ON FUNCTION rate(numeric, numeric) IS '比率（四位小数）；件数太少时为空 | A share to four places; NULL where there are too few cases';
COMMENT ON FUNCTION source_text(bigint, integer, integer, integer) IS
    '某次读取的原文中从 start 起 length 个字符，前后各带 around 个字符 | The words of a reading''s source, with so many characters around them';
COMMENT ON FUNCTION cell_line(bigint, text) IS '现行报告中某个单元格所在的原文行 | The line of the source that a cell of a current report is printed on';
COMMENT ON FUNCTION cell_value(bigint, text) IS '现行报告中某个单元格的数值 | The figure of a cell of a current report';

COMMENT ON VIEW request_outcome IS '每份现行报告的申请办理结果，只取各行的“总计”列；比率未按件数多少筛选，见 is_small（量大，多用 request_outcome_kept） | How requests ended in each current report, from the column 总计 alone; rates are not held back for few cases, see is_small (heavy: request_outcome_kept is its copy)';
COMMENT ON MATERIALIZED VIEW request_outcome_kept IS 'request_outcome 的快照，用 store refresh 更新 | request_outcome, kept; store refresh brings it up to date';
COMMENT ON VIEW request_by_year IS '各年度申请办理结果合计，按数据口径分开（本机关与汇总不相加） | Outcomes of requests by year, own and consolidated figures apart';
COMMENT ON VIEW request_by_region IS '各地区各年度申请办理结果合计，按层级和数据口径分开 | Outcomes of requests by year, region and level, own and consolidated figures apart';
COMMENT ON VIEW remedy_outcome IS '每份现行报告的行政复议、行政诉讼结果和纠正率 | Reviews and lawsuits of each current report, and how often they were corrected';
COMMENT ON VIEW remedy_by_year IS '各年度行政复议、行政诉讼结果合计，按数据口径分开 | Reviews and lawsuits by year, own and consolidated figures apart';
COMMENT ON VIEW year_on_year IS '与上一年度比较（同一机关、同一口径，上一年度有报告） | Each report beside the same authority''s of the year before';
COMMENT ON VIEW ranking IS '同一年度、同一层级、同一类型、同一口径的机关排名 | Rank among authorities of the same year, level, kind and scope';
COMMENT ON VIEW finding_by_rule IS '各规则各年度的问题数，只计现行报告 | Findings of current reports by rule and year';
COMMENT ON VIEW data_quality IS '每份现行报告读取的把握程度 | How sure the reading of each current report is';
COMMENT ON VIEW expected_report IS '应有的报告：成员名单中的机关，以及以前年度有报告的机关 | Reports that should be there: of declared members, and of authorities that have published before';
COMMENT ON VIEW coverage IS '应有报告的公布情况和期限（政府 3 月 31 日，其他机关 1 月 31 日） | Whether what should be there was published, and in time (governments by 31 March, others by 31 January)';
COMMENT ON VIEW coverage_by_region IS '各地区各年度应有报告的公布情况 | The same by region, level and year';
COMMENT ON VIEW version_difference IS '同一报告前后两个版本之间不同的数值 | Figures that differ between a version of a report and the one before';
COMMENT ON VIEW cell_current IS '现行报告的全部单元格，每格一行，用于导出（量大） | All cells of current reports, a row each, for export (heavy)';

DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT c.relname, c.relkind, a.attname, said.comment
        FROM pg_class AS c
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN (VALUES
            ('report_id', '报告 | The report'),
            ('agency_id', '机关 | The authority'),
            ('agency', '机关名称 | Name of the authority'),
            ('year', '统计年度 | Statistics year'),
            ('scope', '数据口径：own 本机关，consolidated 汇总，unknown 不明 | Scope: own, consolidated or unknown'),
            ('region_code', '行政区划代码（GB/T 2260）；不能确定时为空 | Region code (GB/T 2260); NULL where it cannot be told'),
            ('region_name', '行政区划全称 | Name of the region with all that it belongs to'),
            ('level', '行政层级 | Administrative level'),
            ('agency_kind', '机关类型 | Kind of authority'),
            ('kind', '机关类型 | Kind of authority'),
            ('reading_id', '读取结果 | The reading'),
            ('reading_id_before', '前一版本的读取结果 | The reading of the version before'),
            ('version', '版本（从 1 起） | Version, from 1'),
            ('is_small', '办理总数太少，比率没有意义 | Whether there are too few cases for the rates to mean something'),
            ('refreshed_at', '快照时间 | When the figures were taken'),
            ('reports', '报告数 | Number of reports'),
            ('reports_unknown', '其中新收、办理或结转总数不能确定的报告数，未计入合计 | Reports whose totals are not all known and which the sums lack'),
            ('received_new', '本年新收政府信息公开申请数量（总计） | New requests, total'),
            ('carried_in', '上年结转政府信息公开申请数量（总计） | Requests carried in, total'),
            ('granted', '予以公开（总计） | Granted, total'),
            ('partially_granted', '部分公开（总计） | Granted in part, total'),
            ('refused', '不予公开各项之和（总计列）；有一项不明即为空 | Refused: the sum of its rows, column 总计; NULL if one is not known'),
            ('unable', '无法提供各项之和（总计列）；有一项不明即为空 | Not possible to provide; NULL if one row is not known'),
            ('rejected', '不予处理各项之和（总计列）；有一项不明即为空 | Not dealt with; NULL if one row is not known'),
            ('other', '其他处理各项之和（总计列）；有一项不明即为空 | Dealt with otherwise; NULL if one row is not known'),
            ('total_processed', '本年度办理结果总计 | Requests dealt with, total'),
            ('carried_out', '结转下年度继续办理（总计） | Requests carried over to the next year, total'),
            ('granted_rate', '予以公开占办理总计 | Granted, of those dealt with'),
            ('disclosed_rate', '公开率：予以公开和部分公开占办理总计 | Disclosed, fully or in part, of those dealt with'),
            ('refused_rate', '不予公开占办理总计 | Refused, of those dealt with'),
            ('unable_rate', '无法提供占办理总计 | Not possible to provide, of those dealt with'),
            ('review_total', '行政复议总计 | Reviews, total'),
            ('review_decided', '已审结的行政复议 | Reviews that are decided'),
            ('review_corrected', '行政复议结果纠正 | Reviews that corrected the authority'),
            ('review_corrected_rate', '行政复议纠正率；件数太少时为空 | Corrected, of those decided; NULL for too few'),
            ('litigation_total', '行政诉讼总计（未经复议和复议后） | Lawsuits, total, direct and after review'),
            ('litigation_decided', '已审结的行政诉讼 | Lawsuits that are decided'),
            ('litigation_corrected', '行政诉讼结果纠正 | Lawsuits that corrected the authority'),
            ('litigation_corrected_rate', '行政诉讼纠正率；件数太少时为空 | Corrected, of those decided; NULL for too few'),
            ('received_new_before', '上一年度新收申请 | New requests of the year before'),
            ('received_new_change', '新收申请比上一年度增减 | More new requests than the year before'),
            ('received_new_growth', '新收申请增长率；上一年度太少时为空 | Growth of new requests; NULL where there were too few'),
            ('total_processed_before', '上一年度办理总计 | Dealt with the year before'),
            ('disclosed_rate_before', '上一年度公开率；件数太少时为空 | Disclosed of those dealt with the year before; NULL for too few'),
            ('carried_out_before', '上一年度结转下年度 | Carried over by the year before'),
            ('received_new_rank', '新收申请排名 | Rank by new requests'),
            ('disclosed_rate_rank', '公开率排名；件数太少时为空 | Rank by disclosure; NULL for too few cases'),
            ('rule_id', '规则 | The rule'),
            ('title_zh', '规则名称（中文） | Name of the rule in Chinese'),
            ('title_en', '规则名称（英文） | Name of the rule in English'),
            ('severity', '轻重 | Severity'),
            ('outcome', '结果 | Outcome'),
            ('findings', '问题数 | Number of findings'),
            ('findings_of_reading', '其中可能出于提取误差的 | Those that extraction may explain'),
            ('format', '文件格式 | Format of the document'),
            ('edition', '格式版本 | Edition of the form'),
            ('cells_reported', '印有数值的单元格数 | Cells with a printed figure'),
            ('cells_inferred', '由等式推算的单元格数 | Cells whose figure is forced by equations'),
            ('cells_blank', '空白单元格数 | Cells that are blank'),
            ('cells_placeholder', '填写“/”“-”“无”等的单元格数 | Cells with a placeholder'),
            ('cells_missing', '缺失的单元格数 | Cells that are lost'),
            ('cells_damaged', '不能判定的单元格数 | Cells whose figure is in doubt'),
            ('reported_share', '印有数值的单元格占比 | Share of cells with a printed figure'),
            ('outcomes_pass', '符合的项数 | How often rules held'),
            ('outcomes_pass_by_inference', '凭推算值符合的项数 | How often they held by inferred figures'),
            ('outcomes_fail', '不符合的项数 | How often they failed'),
            ('outcomes_not_assessable', '无法核对的项数 | How often they could not be judged'),
            ('is_declared', '是否在成员名单中 | Whether it is on a list of members'),
            ('published_on', '公布日期 | Day of publication'),
            ('due_on', '公布期限 | Day by which it is due'),
            ('state', '状态：in_time 按期，late 逾期，published 已公布而日期不明，missing 逾期未见，not_due 未到期 | In time, late, published on an unknown day, missing, or not due yet'),
            ('expected', '应有报告数 | Reports that should be there'),
            ('published', '已有报告数 | Reports that are there'),
            ('late', '逾期公布数 | Published late'),
            ('missing', '逾期未见数 | Missing after the day they were due'),
            ('cell_id', '单元格，见 form_cell | The cell, see form_cell'),
            ('table_id', '表 | The table'),
            ('row_id', '行 | The row'),
            ('column_id', '列 | The column'),
            ('label_zh', '中文标签 | Label in Chinese'),
            ('label_en', '英文标签 | Label in English'),
            ('unit', '单位 | Unit'),
            ('before', '前一版本的数值 | Figure of the version before'),
            ('after', '本版本的数值 | Figure of this version'),
            ('value', '数值；空为没有确定的数值 | Figure; NULL where none is certain'),
            ('status', '数值的状态，见 cell_status | How it came by its figure'),
            ('basis', '如何判定 | How it was decided'),
            ('is_comparison', '是否由跨年度、跨机关核对得出 | Whether it comes from comparing reports')
        ) AS said (name, comment) ON said.name = a.attname
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
            AND col_description(c.oid, a.attnum) IS NULL
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', wanted.relname, wanted.attname, wanted.comment);
    END LOOP;
END
$$;

-- Views that take more than two seconds for 100,000 reports say so.
DO $$
DECLARE
    heavy text;
BEGIN
    FOREACH heavy IN ARRAY ARRAY[
        'cell', 'cell_source', 'reading_figures', 'reading_identity', 'submission_status', 'version_difference',
        'finding_by_rule'] LOOP
        EXECUTE format(
            'COMMENT ON VIEW %I IS %L', heavy,
            regexp_replace(obj_description(heavy::regclass), ' \| (.*)$', '（量大，请加条件） | \1 (heavy: ask with a condition)'));
    END LOOP;
END
$$;
