/// What went wrong between this process and PostgreSQL.
public struct PostgresError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What can be done about an error.
    public enum Kind: Hashable, Sendable {
        /// The values are at fault: the same statement fails again, for ever.
        case data
        /// Something else is: waiting, or a person, can mend it.
        case environment
    }

    /// The five characters of SQLSTATE.
    public let sqlState: String
    /// One sentence.
    public let message: String
    /// What the server adds; empty if nothing.
    public let detail: String

    /// Creates an error from its parts.
    public init(sqlState: String, message: String, detail: String = "") {
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
    }

    /// Whether the values are at fault. Everything that is not known to be
    /// their fault is the environment's: a document must not be refused for a
    /// full disk or an absent table.
    public var kind: Kind {
        Self.dataClasses.contains(String(sqlState.prefix(2))) ? .data : .environment
    }

    /// Whether the same transaction may well succeed at once: a deadlock or a
    /// serialisation failure.
    public var isTransient: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// Whether the schema is absent or older: a table, column, function or
    /// type is not there.
    public var isSchemaMissing: Bool {
        ["42P01", "42703", "42704", "42883", "3F000"].contains(sqlState)
    }

    /// The sentence with its SQLSTATE.
    public var description: String { "\(message) (SQLSTATE \(sqlState))" }

    /// Cardinality, data exception, integrity constraint, check option, program
    /// limit (as an index row that is too long), raised by a trigger.
    private static let dataClasses: Set<String> = ["21", "22", "23", "44", "54", "P0"]
}

extension PostgresError {
    /// The connection is gone.
    static func lost(_ message: String) -> PostgresError {
        PostgresError(sqlState: "08006", message: message.isEmpty ? "the connection to the database is lost" : message)
    }

    /// A value in a row is not what it was taken for.
    static func unexpected(_ message: String) -> PostgresError {
        PostgresError(sqlState: "42804", message: message)
    }
}
