import ArgumentParser
import Models
import Pipeline
import RabbitMQ
import StoreCore

/// `gongkai reread`: stored originals through the pipeline again.
struct RereadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread", abstract: "Put stored documents through the pipeline again.",
        discussion: """
            Each is published to gongkai.ingest with its bytes and what was last said of it. Where the reader or the \
            rules are newer than its readings, a new reading comes to stand beside the old ones, and counts; where \
            they are the same, nothing changes. So it can be broken off and begun anew at any time.

            It stops while the stages have --in-flight messages to do, so that fresh documents need not wait long.

            \(OperatorSettings.help)

            Exit codes: 0 every document that is meant was published; 1 not every one, or something cannot be \
            reached; 64 wrong usage.
            """)

    @Option(name: .customLong("document"), parsing: .upToNextOption, help: "Documents, by their SHA-256.")
    var documents: [String] = []

    @Flag(help: "Every document.")
    var all = false

    @Flag(help: ArgumentHelp("Documents of which reader \(ReaderVersion.current), this build's, has made no reading."))
    var olderThanReader = false

    @Option(help: "Documents that are reports of this authority (机关名称).")
    var agency: String?

    @Option(help: "Documents that are reports of this statistics year (统计年度).")
    var year: Int?

    @Flag(help: "Say how many documents are meant, and do nothing.")
    var dryRun = false

    @Option(help: "Messages that may wait before the stages.")
    var inFlight = 500

    @Option(help: "Seconds without any confirm after which it gives up.")
    var timeout = 60

    func validate() throws {
        let isNarrowed = olderThanReader || agency != nil || year != nil
        guard all || !documents.isEmpty || isNarrowed else {
            throw ValidationError("say which: --document, --older-than-reader, --agency, --year or --all")
        }
        guard !all || (documents.isEmpty && !isNarrowed) else {
            throw ValidationError("--all excludes everything that narrows it")
        }
        for hex in documents where DocumentID(hex: hex) == nil {
            throw ValidationError("--document must be 64 hexadecimal digits, not “\(hex)”")
        }
        guard inFlight > 0 else { throw ValidationError("--in-flight must be at least 1") }
        guard timeout > 0 else { throw ValidationError("--timeout must be at least 1") }
    }

    /// Which documents are meant.
    var selection: DocumentSelection {
        var selection = DocumentSelection()
        selection.ids = documents.isEmpty ? nil : Array(Set(documents.compactMap(DocumentID.init(hex:))))
        selection.withoutReader = olderThanReader ? ReaderVersion.current : nil
        selection.agency = agency
        selection.year = year
        return selection
    }

    func run() async throws {
        let settings = try OperatorSettings.read("reread")
        do {
            let database = try await OperatorDatabase.open(
                settings.databaseForLooking, logger: OperatorSettings.logger)
            try database.requireSchema()
            let count = try await database.count(selection)
            if let ids = selection.ids, count < ids.count, !olderThanReader, agency == nil, year == nil {
                Terminal.complain("gongkai reread: \(ids.count - count) of \(ids.count) documents are not stored")
                throw ExitCode.failure
            }
            if dryRun { return print("documents that would be read again: \(count)") }
            try await reread(settings, database, total: count)
        } catch let problem as StoreUnavailable {
            Terminal.complain("gongkai reread: \(problem)")
            throw ExitCode.failure
        } catch let problem as RabbitMQError {
            Terminal.complain("gongkai reread: \(problem)")
            throw ExitCode.failure
        }
    }

    private func reread(_ settings: OperatorSettings, _ database: OperatorDatabase, total: Int) async throws {
        let operation = OperatorPublisher(settings, targets: [.ingest], total: total, seconds: timeout)
        let inspector = QueueInspector(configuration: settings.broker)
        defer { inspector.close() }
        let rereader = Rereader(
            archive: database, publisher: operation.publisher, mostWaiting: inFlight,
            waiting: {
                try await inspector.counts(of: ReplayMessage.targets).values.reduce(0) { $0 + $1.ready }
            })
        let outcome = try await rereader.reread(selection)
        await operation.close()
        let absent =
            outcome.withoutBytes > 0 ? ", left out because their bytes have not arrived: \(outcome.withoutBytes)" : ""
        print("published again: \(outcome.published)\(absent)")
        let isIncomplete = !documents.isEmpty && outcome.withoutBytes > 0
        if operation.publisher.progress.hasRefused || isIncomplete { throw ExitCode.failure }
    }
}
