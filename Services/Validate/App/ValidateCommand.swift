import ArgumentParser
import Foundation
import Logging
import Pipeline
import ServiceRuntime
import ValidateCore

/// The program `validate`.
@main
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Checks reports from the queue gongkai.validate.",
        discussion: ProgramVariables.help(for: .validate), subcommands: [HealthCheckCommand.self])

    func run() async throws {
        try await ServiceMain.run(.validate) { context in
            let settings = try Self.settings(at: context.configuration.rules)
            context.logger.info("rules", metadata: ["version": "\(settings.version)"])
            return ValidateStage.make(settings: settings)
        }
    }

    /// What the deployment sets about the rules.
    private static func settings(at path: String) throws(InvalidSetting) -> RuleSettings {
        guard !path.isEmpty else { return .standard }
        guard let content = try? Data(contentsOf: URL(filePath: path)) else {
            throw InvalidSetting("GONGKAI_RULES", "\(path) cannot be read")
        }
        do {
            return try RuleSettings(SettingsFile.decode(RuleSettings.File.self, from: content))
        } catch {
            throw InvalidSetting("GONGKAI_RULES", "\(path): \(error)")
        }
    }
}
