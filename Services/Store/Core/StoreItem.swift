public import Models
import Postgres

/// One message to be stored.
public enum StoreItem: Sendable {
    /// A reading with its findings.
    case report(AssessedReport)
    /// A document's bytes and text.
    case archive(ArchivedDocument)
    /// What no stage could use.
    case quarantined(QuarantinedMessage)
}

/// What became of it.
public enum StoreOutcome: Hashable, Sendable {
    /// It is in the database, now or already.
    case stored
    /// The database does not take it as data, now or ever.
    case rejected(String)
}

/// The database cannot be used now; waiting, or a person, can mend it.
public struct StoreUnavailable: Error, Hashable, CustomStringConvertible {
    /// One sentence, for a person.
    public let description: String

    init(_ description: String) {
        self.description = description
    }

    init(_ error: PostgresError) {
        self.init(
            error.isSchemaMissing
                ? "the database schema is not that of this build, run `store migrate`: \(error)"
                : "the database cannot be used: \(error)")
    }
}
