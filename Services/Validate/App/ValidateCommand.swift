import ArgumentParser
import Pipeline
import ServiceRuntime

/// The program `validate`.
@main
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Checks reports from the queue gongkai.validate.",
        discussion: ProgramVariables.help(for: .validate))

    func run() async throws {
        try await ServiceMain.run(.validate) { _ in ValidateStage.make() }
    }
}
