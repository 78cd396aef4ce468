import Foundation
import TestSupport
import Testing

/// The four programs with a broker and a database of their own, of which each
/// may be ended and started again.
final class Crew {
    let broker = Broker()
    let database: Database
    private var services: [String: ServiceProcess] = [:]

    /// The stages in the order of the flow.
    static let names = ["ingest", "parse", "validate", "store"]

    init() throws {
        database = try Database()
    }

    /// Runs `body` with everything set up, and clears up after it.
    static func with(_ body: (Crew) async throws -> Void) async throws {
        let crew = try Crew()
        try await crew.broker.setUp()
        try await crew.database.create()
        try await crew.database.migrate()
        do {
            try await body(crew)
        } catch {
            try await crew.remove()
            throw error
        }
        try await crew.remove()
    }

    private func remove() async throws {
        for service in services.values where service.isRunning { service.kill() }
        try await broker.remove()
        try await database.drop()
    }

    /// Starts a stage, unless it runs.
    @discardableResult
    func start(_ name: String, fault: String? = nil, _ more: [String: String] = [:]) throws -> ServiceProcess {
        if let running = services[name], running.isRunning { return running }
        var environment = ["AMQP_URL": try broker.url(of: name)]
        if name == "store" { environment["DATABASE_URL"] = database.url }
        // Where it crashed is known; to look for the names of a build without optimisation takes seconds.
        if let fault { environment.merge(["GONGKAI_FAULT": fault, "SWIFT_BACKTRACE": "enable=no"]) { $1 } }
        let service = try ServiceProcess(name, environment: environment.merging(more) { $1 })
        services[name] = service
        return service
    }

    /// Starts all that do not run.
    func startAll(except absent: String? = nil) throws {
        for name in Self.names where name != absent { try start(name) }
    }

    /// The running process of a stage.
    func service(_ name: String) throws -> ServiceProcess {
        try #require(services[name])
    }

    /// Ends a stage gently.
    func stop(_ name: String) async throws {
        if let service = services[name], service.isRunning { try await service.terminate() }
    }

    /// The invariants of messaging: each document is in exactly one place, once
    /// and whole, and the queues are empty. Of what a later stage than ingest
    /// could not use, the archive still holds the bytes: `incomplete`.
    func expectEverything(documents: Int, quarantined: Int = 0, incomplete: Int = 0) async throws {
        try await eventually("all is stored") {
            let stored = try await database.number("SELECT count(*) FROM reading")
            let aside = try await database.number("SELECT count(*) FROM quarantine")
            let halves = try await database.number("SELECT count(*) FROM document_incomplete")
            guard stored >= documents, aside >= quarantined, halves == incomplete else {
                throw Command.Failed(description: "\(stored) stored, \(aside) in quarantine, \(halves) incomplete")
            }
            return true
        }
        try await broker.untilEmpty()
        #expect(try await database.number("SELECT count(*) FROM reading") == documents)
        #expect(try await database.number("SELECT count(DISTINCT document_id) FROM reading") == documents)
        #expect(try await database.number("SELECT count(*) FROM quarantine") == quarantined)
        // All documents say the same, so all their readings do.
        #expect(
            try await database.rows(
                """
                SELECT count(DISTINCT (cells, findings)) FROM (
                    SELECT (SELECT md5(string_agg(md5((to_jsonb(c) - 'reading_id')::text), '' ORDER BY c.row_id))
                            FROM request_row c WHERE c.reading_id = r.reading_id) AS cells,
                        (SELECT count(*) FROM finding f WHERE f.reading_id = r.reading_id) AS findings
                    FROM reading r) AS all_readings
                """) == [documents == 0 ? "0" : "1"])
    }
}
