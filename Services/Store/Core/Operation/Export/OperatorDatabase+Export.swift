import Postgres

extension OperatorDatabase {
    /// Begins an export: from now on everything is seen as it is now, so that
    /// tables that are exported one after another fit together. Times are those
    /// of the reports, with their offset.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func beginExport() async throws(StoreUnavailable) {
        try await run(
            script: """
                BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
                SET LOCAL TimeZone = 'Asia/Shanghai';
                SET LOCAL DateStyle = 'ISO';
                """)
    }

    /// The tables and views that may be exported.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func exportTables() async throws(StoreUnavailable) -> [ExportTable] {
        let result = try await run(
            Query(
                """
                SELECT
                    c.relname, coalesce(obj_description(c.oid, 'pg_class'), '') AS comment,
                    EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'year') AS has_year,
                    EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'region_code') AS has_region
                FROM pg_class AS c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                    AND has_table_privilege(c.oid, 'SELECT')
                ORDER BY c.relname
                """))
        return try read { () throws(PostgresError) in
            var tables: [ExportTable] = []
            for row in result.rows {
                tables.append(
                    ExportTable(
                        name: try row.get("relname"), comment: ExportComment(try row.get("comment")),
                        hasYear: try row.get("has_year"), hasRegion: try row.get("has_region")))
            }
            return tables
        }
    }

    /// Hands on a table as CSV, a row at a time: first the names of its
    /// columns; a line end after each row.
    ///
    /// - Parameters:
    ///   - forSpreadsheets: whether an apostrophe stands before text that they
    ///     would take for a formula.
    ///   - take: what is to be done with a row; what it throws ends the export.
    /// - Throws: ``StoreUnavailable`` with the reason, or what `take` throws.
    public func export(
        _ table: ExportTable, where filter: ExportFilter, forSpreadsheets: Bool,
        _ take: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws {
        // Written by the database itself, from its own catalogue: no name and no value of ours gets into it unquoted.
        let result = try await run(
            Query(
                Self.statement,
                [
                    .text(table.name), .integers(filter.years), .boolean(filter.years.isEmpty),
                    .text(filter.region.map { "\($0)%" }), .boolean(forSpreadsheets),
                ]))
        guard let statement = result.rows.first?.values.first ?? nil else {
            throw StoreUnavailable("there is no table or view “\(table.name)”")
        }
        try await copyOut(statement, take)
    }

    /// What the columns of tables mean: each table, then its columns.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func dictionary(of tables: [ExportTable]) async throws(StoreUnavailable) -> [ExportTerm] {
        let result = try await run(
            Query(
                """
                SELECT
                    c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                    coalesce(
                        CASE WHEN a.attnum IS NULL THEN obj_description(c.oid, 'pg_class') ELSE col_description(c.oid, a.attnum) END,
                        '') AS comment,
                    coalesce((
                        SELECT string_agg(e.enumlabel, ';' ORDER BY e.enumsortorder)
                        FROM pg_type AS t JOIN pg_enum AS e ON e.enumtypid = coalesce(nullif(t.typelem, 0), t.oid)
                        WHERE t.oid = a.atttypid
                    ), '') AS labels
                FROM unnest($1) WITH ORDINALITY AS wanted (name, place)
                JOIN pg_class AS c ON c.relname = wanted.name AND c.relnamespace = 'public'::regnamespace
                CROSS JOIN LATERAL (
                    SELECT NULL::name AS attname, NULL::oid AS atttypid, NULL::integer AS atttypmod, NULL::smallint AS attnum
                    UNION ALL
                    SELECT attname, atttypid, atttypmod, attnum FROM pg_attribute
                    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                ) AS a
                ORDER BY wanted.place, a.attnum NULLS FIRST
                """, [.texts(tables.map(\.name))]))
        return try read { () throws(PostgresError) in
            var terms: [ExportTerm] = []
            for row in result.rows {
                let labels: String = try row.get("labels")
                terms.append(
                    ExportTerm(
                        table: try row.get("relname"), column: try row.get("attname"), type: try row.get("type"),
                        comment: ExportComment(try row.get("comment")),
                        labels: labels.split(separator: ";").map(String.init)))
            }
            return terms
        }
    }

    /// Arrays are joined by semicolons, bytes are hexadecimal digits, and truth
    /// is a word.
    private static let statement: StaticString = """
        SELECT format(
            'COPY (SELECT %s FROM public.%I AS source%s) TO STDOUT (FORMAT csv, HEADER)',
            string_agg(format('%s AS %I', guarded.expression, a.attname), ', ' ORDER BY a.attnum), c.relname,
            CASE WHEN $3 THEN '' ELSE format(' WHERE source.year = ANY (%L::bigint[])', $2) END
                || CASE
                    WHEN $4 IS NULL THEN ''
                    ELSE format(CASE WHEN $3 THEN ' WHERE' ELSE ' AND' END || ' source.region_code LIKE %L', $4)
                END
        ) AS statement
        FROM pg_class AS c
        JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type AS t ON t.oid = a.atttypid
        CROSS JOIN LATERAL (
            SELECT format(
                CASE
                    WHEN t.typcategory = 'A' THEN $$array_to_string(source.%I, ';', '')$$
                    WHEN t.typcategory = 'B' THEN 'source.%I::text'
                    WHEN t.typname = 'bytea' THEN $$encode(source.%I, 'hex')$$
                    ELSE 'source.%I'
                END, a.attname) AS expression
        ) AS plain
        CROSS JOIN LATERAL (
            SELECT CASE
                WHEN $5 AND t.typcategory IN ('A', 'S') THEN format(
                    $$CASE WHEN %1$s ~ '^\\s*[=+@＝＋－＠-]' AND %1$s !~ '^-?[0-9]+([.][0-9]+)?$'
                        THEN '''' || %1$s ELSE %1$s END$$, plain.expression)
                ELSE plain.expression
            END AS expression
        ) AS guarded
        WHERE c.relname = $1 AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
        GROUP BY c.oid, c.relname
        """
}
