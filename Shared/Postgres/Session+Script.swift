import CPostgres

extension Session {
    /// Runs a text of several statements, as a migration is.
    func script(_ sql: String) throws(PostgresError) {
        guard unsafe PQsendQuery(handle, sql) == 1 else { throw lost() }
        try flush()
        try finish()
    }

    /// Sends rows by `COPY … FROM STDIN`.
    func copy(_ sql: String, _ rows: CopyRows) throws(PostgresError) {
        guard unsafe PQsendQuery(handle, sql) == 1 else { throw lost() }
        try flush()
        guard let start = try next() else { throw lost() }
        guard start.status == PGRES_COPY_IN else {
            let error = start.error ?? .unexpected("the database does not take rows")
            try finish()
            throw error
        }
        try put(rows.bytes)
        while true {
            let done = unsafe PQputCopyEnd(handle, nil)
            if done == 1 { break }
            guard done == 0 else { throw lost() }
            try waitForWriting()
        }
        try flush()
        try finish()
    }

    /// In pieces, each flushed: libpq would buffer without limit.
    private func put(_ bytes: [UInt8]) throws(PostgresError) {
        let piece = 1 << 20
        var start = 0
        while start < bytes.count {
            let end = min(start + piece, bytes.count)
            let taken = unsafe bytes.withUnsafeBytes { all in
                let part = unsafe all[start..<end].bindMemory(to: CChar.self)
                return unsafe PQputCopyData(handle, part.baseAddress, Int32(end - start))
            }
            switch taken {
            case 1: start = end
            case 0: try waitForWriting()
            default: throw lost()
            }
            try flush()
        }
    }

    /// Reads results to the end of the statements; the first error counts.
    func finish() throws(PostgresError) {
        var failure: PostgresError?
        while let result = try next() {
            failure = failure ?? result.error
            guard isAlive else { throw failure ?? lost() }
        }
        if let failure { throw failure }
    }
}
