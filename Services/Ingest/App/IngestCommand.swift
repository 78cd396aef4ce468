import ArgumentParser
import Documents
import Pipeline
import ServiceRuntime

/// The program `ingest`.
@main
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Decodes documents from the queue gongkai.ingest.",
        discussion: ProgramVariables.help(for: .ingest), subcommands: [HealthCheckCommand.self])

    func run() async throws {
        try await ServiceMain.run(.ingest) { IngestStage(limits: Self.limits(by: $0.configuration)) }
    }

    private static func limits(by configuration: ServiceConfiguration) -> ReadingLimits {
        var limits = ReadingLimits(bytes: configuration.maximumBytes)
        limits.pages = configuration.maximumPages
        limits.inflatedBytes = configuration.maximumInflatedBytes
        limits.seconds = configuration.maximumSeconds
        return limits
    }
}
