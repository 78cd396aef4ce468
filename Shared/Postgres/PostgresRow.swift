/// A row of a result.
public struct PostgresRow: Hashable, Sendable {
    /// The names of the columns.
    public let columns: [String]
    /// The values as text, in the order of the columns; nil is NULL.
    public let values: [String?]

    /// The value of a column.
    ///
    /// - Throws: ``PostgresError`` if there is no such column or its value is
    ///   not of this type.
    public func get<Value: PostgresDecodable>(
        _ column: String, as _: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let index = columns.firstIndex(of: column) else { throw .unexpected("there is no column “\(column)”") }
        guard let value = Value.decode(postgres: values[index]) else {
            throw .unexpected("the column “\(column)” is no \(Value.self)")
        }
        return value
    }
}

/// What came of one statement.
public struct PostgresResult: Hashable, Sendable {
    /// The rows.
    public let rows: [PostgresRow]
    /// How many rows were written, or read.
    public let count: Int
}
