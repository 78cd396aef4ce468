import Testing

/// The whole product: a broker, a database and the four programs.
struct PipelineUnderTest: Sendable {
    @TaskLocal static var shared: PipelineUnderTest?

    let broker: Broker
    let database: Database
    let services: [ServiceProcess]

    static func start() async throws -> PipelineUnderTest {
        let broker = Broker()
        let database = try Database()
        try await broker.setUp()
        try await database.create()
        try await database.migrate()
        let services = try ["ingest", "parse", "validate", "store"].map { name in
            var environment = ["AMQP_URL": try broker.url(of: name)]
            if name == "store" { environment["DATABASE_URL"] = database.storeURL }
            return try ServiceProcess(name, environment: environment)
        }
        let pipeline = PipelineUnderTest(broker: broker, database: database, services: services)
        do {
            for service in services { try await service.untilReady() }
        } catch {
            try await pipeline.stop()
            throw error
        }
        return pipeline
    }

    func stop() async throws {
        for service in services where service.isRunning { try await service.terminate() }
        try await broker.remove()
        try await database.drop()
    }

    /// Waits until every document has both of its halves.
    func untilComplete(documents: Int) async throws {
        try await eventually("\(documents) documents are complete") {
            let found = try await database.number("SELECT count(*) FROM reading")
            let incomplete = try await database.number("SELECT count(*) FROM document_incomplete")
            return found >= documents && incomplete == 0
        }
    }
}

/// Starts a pipeline for all tests of a suite, and stops it after the last.
struct PipelineTrait: SuiteTrait, TestScoping {
    @concurrent
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let pipeline = try await PipelineUnderTest.start()
        do {
            try await PipelineUnderTest.$shared.withValue(pipeline) { try await function() }
        } catch {
            try await pipeline.stop()
            throw error
        }
        try await pipeline.stop()
    }
}

extension Trait where Self == PipelineTrait {
    static var pipeline: PipelineTrait { PipelineTrait() }
}
