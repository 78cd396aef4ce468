import ArgumentParser
import Foundation
import Logging
import Postgres
import ServiceRuntime
import StoreCore
import ValidateCore

extension StoreCommand {
    /// `store migrate`: brings the schema up to this build's version.
    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Brings the database schema up; harmless if it is up already.",
            discussion: ProgramVariables.migrationHelp)

        func run() async throws {
            try await Usage.check(program: "store migrate") {
                let configuration = try PostgresConfiguration(
                    environment: ProcessInfo.processInfo.environment, applicationName: "gongkai.migrate")
                return {
                    let status = try await Migrator.migrate(
                        configuration: configuration, rules: Self.rules, logger: Logger(label: "store migrate"))
                    print("store migrate: \(status)")
                }
            }
        }

        /// The catalogue, as the table `rule` shows it.
        private static var rules: [RuleRecord] {
            RuleCatalogue.all.map { rule in
                RuleRecord(
                    id: rule.id, severity: rule.severity, titleZH: rule.titleZH, titleEN: rule.titleEN,
                    basis: rule.basis)
            }
        }
    }
}
