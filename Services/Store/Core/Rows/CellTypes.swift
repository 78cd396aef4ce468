import Postgres

/// The OIDs of the enumerations that stand in arrays; each database has its own.
struct CellTypes: Sendable {
    let status: UInt32
    let basis: UInt32

    static func read(from connection: PostgresConnection) async throws(PostgresError) -> CellTypes {
        let query = Query("SELECT 'cell_status'::regtype::oid AS status, 'cell_basis'::regtype::oid AS basis")
        guard let row = try await connection.run(query).rows.first else {
            throw PostgresError(sqlState: "42704", message: "the types of cells are not there")
        }
        return CellTypes(
            status: UInt32(clamping: try row.get("status", as: Int.self)),
            basis: UInt32(clamping: try row.get("basis", as: Int.self)))
    }
}
