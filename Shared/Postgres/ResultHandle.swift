import CPostgres

/// A `PGresult`, freed with its last reference.
@safe final class ResultHandle {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        unsafe self.result = result
    }

    deinit {
        unsafe PQclear(result)
    }

    var status: ExecStatusType { unsafe PQresultStatus(result) }

    /// The error that it reports, if any.
    var error: PostgresError? {
        guard status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE else { return nil }
        return PostgresError(
            sqlState: field("C") ?? "08006", message: field("M") ?? "the connection to the database is lost",
            detail: field("D") ?? "")
    }

    var rowsAndCount: PostgresResult {
        let columnCount = unsafe PQnfields(result)
        let columns = (0..<columnCount).map { column in
            unsafe PQfname(result, column).map { unsafe String(cString: $0) } ?? ""
        }
        let rows = (0..<(unsafe PQntuples(result))).map { row in
            PostgresRow(columns: columns, values: (0..<columnCount).map { value(row: row, column: $0) })
        }
        let written = unsafe PQcmdTuples(result).flatMap { unsafe Int(String(cString: $0)) }
        return PostgresResult(rows: rows, count: written ?? rows.count)
    }

    private func value(row: Int32, column: Int32) -> String? {
        guard unsafe PQgetisnull(result, row, column) == 0, let text = unsafe PQgetvalue(result, row, column) else {
            return nil
        }
        return unsafe String(cString: text)
    }

    private func field(_ code: Unicode.Scalar) -> String? {
        unsafe PQresultErrorField(result, Int32(code.value)).map { unsafe String(cString: $0) }
    }
}
