public import Postgres

/// Why the schema could not be brought up.
public enum MigrationError: Error, Hashable, CustomStringConvertible {
    /// A migration that was applied is not the one in this build.
    case changed(version: Int, name: String)
    /// The database refused.
    case database(PostgresError)

    /// One sentence.
    public var description: String {
        switch self {
        case .changed(let version, let name):
            "migration \(version) (\(name)) was applied with another content than this build has"
        case .database(let error):
            "the database refused the migration: \(error)"
        }
    }
}
