import ArgumentParser
import Logging
import ServiceRuntime
import StoreCore
import ValidateCore

extension StoreCommand {
    /// `store compare`: what the stage does by itself, now and until nothing is left.
    struct Compare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares reports over years and authorities until nothing is left to compare.",
            discussion: ProgramVariables.migrationHelp)

        func run() async throws {
            try await Usage.check(program: "store compare") {
                let configuration = try StoreCommand.database("gongkai.compare")
                return {
                    let comparison = ComparisonDatabase(
                        configuration: configuration, severities: RuleCatalogue.severities,
                        logger: Logger(label: "store compare"))
                    var compared = 0
                    while case let groups = try await comparison.compare(), groups > 0 { compared += groups }
                    print("store compare: compared \(compared) groups of reports")
                }
            }
        }
    }
}
