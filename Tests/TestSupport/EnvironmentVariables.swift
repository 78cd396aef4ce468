import Foundation

/// Where tests find the servers that `deploy/test` starts for them.
public enum TestEnvironment {
    /// An administrator's URL of the broker, `GONGKAI_TEST_AMQP_URL`.
    public static var brokerURL: String? { value("GONGKAI_TEST_AMQP_URL") }

    /// The broker's management API, `GONGKAI_TEST_MANAGEMENT_URL`.
    public static var managementURL: String? { value("GONGKAI_TEST_MANAGEMENT_URL") }

    /// A program that runs `rabbitmqctl` on that broker,
    /// `GONGKAI_TEST_RABBITMQCTL`.
    public static var rabbitmqctl: String? { value("GONGKAI_TEST_RABBITMQCTL") }

    /// A database whose role may create others, `GONGKAI_TEST_DATABASE_URL`.
    public static var databaseURL: String? { value("GONGKAI_TEST_DATABASE_URL") }

    /// The same broker with TLS, `GONGKAI_TEST_AMQPS_URL`: it wants a client's
    /// certificate.
    public static var encryptedBrokerURL: String? { value("GONGKAI_TEST_AMQPS_URL") }

    /// A database that talks TLS, to none without a client's certificate,
    /// `GONGKAI_TEST_DATABASE_TLS_URL`.
    public static var encryptedDatabaseURL: String? { value("GONGKAI_TEST_DATABASE_TLS_URL") }

    /// The management API of the broker with TLS,
    /// `GONGKAI_TEST_MANAGEMENT_TLS_URL`.
    public static var encryptedManagementURL: String? { value("GONGKAI_TEST_MANAGEMENT_TLS_URL") }

    /// The folder of throw-away certificates, `GONGKAI_TEST_CERTIFICATES`.
    public static var certificates: String? { value("GONGKAI_TEST_CERTIFICATES") }

    /// Whether tests of TLS should run, like those that need servers.
    public static var wantsTLS: Bool { certificates != nil || value("CI") != nil }

    /// The folder of the built programs: `GONGKAI_TEST_BIN`, else that of the
    /// test program.
    public static var programs: String {
        value("GONGKAI_TEST_BIN") ?? (CommandLine.arguments[0] as NSString).deletingLastPathComponent
    }

    /// A folder for the ids of processes that outlive a crash of the test
    /// program, `GONGKAI_TEST_PROCESSES`.
    public static var processFolder: String? { value("GONGKAI_TEST_PROCESSES") }

    /// Whether tests that need servers should run: where nobody looks, as in CI,
    /// they run and fail without servers; elsewhere they are left out.
    public static var wantsServers: Bool { (brokerURL != nil && databaseURL != nil) || value("CI") != nil }

    /// A folder with real reports, `GONGKAI_REAL_REPORTS`: they are not the
    /// project's to publish, so most machines have none.
    public static var realReports: String? { value("GONGKAI_REAL_REPORTS") }

    private static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
