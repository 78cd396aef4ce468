import ArgumentParser

/// The program `pipeline-load`.
@main
struct PipelineLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline-load",
        abstract: "Sends reports through a running pipeline, for deploy/faults and deploy/bench.",
        subcommands: [FilesCommand.self, PublishCommand.self, LatencyCommand.self, ProxyCommand.self])
}

/// Which documents.
struct LoadOptions: ParsableArguments {
    @Option(help: "How many distinct documents.")
    var count = 1000

    @Option(help: "So many documents of the seed are left out before them.")
    var skip = 0

    @Option(help: "The same seed makes the same documents.")
    var seed: UInt64 = 1

    @Option(help: "Of a hundred documents, so many are none that can be read.")
    var invalid = 0

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count must be at least 1") }
        guard skip >= 0 else { throw ValidationError("--skip must not be below 0") }
        guard (0...100).contains(invalid) else { throw ValidationError("--invalid must be 0 to 100") }
    }

    var documents: [LoadDocument] {
        Array(LoadDocument.make(skip + count, seed: seed, invalid: invalid).dropFirst(skip))
    }
}
