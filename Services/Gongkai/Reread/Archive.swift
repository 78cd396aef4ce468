import Models
import StoreCore

/// What rereading needs of the stored documents.
protocol Archive: Sendable {
    func documents(
        _ selection: DocumentSelection, after last: DocumentID?, limit: Int
    ) async throws(StoreUnavailable) -> [StoredDocument]
    func original(_ id: DocumentID) async throws(StoreUnavailable) -> StoredOriginal?
}

extension OperatorDatabase: Archive {}
