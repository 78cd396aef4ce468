import Postgres

extension OperatorDatabase {
    /// Messages in quarantine by their numbers, after `last`, without their
    /// bodies. Numbers that are asked for are found in every state, else only
    /// what is open.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func quarantined(
        _ selection: QuarantineSelection, after last: Int = 0, limit: Int
    ) async throws(StoreUnavailable) -> [QuarantineEntry] {
        let query = Query(
            """
            SELECT
                quarantine_id, stage, code, reason, state, encode(document_id, 'hex') AS document, message_type,
                byte_count, extract(epoch FROM first_at)::bigint AS first_at,
                extract(epoch FROM last_at)::bigint AS last_at, attempts, replay_count
            FROM quarantine
            WHERE CASE WHEN $1 THEN quarantine_id = ANY ($2::bigint[]) ELSE state = 'open' END
                AND ($3::text IS NULL OR stage = $3) AND ($4::text IS NULL OR code = $4) AND quarantine_id > $5
            ORDER BY quarantine_id LIMIT $6
            """,
            selection.parameters + [.integer(last), .integer(limit)])
        let result = try await run(query)
        return try read { () throws(PostgresError) in
            var entries: [QuarantineEntry] = []
            for row in result.rows { entries.append(try QuarantineEntry(row)) }
            return entries
        }
    }

    /// What is open in quarantine of one document.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func quarantined(document: [UInt8]) async throws(StoreUnavailable) -> [Int] {
        let result = try await run(
            Query(
                "SELECT quarantine_id FROM quarantine WHERE document_id = $1 ORDER BY quarantine_id",
                [.bytes(document)]))
        return try read { () throws(PostgresError) in
            var ids: [Int] = []
            for row in result.rows { ids.append(try row.get("quarantine_id")) }
            return ids
        }
    }

    /// How many messages are meant, and their bytes.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func sizeOfQuarantine(
        _ selection: QuarantineSelection
    ) async throws(StoreUnavailable) -> (messages: Int, bytes: Int) {
        let query = Query(
            """
            SELECT count(*) AS messages, coalesce(sum(byte_count), 0)::bigint AS bytes
            FROM quarantine
            WHERE CASE WHEN $1 THEN quarantine_id = ANY ($2::bigint[]) ELSE true END AND state = 'open'
                AND ($3::text IS NULL OR stage = $3) AND ($4::text IS NULL OR code = $4)
            """, selection.parameters)
        let result = try await run(query)
        return try read { () throws(PostgresError) in
            guard let row = result.rows.first else { return (0, 0) }
            return (try row.get("messages"), try row.get("bytes"))
        }
    }

    /// A message in quarantine as it came; nil if there is none of that number.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func message(_ id: Int) async throws(StoreUnavailable) -> QuarantinedMessage.Properties? {
        let query = Query(
            """
            SELECT
                message_id, message_type, content_type, extract(epoch FROM message_timestamp)::bigint AS timestamp,
                headers, body
            FROM quarantine WHERE quarantine_id = $1
            """, [.integer(id)])
        let result = try await run(query)
        return try read { () throws(PostgresError) in
            guard let row = result.rows.first else { return nil }
            guard let headers = HeaderText.headers(in: try row.get("headers")) else {
                throw PostgresError(sqlState: "42804", message: "the headers of message \(id) are not those of one")
            }
            return QuarantinedMessage.Properties(
                messageID: try row.get("message_id"), messageType: try row.get("message_type"),
                contentType: try row.get("content_type"),
                timestamp: try row.get("timestamp", as: Int?.self).map(Int64.init), headers: headers,
                body: try row.get("body"))
        }
    }

    /// Marks a message whose replay was confirmed, and keeps a record of it.
    ///
    /// If it has come again since it was looked at, it stays open: it has
    /// failed again already, or somebody else has replayed it before.
    ///
    /// - Throws: ``StoreUnavailable``; the message was published all the same.
    public func markReplayed(_ entry: QuarantineEntry, build: String) async throws(StoreUnavailable) {
        _ = try await run(
            Query(
                """
                WITH marked AS (
                    UPDATE quarantine
                    SET replay_count = replay_count + 1, replayed_at = now(),
                        state = CASE WHEN state = 'open' AND attempts = $2 THEN 'replayed' ELSE state END
                    WHERE quarantine_id = $1
                    RETURNING quarantine_id
                )
                INSERT INTO quarantine_action (quarantine_id, state, build)
                SELECT quarantine_id, 'replayed', $3 FROM marked
                """, [.integer(entry.id), .integer(entry.attempts), .text(build)]))
    }

    /// Gives messages up that are open, and keeps a record of who and why.
    ///
    /// - Returns: how many they were.
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func drop(
        _ selection: QuarantineSelection, build: String, because reason: String
    ) async throws(StoreUnavailable) -> Int {
        try await run(
            Query(
                """
                WITH dropped AS (
                    UPDATE quarantine SET state = 'dropped'
                    WHERE CASE WHEN $1 THEN quarantine_id = ANY ($2::bigint[]) ELSE true END AND state = 'open'
                        AND ($3::text IS NULL OR stage = $3) AND ($4::text IS NULL OR code = $4)
                    RETURNING quarantine_id
                )
                INSERT INTO quarantine_action (quarantine_id, state, build, because)
                SELECT quarantine_id, 'dropped', $5, $6 FROM dropped
                """, selection.parameters + [.text(build), .text(reason)])
        ).count
    }
}
