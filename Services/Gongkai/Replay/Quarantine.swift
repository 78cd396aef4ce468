import StoreCore

/// What a replay needs of the table `quarantine`.
protocol Quarantine: Sendable {
    func quarantined(
        _ selection: QuarantineSelection, after last: Int, limit: Int
    ) async throws(StoreUnavailable) -> [QuarantineEntry]
    func message(_ id: Int) async throws(StoreUnavailable) -> QuarantinedMessage.Properties?
    func markReplayed(_ entry: QuarantineEntry, build: String) async throws(StoreUnavailable)
}

extension OperatorDatabase: Quarantine {}
