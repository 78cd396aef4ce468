public import Logging
public import Models
public import Postgres

/// The step that compares reports with each other, on a connection of its own, which is opened when it is needed and
/// opened anew when it was lost.
public actor ComparisonDatabase {
    private let configuration: PostgresConfiguration
    private let severities: [String: Severity]
    private let logger: Logger
    private var current: ComparisonStep?

    /// Creates the step, not connected yet.
    ///
    /// - Parameter severities: how much a failure of each rule weighs, by its id.
    public init(configuration: PostgresConfiguration, severities: [String: Severity], logger: Logger) {
        self.configuration = configuration
        self.severities = severities
        self.logger = logger
    }

    /// Compares at most so many groups of reports that are marked. Returns how many there were: 0 when nothing is left,
    /// or nothing that another process has not taken.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason; nothing is lost, what was taken is marked as before.
    public func compare(_ most: Int = 32) async throws(StoreUnavailable) -> Int {
        do {
            return try await repeated(most)
        } catch {
            current = nil
            throw StoreUnavailable(error)
        }
    }

    /// Compares some of what is marked. Returns how long to wait before the next time; what goes wrong is tried again, and
    /// whether the database is there others tell.
    public func work() async -> Duration {
        do {
            return try await compare() > 0 ? .milliseconds(20) : .milliseconds(500)
        } catch {
            return .seconds(2)
        }
    }

    /// Tries again what met another process by bad luck.
    private func repeated(_ most: Int) async throws(PostgresError) -> Int {
        let step = try await opened()
        for _ in 1..<5 {
            do {
                return try await step.run(most)
            } catch {
                guard error.isTransient else { throw error }
            }
        }
        return try await step.run(most)
    }

    private func opened() async throws(PostgresError) -> ComparisonStep {
        if let current, await current.connection.isOpen { return current }
        let connection = try await PostgresConnection.connect(configuration, logger: logger)
        // Plans are made while tables are small and kept while they grow.
        try await connection.run(script: "SET enable_seqscan = off; SET jit = off")
        let step = ComparisonStep(connection: connection, severities: severities)
        current = step
        return step
    }
}
