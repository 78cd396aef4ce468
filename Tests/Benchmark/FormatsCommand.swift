import ArgumentParser

/// `reading-benchmark formats`: the same report in every format, read by ingest and
/// beside that by a library alone.
struct FormatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "Says how fast each format is read, and beside it a library alone.",
        discussion: """
            Prints rows of a table in Markdown: what, figure, beside, ratio. The same report without any fault in \
            every format, one at a time; time that passes, since PDF is read by programs of their own.
            """)

    @Option(help: "Seconds for each figure.")
    var seconds = 1.0

    func validate() throws {
        guard seconds > 0 else { throw ValidationError("--seconds must be more than 0") }
    }

    func run() async throws {
        for format in BenchmarkFormat.allCases {
            let bytes = format.bytes
            let scratch = try Scratch(bytes)
            defer { scratch.remove() }
            let own = try await Rate.of(seconds) { try await format.read(bytes) }
            let megabytes = own * Double(bytes.count) / 1e6
            for reference in format.references {
                let beside = try await Rate.of(seconds) { try reference.run(bytes, file: scratch.path) }
                print(
                    "| ingest's reading of \(format.rawValue), \(bytes.count) bytes, reports/s (MB/s) "
                        + "| \(Rate.text(own)) (\(Rate.text(megabytes))) | \(reference.name) \(Rate.text(beside)) "
                        + "| \(Rate.text(own / beside)) |")
            }
        }
    }
}
