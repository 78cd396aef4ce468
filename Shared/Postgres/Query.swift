/// A statement with its parameters, `$1`, `$2`, …
///
/// The statement is a literal of the program, which the type enforces: no value
/// can get into it. It is prepared once a connection.
public struct Query: Sendable {
    let sql: String
    let values: [PostgresValue]

    /// Creates a query from a literal and the values of `$1`, `$2`, …
    public init(_ sql: StaticString, _ values: [PostgresValue] = []) {
        self.sql = sql.description
        self.values = values
    }
}
