public import Logging
public import Postgres

/// Where readings, documents and what could not be used are kept.
public struct ReportStore: Sendable {
    private let connection: PostgresConnection
    private let writer: BatchWriter
    private let observer: StoreObserver

    /// Connects, and makes sure that the schema is that of this build.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public static func open(
        _ configuration: PostgresConfiguration, logger: Logger,
        observer: StoreObserver = StoreObserver()
    ) async throws(StoreUnavailable) -> ReportStore {
        let opened: (connection: PostgresConnection, status: SchemaStatus, types: CellTypes?)
        do {
            let connection = try await PostgresConnection.connect(configuration, logger: logger)
            let status = try await SchemaStatus.read(from: connection)
            // Plans are made while tables are small and kept while they grow.
            try await connection.run(script: "SET enable_seqscan = off; SET jit = off")
            opened = (connection, status, status.isSufficient ? try await CellTypes.read(from: connection) : nil)
        } catch {
            throw StoreUnavailable(error)
        }
        guard let types = opened.types else { throw StoreUnavailable(opened.status.description) }
        return ReportStore(
            connection: opened.connection, writer: BatchWriter(types: types, observer: observer), observer: observer)
    }

    /// Stores a batch in one transaction. If the database refuses it as data,
    /// each message is stored by itself, so that one cannot hold up the others.
    ///
    /// - Returns: what became of each, in their order.
    /// - Throws: ``StoreUnavailable`` if the database is at fault; nothing of
    ///   the batch is acknowledged then, and storing it again is harmless.
    public func store(_ items: [StoreItem]) async throws(StoreUnavailable) -> [StoreOutcome] {
        var outcomes = items.map { item in objection(to: item).map(StoreOutcome.rejected) ?? .stored }
        let accepted = items.indices.filter { outcomes[$0] == .stored }
        guard !accepted.isEmpty else { return outcomes }
        if try await refusal(of: accepted.map { items[$0] }) == nil { return outcomes }
        for index in accepted {
            guard let error = try await refusal(of: [items[index]]) else { continue }
            if case .quarantined(let message) = items[index] {
                // Whatever an outsider wrote into its headers, the body is kept.
                if try await refusal(of: [.quarantined(message.bare)]) == nil { continue }
            }
            outcomes[index] = .rejected(error.description)
        }
        return outcomes
    }

    /// Asks the database for a sign of life.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func ping() async throws(StoreUnavailable) {
        do {
            try await connection.run(Query("SELECT 1"))
        } catch {
            throw StoreUnavailable(error)
        }
    }

    /// Whether the connection is there, as far as is known.
    public var isOpen: Bool {
        get async { await connection.isOpen }
    }

    /// Why the database refuses these items as data; nil if they are stored.
    private func refusal(of items: [StoreItem]) async throws(StoreUnavailable) -> PostgresError? {
        let batch = Batch(items)
        for attempt in 1... {
            do {
                let new = try await writer.write(batch, to: connection)
                if new < batch.reports.count { observer.duplicates(batch.reports.count - new) }
                return nil
            } catch {
                if error.isTransient, attempt < 5 { continue }
                guard error.kind == .data else { throw StoreUnavailable(error) }
                return error
            }
        }
        return nil
    }

    private func objection(to item: StoreItem) -> String? {
        guard case .report(let report) = item else { return nil }
        return ReportCheck.objection(to: report)
    }
}
