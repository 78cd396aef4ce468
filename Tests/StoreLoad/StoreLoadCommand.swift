import ArgumentParser

/// The program `store-load`: many reports through the store stage's own code, without a broker.
@main
struct StoreLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store-load", abstract: "Stores many generated reports and compares them.",
        discussion: "DATABASE_URL is that of a superuser; each run makes databases of its own and drops them.",
        subcommands: [OrdersCommand.self, ViewsCommand.self])
}
