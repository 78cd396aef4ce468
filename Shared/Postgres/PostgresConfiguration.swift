import CPostgres

/// Where the database is and how to talk to it: libpq's own parameters.
public struct PostgresConfiguration: Hashable, Sendable, CustomStringConvertible {
    /// libpq's parameters by keyword.
    public private(set) var parameters: [String: String]
    /// How long the server may take over a statement; the connection is given
    /// up three seconds later.
    public var statementTimeout: Int

    /// Reads `DATABASE_URL`, or else the `PG…` variables of libpq.
    ///
    /// - Throws: ``PostgresError`` if the URL is none.
    public init(environment: [String: String], applicationName: String) throws(PostgresError) {
        if let url = environment["DATABASE_URL"], !url.isEmpty {
            try self.init(url: url, applicationName: applicationName)
            // As libpq does it by itself with a variable of the process; this one may have been given as a file.
            if parameters["password"] == nil, let password = environment["PGPASSWORD"], !password.isEmpty {
                parameters["password"] = password
            }
            return
        }
        var parameters: [String: String] = [:]
        for (variable, keyword) in Self.variables {
            if let value = environment[variable], !value.isEmpty { parameters[keyword] = value }
        }
        self.init(parameters: parameters, applicationName: applicationName)
    }

    /// Reads a connection URL or a string of `keyword=value`.
    ///
    /// - Throws: ``PostgresError`` if it is neither.
    public init(url: String, applicationName: String) throws(PostgresError) {
        self.init(parameters: try ConnectionString.parse(url), applicationName: applicationName)
    }

    /// Takes libpq's parameters and adds what is not said.
    public init(parameters: [String: String], applicationName: String, statementTimeout: Int = 30) {
        var defaults = [
            "connect_timeout": "5", "tcp_user_timeout": "15000", "keepalives_idle": "10", "keepalives_interval": "5",
            "keepalives_count": "3", "target_session_attrs": "read-write", "application_name": applicationName,
        ]
        defaults.merge(parameters) { $1 }
        defaults["client_encoding"] = "UTF8"
        self.parameters = defaults
        self.statementTimeout = statementTimeout
    }

    /// The same server, another database.
    public func database(_ name: String) -> PostgresConfiguration {
        var other = self
        other.parameters["dbname"] = name
        return other
    }

    /// Host, port, database and user; never the password.
    public var description: String {
        ["host", "port", "dbname", "user"]
            .compactMap { keyword in parameters[keyword].map { "\(keyword)=\($0)" } }
            .joined(separator: " ")
    }

    /// What libpq connects with.
    var connectionString: String {
        var all = parameters
        let settings = [
            "-c statement_timeout=\(statementTimeout)s", "-c lock_timeout=10s",
            "-c idle_in_transaction_session_timeout=60s",
        ]
        all["options"] = (settings + [parameters["options"]].compactMap { $0 }).joined(separator: " ")
        return ConnectionString.write(all)
    }

    private static let variables = [
        "PGHOST": "host", "PGHOSTADDR": "hostaddr", "PGPORT": "port", "PGDATABASE": "dbname", "PGUSER": "user",
        "PGPASSWORD": "password", "PGPASSFILE": "passfile", "PGSERVICE": "service", "PGOPTIONS": "options",
        "PGSSLMODE": "sslmode", "PGSSLROOTCERT": "sslrootcert", "PGSSLCERT": "sslcert", "PGSSLKEY": "sslkey",
        "PGSSLCRL": "sslcrl", "PGSSLMINPROTOCOLVERSION": "ssl_min_protocol_version", "PGSSLSNI": "sslsni",
        "PGCHANNELBINDING": "channel_binding", "PGTARGETSESSIONATTRS": "target_session_attrs",
        "PGCONNECT_TIMEOUT": "connect_timeout",
    ]
}
