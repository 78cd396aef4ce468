import ArgumentParser

/// The program `reading-benchmark`.
@main
struct ReadingBenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading-benchmark", abstract: "Says how fast reports are read.",
        subcommands: [FilesCommand.self, FormatsCommand.self], defaultSubcommand: FilesCommand.self)
}
