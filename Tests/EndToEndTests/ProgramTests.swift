import Foundation
import TestSupport
import Testing

@Suite("Programs")
struct ProgramTests {
    private func output(_ program: String, _ arguments: String...) async throws -> String {
        try await Command(program: "\(TestEnvironment.programs)/\(program)", arguments: arguments).run()
    }

    @Test("The help of every program names its variables", arguments: ["ingest", "parse", "validate", "store"])
    func help(program: String) async throws {
        let help = try await output(program, "--help")
        #expect(help.contains("AMQP_URL"))
        #expect(help.contains("GONGKAI_HEALTH_PORT"))
        #expect(help.contains("DATABASE_URL") == (program == "store"))
    }

    @Test("A wrong setting ends a service with exit code 64 and one line")
    func wrongSetting() async throws {
        let error = await #expect(throws: Command.Failed.self) {
            try await Command(
                program: "\(TestEnvironment.programs)/parse", arguments: [],
                environment: ["AMQP_URL": "", "GONGKAI_PREFETCH": "none"]
            ).run()
        }
        let line = "parse: GONGKAI_PREFETCH: must be a number, 1 to 2000, not “none”\n"
        #expect(error?.description == "\(TestEnvironment.programs)/parse ended with 64: \(line)")
    }

    @Test("Settings of rules that cannot be used end validate with exit code 64 and one line")
    func wrongRules() async throws {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "rules.json")
        try Data(#"{"rules": {"CAL-DEPT": {"parameters": {"deadline": "31 January"}}}}"#.utf8).write(to: file)
        let program = "\(TestEnvironment.programs)/validate"
        let reason = "rules.CAL-DEPT.parameters.deadline: must be a day, as \"01-31\""
        for (path, message) in [(file.path, "\(file.path): \(reason)"), ("/no/rules", "/no/rules cannot be read")] {
            let error = await #expect(throws: Command.Failed.self) {
                try await Command(program: program, arguments: [], environment: ["GONGKAI_RULES": path]).run()
            }
            #expect(error?.description == "\(program) ended with 64: validate: GONGKAI_RULES: \(message)\n")
        }
    }

    @Test("A submit that reaches no broker says so and ends with exit code 1")
    func submitWithoutBroker() async throws {
        let sample = try #require(try Repository.samples().first)
        let error = await #expect(throws: Command.Failed.self) {
            try await output(
                "gongkai", "submit", "--amqp-url", "amqp://u:p@127.0.0.1:1/", "--timeout", "1", sample.path)
        }
        let text = try #require(error?.description)
        #expect(text.contains("ended with 1: "))
        #expect(text.contains("confirmed 0, refused 0, not confirmed 1\n"))
        #expect(text.contains("gave up after 1 s without a confirm: "))
    }

    @Test("A service without a broker ends with exit code 0 at SIGTERM", arguments: ["ingest", "parse", "validate"])
    func terminate(program: String) async throws {
        let service = try ServiceProcess(program, environment: ["AMQP_URL": "amqp://u:p@127.0.0.1:1/"])
        try await eventually("\(program) lives") { await service.health("/livez")?.status == 200 }
        #expect(try await service.terminate() == 0)
    }

    @Test("A container can ask a service for its health", arguments: ["ingest", "parse", "validate", "store"])
    func healthCheck(program: String) async throws {
        let service = try ServiceProcess(program, environment: ["AMQP_URL": "amqp://u:p@127.0.0.1:1/"])
        try await eventually("\(program) lives") { await service.health("/livez")?.status == 200 }
        // Store has no database here either, and takes nothing before it has one.
        let consumer =
            program == "store"
            ? "waits until the stage can work" : "the broker does not answer: the connection was refused, or broke"
        // The publisher may have met the broker's silence before the consumer is let loose.
        try await service.untilNotReady(because: "\"consumer\":\"\(consumer)\"")
        let probe = Command(
            program: "\(TestEnvironment.programs)/\(program)", arguments: ["healthcheck"],
            environment: ["GONGKAI_HEALTH_PORT": String(service.port)])
        let error = await #expect(throws: Command.Failed.self) { try await probe.run() }
        #expect(error?.description == "\(TestEnvironment.programs)/\(program) ended with 1: ")
        #expect(error?.output.contains("consumer: \(consumer)") == true, "\(error?.output ?? "")")
        #expect(try await service.terminate() == 0)
    }

    @Test("A health check without a port ends with exit code 64 and one line")
    func healthCheckWithoutPort() async throws {
        let error = await #expect(throws: Command.Failed.self) { try await output("parse", "healthcheck") }
        let line = "healthcheck: GONGKAI_HEALTH_PORT: must be the port of the stage that is asked\n"
        #expect(error?.description == "\(TestEnvironment.programs)/parse ended with 64: \(line)")
    }

    @Test("A process that is to fail says so at its start")
    func fault() async throws {
        let service = try ServiceProcess(
            "parse", environment: ["AMQP_URL": "amqp://u:p@127.0.0.1:1/", "GONGKAI_FAULT": "crash_on=x"])
        try await eventually("it warns") {
            try service.logLines().contains { $0.contains(#""level":"warning""#) && $0.contains("crash_on=x") }
        }
        try await service.untilNotReady(because: "consumer")
        #expect(try await service.terminate() == 0)
    }
}
