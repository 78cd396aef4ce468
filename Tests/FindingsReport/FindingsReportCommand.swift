import ArgumentParser

/// The program `findings-report`.
@main
struct FindingsReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings-report",
        abstract: "Says how well the rules find what is wrong, and how often they find what is not.",
        subcommands: [Blame.self, Alarms.self])
}
