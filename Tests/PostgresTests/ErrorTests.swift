import Testing

@testable import Postgres

struct ErrorTests {
    @Test("Values are at fault", arguments: ["22P05", "22021", "22003", "23502", "23514", "21000", "54000", "P0001"])
    func data(state: String) {
        #expect(PostgresError(sqlState: state, message: "").kind == .data)
    }

    @Test(
        "The environment is at fault",
        arguments: [
            "08006", "08001", "57P01", "57P03", "57014", "53100", "53300", "40001", "40P01", "42P01", "3F000", "42501",
            "28P01", "28000", "3D000", "55P03", "25006", "XX000", "0A000", "42703",
        ])
    func environment(state: String) {
        #expect(PostgresError(sqlState: state, message: "").kind == .environment)
    }

    @Test("libpq's message is one line, without its guesses")
    func sentence() {
        let message = """
            connection to server at "127.0.0.1", port 1 failed: Connection refused
            \tIs the server running on that host and accepting TCP/IP connections?
            connection to server at "127.0.0.1", port 2 failed: FATAL:  no such database

            """
        #expect(
            Session.sentence(message)
                == "connection to server at \"127.0.0.1\", port 1 failed: Connection refused; "
                + "connection to server at \"127.0.0.1\", port 2 failed: FATAL:  no such database")
    }

    @Test("A deadlock is worth another attempt at once")
    func transient() {
        #expect(PostgresError(sqlState: "40P01", message: "").isTransient)
        #expect(!PostgresError(sqlState: "53100", message: "").isTransient)
    }
}
