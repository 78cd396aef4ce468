import ArgumentParser
import Logging
import ServiceRuntime
import StoreCore

extension StoreCommand {
    /// `store refresh`: brings up to date what is kept of views.
    struct Refresh: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Brings kept views up to date; they can be read meanwhile.",
            discussion: ProgramVariables.migrationHelp)

        func run() async throws {
            try await Usage.check(program: "store refresh") {
                let configuration = try StoreCommand.database("gongkai.refresh")
                return {
                    try await KeptViews.refresh(configuration: configuration, logger: Logger(label: "store refresh"))
                    print("store refresh: kept views are up to date")
                }
            }
        }
    }
}
