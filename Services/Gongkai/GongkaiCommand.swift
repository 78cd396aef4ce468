import ArgumentParser

@main
struct GongkaiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gongkai", subcommands: [CheckCommand.self])
}
