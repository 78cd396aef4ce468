import ArgumentParser

/// The program `gongkai`.
@main
struct GongkaiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongkai", abstract: "Reads and checks annual reports on open government information.",
        subcommands: [
            CheckCommand.self,
            RulesCommand.self,
            SubmitCommand.self,
            StatusCommand.self,
            PeekCommand.self,
            ReplayCommand.self,
            RereadCommand.self,
            ExportCommand.self,
        ])
}
