public import Logging
public import Postgres

/// Views whose rows are kept, because finding them takes too long for a question.
public enum KeptViews {
    /// Brings them up to date. They can be read meanwhile.
    ///
    /// - Throws: ``StoreUnavailable`` with the reason.
    public static func refresh(
        configuration: PostgresConfiguration, logger: Logger
    ) async throws(StoreUnavailable) {
        var patient = configuration
        patient.statementTimeout = 3600
        do {
            try await PostgresConnection.connect(patient, logger: logger).run(Query("SELECT refresh_views()"))
        } catch {
            throw StoreUnavailable(error)
        }
    }
}
