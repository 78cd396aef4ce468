-- Where the text of a document with pages or tables stands in it: beside the place in the extracted text, which all
-- documents have, what a person can find in the document itself.
ALTER TABLE document_text ADD COLUMN places jsonb COMPRESSION lz4 CHECK (jsonb_typeof(places) = 'object');

COMMENT ON COLUMN document_text.places IS
    '各段文字在原文件中的位置，按列存放：starts 起始字符、lengths 字符数、pages 页码、boxes 页面上的矩形（左、上、右、下，单位为点）、'
    'cells 表格中的位置（第几个表格、第几行、第几列）；没有页和表格的文件为空。用 source_place 查询。 | '
    'The places of stretches of the text in the document itself, column by column: starts and lengths in characters, '
    'pages, boxes (left, top, right, bottom, in points from the upper left corner, four numbers each), cells (table, row, '
    'column, three numbers each; zeros for none). NULL for a document without pages and tables. Ask source_place.';

CREATE FUNCTION source_place(reading_id bigint, start integer)
RETURNS TABLE (
    page integer, box_left integer, box_top integer, box_right integer, box_bottom integer,
    table_number integer, table_row integer, table_column integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH given AS (
        SELECT document_text.places
        FROM reading JOIN document_text USING (document_id, reader_version)
        WHERE reading.reading_id = source_place.reading_id
    ), stretch AS (
        -- The last that begins at or before the character; the ordinal of an array counts from 1, its index from 0.
        SELECT given.places, (item.place - 1)::integer AS index, item.start::integer AS start
        FROM given, jsonb_array_elements_text(given.places -> 'starts') WITH ORDINALITY AS item (start, place)
        WHERE item.start::integer <= source_place.start
        ORDER BY item.place DESC
        LIMIT 1
    ), number AS (
        SELECT
            places, index, nullif((places -> 'pages' ->> index)::integer, 0) AS page,
            nullif((places -> 'cells' ->> 3 * index)::integer, 0) AS table_number
        FROM stretch
        WHERE source_place.start < stretch.start + (places -> 'lengths' ->> index)::integer
    )
    SELECT
        page,
        CASE WHEN page IS NOT NULL THEN (places -> 'boxes' ->> 4 * index)::integer END,
        CASE WHEN page IS NOT NULL THEN (places -> 'boxes' ->> 4 * index + 1)::integer END,
        CASE WHEN page IS NOT NULL THEN (places -> 'boxes' ->> 4 * index + 2)::integer END,
        CASE WHEN page IS NOT NULL THEN (places -> 'boxes' ->> 4 * index + 3)::integer END,
        table_number,
        CASE WHEN table_number IS NOT NULL THEN (places -> 'cells' ->> 3 * index + 1)::integer END,
        CASE WHEN table_number IS NOT NULL THEN (places -> 'cells' ->> 3 * index + 2)::integer END
    FROM number
$$;

COMMENT ON FUNCTION source_place(bigint, integer) IS
    '某次读取的文本中第几个字符（start，从 1 起）在原文件中的位置：PDF 的页码和矩形（单位为点，自页面左上角），Word 文件、网页和 PDF '
    '表格中的第几个表格、第几行、第几列；没有位置时不返回行。 | Where a character of a reading''s text (start, from 1) stands in '
    'the document itself: the page of a PDF and the box on it (points from the upper left corner), the table, row and '
    'column in a Word file, a web page or a PDF. No row where the document has no such place.';
