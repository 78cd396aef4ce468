import CPostgres

extension Session {
    /// Runs statements in one round trip. The first that fails ends the run,
    /// and the transaction that it is in. `sent` is called when all is sent and
    /// no answer read.
    func pipeline(_ queries: [Query], sent: () -> Void = {}) throws(PostgresError) -> [PostgresResult] {
        try prepare(queries)
        return try exchange(queries.count, sent: sent) { index throws(PostgresError) in
            try self.send(queries[index])
        }
    }

    /// Prepares what is not prepared yet. A statement is prepared outside of
    /// the run that needs it, so that its failure cannot leave us in doubt.
    private func prepare(_ queries: [Query]) throws(PostgresError) {
        var missing: [(sql: String, name: String, types: [UInt32])] = []
        var names: Set<String> = []
        for query in queries where prepared[query.sql] == nil && names.insert(query.sql).inserted {
            missing.append((query.sql, "s\(prepared.count + missing.count)", query.values.map(\.type)))
        }
        guard !missing.isEmpty else { return }
        _ = try exchange(missing.count) { index throws(PostgresError) in
            let statement = missing[index]
            let sent = unsafe PQsendPrepare(
                self.handle, statement.name, statement.sql, Int32(statement.types.count), statement.types)
            guard sent == 1 else { throw self.lost() }
        }
        for statement in missing { prepared[statement.sql] = statement.name }
    }

    private func send(_ query: Query) throws(PostgresError) {
        guard let name = prepared[query.sql] else { throw .unexpected("a statement was not prepared") }
        let sent = unsafe PackedValues(query.values).withPointers { values, lengths, formats in
            unsafe PQsendQueryPrepared(self.handle, name, Int32(query.values.count), values, lengths, formats, 0)
        }
        guard sent == 1 else { throw lost() }
    }

    /// Sends, then reads exactly as many results as were sent for. Never “until
    /// the end”: after a lost connection the end does not come.
    private func exchange(
        _ count: Int, sent: () -> Void = {}, send: (Int) throws(PostgresError) -> Void
    ) throws(PostgresError) -> [PostgresResult] {
        guard unsafe PQenterPipelineMode(handle) == 1 else { throw lost() }
        for index in 0..<count {
            try send(index)
            try flush()
        }
        guard unsafe PQpipelineSync(handle) == 1 else { throw lost() }
        try flush()
        sent()

        var results: [PostgresResult] = []
        var failure: PostgresError?
        for _ in 0..<count {
            guard let result = try next() else { throw failure ?? lost() }
            failure = failure ?? result.error
            guard isAlive else { throw failure ?? lost() }
            results.append(result.rowsAndCount)
            guard try next() == nil else { throw lost("a statement gave two results") }
        }
        guard let end = try next(), end.status == PGRES_PIPELINE_SYNC else { throw failure ?? lost() }
        guard unsafe PQexitPipelineMode(handle) == 1 else { throw failure ?? lost() }
        if let failure { throw failure }
        return results
    }
}
