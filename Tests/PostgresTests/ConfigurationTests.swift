import Testing

@testable import Postgres

struct ConfigurationTests {
    @Test("The password is never part of the description")
    func password() throws {
        let configuration = try PostgresConfiguration(
            url: "postgres://u:s3cret@db.example:6432/reports", applicationName: "store")
        #expect(configuration.description == "host=db.example port=6432 dbname=reports user=u")
        #expect(configuration.connectionString.contains("password='s3cret'"))
    }

    @Test("A URL that is none does not repeat its password in the error")
    func badURL() {
        let error = #expect(throws: PostgresError.self) {
            try PostgresConfiguration(url: "postgres://u:s3cret@[x", applicationName: "store")
        }
        #expect(error?.description.contains("s3cret") == false)
    }

    @Test("DATABASE_URL comes before the variables of libpq")
    func environment() throws {
        let variables = ["PGHOST": "a", "PGPORT": "1", "PGPASSWORD": "p"]
        let some = try PostgresConfiguration(environment: variables, applicationName: "store")
        #expect(some.description == "host=a port=1")
        let url = try PostgresConfiguration(
            environment: variables.merging(["DATABASE_URL": "host=b"]) { $1 }, applicationName: "store")
        #expect(url.description == "host=b")
        #expect(url.parameters["password"] == "p")
        let complete = try PostgresConfiguration(
            environment: ["DATABASE_URL": "host=b password=own", "PGPASSWORD": "p"], applicationName: "store")
        #expect(complete.parameters["password"] == "own")
    }

    @Test("What is said stands; what is not said is added")
    func defaults() throws {
        let string = PostgresConfiguration(
            parameters: ["connect_timeout": "1", "options": "-c x=y"], applicationName: "store"
        ).connectionString
        #expect(string.contains("connect_timeout='1'"))
        #expect(string.contains("target_session_attrs='read-write'"))
        #expect(string.contains("-c statement_timeout=30s"))
        #expect(string.contains("-c x=y'"))
    }

    @Test("A URL may name several hosts, of which one that takes writes is wanted")
    func severalHosts() throws {
        let string = try PostgresConfiguration(
            environment: ["DATABASE_URL": "postgresql://u:p@a:1,b:2/db"], applicationName: "store"
        ).connectionString
        #expect(string.contains("host='a,b'") && string.contains("port='1,2'"))
        #expect(string.contains("target_session_attrs='read-write'"))
    }

    @Test("Quotes and backslashes in a password survive")
    func quoting() throws {
        let parameters = ["password": "it's \\ 密码"]
        #expect(try ConnectionString.parse(ConnectionString.write(parameters)) == parameters)
    }
}
