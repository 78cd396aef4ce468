public import Logging
import Synchronization

/// A connection to PostgreSQL.
///
/// An actor on a thread of its own: libpq blocks, and a `PGconn` is used by one
/// thread at a time. A lost connection stays lost; reconnecting is making a new
/// one.
public actor PostgresConnection {
    private let executor: SerialQueueExecutor
    private let logger: Logger
    private var session: Session?

    /// The actor's own thread, not the cooperative pool.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Connects.
    ///
    /// - Throws: ``PostgresError`` if there is no such server or database, or
    ///   it does not take us.
    public static func connect(
        _ configuration: PostgresConfiguration, logger: Logger
    ) async throws(PostgresError) -> PostgresConnection {
        let connection = PostgresConnection(logger: logger)
        try await connection.open(configuration)
        return connection
    }

    private init(logger: Logger) {
        executor = SerialQueueExecutor(label: "postgres")
        self.logger = logger
    }

    private func open(_ configuration: PostgresConfiguration) throws(PostgresError) {
        let session = try Session(configuration)
        self.session = session
        guard session.isExposed, !Self.isExposureTold.exchange(true, ordering: .relaxed) else { return }
        logger.notice(
            "the connection to the database is not encrypted: sslmode=verify-full would see to it",
            metadata: ["database": "\(configuration)"])
    }

    /// Said once in a process: it has several connections, and makes new ones.
    private static let isExposureTold = Atomic(false)

    /// Runs one statement.
    @discardableResult
    public func run(_ query: Query) throws(PostgresError) -> PostgresResult {
        guard let result = try run([query]).first else { throw .unexpected("a statement gave no result") }
        return result
    }

    /// Runs statements in one round trip, one result each. The first that
    /// fails ends the run.
    public func run(_ queries: [Query]) throws(PostgresError) -> [PostgresResult] {
        try with { session throws(PostgresError) in try session.pipeline(queries) }
    }

    /// Runs a text of several statements. It is the caller's own text.
    public func run(script: String) throws(PostgresError) {
        try with { session throws(PostgresError) in try session.script(script) }
    }

    /// Sends rows by a statement `COPY … FROM STDIN (FORMAT binary)`.
    public func copy(_ statement: StaticString, _ rows: CopyRows) throws(PostgresError) {
        guard !rows.isEmpty else { return }
        try with { session throws(PostgresError) in try session.copy(statement.description, rows) }
    }

    /// Hands on the rows of a statement `COPY … TO STDOUT`, each with its line
    /// end, as they come: memory does not grow with their number. The statement
    /// is the caller's own text. If `take` throws, the connection is given up.
    ///
    /// - Throws: ``PostgresError``, or what `take` throws.
    public func copyOut(_ statement: String, _ take: @Sendable ([UInt8]) throws -> Void) throws {
        let result = try with { session throws(PostgresError) in
            Result { try session.copyOut(statement, take) }
        }
        try result.get()
    }

    /// Runs `body` in one transaction, all of it or nothing. Nothing else gets
    /// in between, because `body` does not suspend. `commitSent` is called when
    /// COMMIT is sent and its answer not read.
    public func transaction<Value: Sendable>(
        commitSent: @Sendable () -> Void = {},
        _ body: @Sendable (isolated PostgresConnection) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        // Each statement sees what others have committed meanwhile, whatever the
        // database's own default is.
        try run(Query("BEGIN ISOLATION LEVEL READ COMMITTED"))
        do {
            let value = try body(self)
            _ = try with { session throws(PostgresError) in
                try session.pipeline([Query("COMMIT")], sent: commitSent)
            }
            return value
        } catch {
            if isOpen { try? run(script: "ROLLBACK") }
            throw error
        }
    }

    /// Whether the connection is there, as far as is known.
    public var isOpen: Bool { session?.isAlive ?? false }

    private func with<Value>(
        _ body: (Session) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        guard let session else { throw .lost("") }
        defer {
            for notice in session.notices.drain() {
                logger.notice("database: \(notice.trimmingSuffix { $0.isNewline })")
            }
            if !session.isAlive { self.session = nil }
        }
        return try body(session)
    }
}

extension String {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, predicate(last) { rest.removeLast() }
        return rest
    }
}
