import Foundation
import Logging
import TestSupport
import Testing

@testable import Postgres

/// TLS as libpq has it, told by its own parameters in whatever way.
@Suite(
    .enabled(if: TestEnvironment.wantsTLS, "GONGKAI_TEST_CERTIFICATES names no certificates"),
    .timeLimit(.minutes(1)))
struct TLSTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func url() throws -> String {
        try #require(TestEnvironment.encryptedDatabaseURL, "GONGKAI_TEST_DATABASE_TLS_URL is not set")
    }

    private func parameters(_ others: [String: String] = [:]) throws -> [String: String] {
        [
            "sslmode": "verify-full", "sslrootcert": try TestCertificates.path("ca.crt"),
            "sslcert": try TestCertificates.path("client.crt"), "sslkey": try TestCertificates.path("client.key"),
        ].merging(others) { $1 }
    }

    private func configuration(_ url: String, _ parameters: [String: String]) throws -> PostgresConfiguration {
        let query = parameters.map { "\($0)=\($1)" }.sorted().joined(separator: "&")
        return try PostgresConfiguration(
            environment: ["DATABASE_URL": "\(url)?\(query)"], applicationName: "postgres-tests")
    }

    private func refusal(_ configuration: PostgresConfiguration) async throws -> String {
        do {
            _ = try await PostgresConnection.connect(configuration, logger: logger)
            return "connected"
        } catch {
            #expect(error.kind == .environment)
            return error.message
        }
    }

    @Test("Parameters in DATABASE_URL get through, and large values too")
    func url() async throws {
        let connection = try await PostgresConnection.connect(configuration(url(), parameters()), logger: logger)
        let version: String = try await connection.run(
            Query("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        ).rows[0].get("version")
        #expect(version == "TLSv1.3")
        let length: Int = try await connection.run(
            Query("SELECT length($1) AS length", [.text(String(repeating: "一", count: 4_000_000))])
        ).rows[0].get("length")
        #expect(length == 4_000_000)
    }

    @Test("Parameters in libpq's variables get through")
    func variables() async throws {
        let parts = try #require(URLComponents(string: try url()))
        let parameters = try parameters()
        let environment = [
            "PGHOST": parts.host, "PGPORT": parts.port.map(String.init), "PGUSER": parts.user,
            "PGPASSWORD": parts.password, "PGDATABASE": "postgres", "PGSSLMODE": parameters["sslmode"],
            "PGSSLROOTCERT": parameters["sslrootcert"], "PGSSLCERT": parameters["sslcert"],
            "PGSSLKEY": parameters["sslkey"],
        ].compactMapValues { $0 }
        let connection = try await PostgresConnection.connect(
            try PostgresConfiguration(environment: environment, applicationName: "postgres-tests"), logger: logger)
        let isEncrypted: Bool = try await connection.run(
            Query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        ).rows[0].get("ssl")
        #expect(isEncrypted)
    }

    @Test("A server by another authority is refused")
    func unknownAuthority() async throws {
        let refusal = try await refusal(
            configuration(url(), parameters(["sslrootcert": try TestCertificates.path("unknown-ca.crt")])))
        #expect(
            refusal.hasSuffix(
                """
                SSL error: certificate verify failed: the server's certificate has expired, or is by none of the \
                authorities in sslrootcert
                """), "\(refusal)")
    }

    @Test("A server of another name is refused")
    func otherHost() async throws {
        let refusal = try await refusal(
            configuration(url().replacing("@localhost", with: "@127.0.0.1"), parameters()))
        #expect(refusal.contains(#"server certificate for "localhost""#), "\(refusal)")
        #expect(refusal.hasSuffix(#"does not match host name "127.0.0.1""#), "\(refusal)")
    }

    @Test("Authorities that are not there are named")
    func missingAuthorities() async throws {
        let refusal = try await refusal(configuration(url(), parameters(["sslrootcert": "/no/such.crt"])))
        #expect(refusal.contains(#"root certificate file "/no/such.crt" does not exist"#), "\(refusal)")
    }

    @Test("A client without a certificate is refused")
    func clientWithoutCertificate() async throws {
        let refusal = try await refusal(
            configuration(url(), parameters(["sslcert": "/no/such.crt", "sslkey": "/no/such.key"])))
        #expect(refusal.contains("connection requires a valid client certificate"), "\(refusal)")
    }

    @Test("A server without TLS is refused")
    func plainServer() async throws {
        let refusal = try await refusal(configuration(PostgresTestServer.url(), parameters()))
        #expect(refusal.hasSuffix("server does not support SSL, but SSL was required"), "\(refusal)")
    }

    @Test("What stays on this machine is not exposed")
    func loopback() async throws {
        let session = try Session(try PostgresConfiguration(url: try PostgresTestServer.url(), applicationName: "test"))
        #expect(!session.isExposed)
    }
}
