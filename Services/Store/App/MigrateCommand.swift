import ArgumentParser
import Logging
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
                let configuration = try StoreCommand.database("gongkai.migrate")
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
                var record = RuleRecord(
                    id: rule.id, severity: rule.severity, titleZH: rule.titleZH, titleEN: rule.titleEN,
                    basis: rule.basis)
                record.explanationZH = rule.explanationZH
                record.explanationEN = rule.explanationEN
                record.formula = rule.formula
                record.editions = rule.editions
                record.firstYear = rule.firstYear
                record.lastYear = rule.lastYear
                record.scope = rule.scope.rawValue
                record.passes = rule.example.passes
                record.fails = rule.example.fails
                record.parameters = Dictionary(
                    uniqueKeysWithValues: rule.parameters.map { ($0.name, $0.standard.description) })
                return record
            }
        }
    }
}
