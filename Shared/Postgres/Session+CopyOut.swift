import CPostgres

extension Session {
    /// Hands on what `COPY … TO STDOUT` gives, a row at a time, each with its
    /// line end. If `take` throws, the rest is not waited for: the connection
    /// is given up.
    func copyOut(_ sql: String, _ take: ([UInt8]) throws -> Void) throws {
        guard unsafe PQsendQuery(handle, sql) == 1 else { throw lost() }
        try flush()
        guard let start = try next() else { throw lost() }
        guard start.status == PGRES_COPY_OUT else {
            let error = start.error ?? .unexpected("the database gives no rows")
            try finish()
            throw error
        }
        while let row = try nextRow() {
            do {
                try take(row)
            } catch {
                _ = lost("what the database gave could not be kept")
                throw error
            }
        }
        try finish()
    }

    /// The next row; nil where they end, well or not: the result tells.
    private func nextRow() throws(PostgresError) -> [UInt8]? {
        while true {
            var text: UnsafeMutablePointer<CChar>?
            switch unsafe PQgetCopyData(handle, &text, 1) {
            case 0: try waitForReading()
            case -1: return nil
            case let length where length > 0:
                guard let text = unsafe text else { throw lost() }
                defer { unsafe PQfreemem(text) }
                return unsafe [UInt8](UnsafeRawBufferPointer(start: text, count: Int(length)))
            default: throw lost()
            }
        }
    }
}
