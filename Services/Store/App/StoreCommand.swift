import ArgumentParser
import Foundation
import Pipeline
import Postgres
import ServiceRuntime

/// The program `store`.
@main
struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Writes readings into PostgreSQL.",
        discussion: ProgramVariables.help(for: .store),
        subcommands: [Run.self, Migrate.self, Compare.self, Refresh.self, HealthCheckCommand.self],
        defaultSubcommand: Run.self)

    /// The database that the environment names, for what is done by hand.
    static func database(_ applicationName: String) throws -> PostgresConfiguration {
        try PostgresConfiguration(
            environment: try SecretFiles.resolve(ProcessInfo.processInfo.environment), applicationName: applicationName)
    }

    /// `store run`, which is also plain `store`.
    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes readings from the queue gongkai.store until a signal ends it.",
            discussion: ProgramVariables.help(for: .store))

        func run() async throws {
            try await ServiceMain.run(.store, parts: [ServicePart.database]) { context in
                StoreStage(
                    configuration: try PostgresConfiguration(
                        environment: context.configuration.environment, applicationName: "gongkai.store"),
                    readiness: context.readiness, metrics: StoreMetrics(context.metrics), fault: context.fault,
                    logger: context.logger)
            }
        }
    }
}
