public import Logging
public import Postgres

/// A ``ReportStore`` that is opened when it is needed and opened anew when it
/// was lost, and that says how it is.
public actor StoreDatabase {
    private let configuration: PostgresConfiguration
    private let logger: Logger
    private let observer: StoreObserver
    private let announce: @Sendable (String?) -> Void
    private var current: ReportStore?

    /// Creates a database that is not connected yet.
    ///
    /// `announce` is called after every use and look with what is in the way,
    /// or nil when nothing is.
    public init(
        configuration: PostgresConfiguration, logger: Logger,
        observer: StoreObserver = StoreObserver(), announce: @escaping @Sendable (String?) -> Void
    ) {
        self.observer = observer
        self.configuration = configuration
        self.logger = logger
        self.announce = announce
    }

    /// Stores a batch, see ``ReportStore/store(_:)``.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func store(_ items: [StoreItem]) async throws(StoreUnavailable) -> [StoreOutcome] {
        do {
            let outcomes = try await opened().store(items)
            announce(nil)
            return outcomes
        } catch {
            give(up: error)
            throw error
        }
    }

    /// Looks whether the database is there. Returns how long to wait before the
    /// next look.
    public func check() async -> Duration {
        do {
            try await look()
            return .seconds(5)
        } catch {
            return .seconds(1)
        }
    }

    /// Looks whether the database is there.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public func look() async throws(StoreUnavailable) {
        do {
            try await opened().ping()
            announce(nil)
        } catch {
            give(up: error)
            throw error
        }
    }

    private func opened() async throws(StoreUnavailable) -> ReportStore {
        if let current, await current.isOpen { return current }
        let opened = try await ReportStore.open(configuration, logger: logger, observer: observer)
        current = opened
        return opened
    }

    private func give(up error: StoreUnavailable) {
        current = nil
        announce(error.description)
    }
}
