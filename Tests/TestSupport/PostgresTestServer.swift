import Foundation

/// The throw-away PostgreSQL server of the tests: `GONGKAI_TEST_DATABASE_URL`,
/// a superuser's URL. Each test makes a database of its own there.
public enum PostgresTestServer {
    /// Whether tests that need it should run. Where nobody looks, as in CI, they
    /// run and fail without a server; elsewhere they are left out.
    public static var isWanted: Bool { variable("GONGKAI_TEST_DATABASE_URL") != nil || variable("CI") != nil }

    /// The server's URL.
    ///
    /// - Throws: ``Missing`` if there is no server.
    public static func url() throws(Missing) -> String {
        guard let url = variable("GONGKAI_TEST_DATABASE_URL") else { throw Missing() }
        return url
    }

    /// Says how to give the tests a server.
    public struct Missing: Error, CustomStringConvertible {
        /// For the test's report.
        public var description: String { "GONGKAI_TEST_DATABASE_URL names no PostgreSQL server" }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
        return value
    }
}
