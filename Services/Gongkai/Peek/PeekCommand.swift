import ArgumentParser
import Foundation
import Models
import Pipeline
import RabbitMQ
import StoreCore

/// `gongkai peek`: messages as JSON, left where they are.
struct PeekCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peek", abstract: "Show messages as JSON, one a line, and leave them where they are.",
        discussion: """
            Looking at a queue takes its first messages and puts them back. The broker counts that as one delivery \
            of each, and sends to quarantine what was delivered more than 20 times without success; so look at few, \
            and not again and again. After a message that was delivered 10 times nothing more is taken, and a \
            warning is said. Looking into quarantine, at documents and at files costs nothing.

            \(OperatorSettings.help)

            Exit codes: 0 what was asked for is shown, also when the queue is empty; 1 it is not there or cannot be \
            reached; 2 shown, with that warning; 64 wrong usage.
            """)

    @Argument(
        help: ArgumentHelp(
            "A queue, as gongkai.parse or parse; else a file with the body of a message, - for standard input.",
            valueName: "queue-or-file"))
    var name: String?

    @Option(help: "A message in quarantine, by its number.")
    var quarantine: Int?

    @Option(help: "A stored document, by its SHA-256; what quarantine has of it is shown too.")
    var document: String?

    @Option(help: "How many messages of a queue, 1 to 100.")
    var count = 5

    @Flag(help: "Whole texts, instead of first lines and sizes.")
    var text = false

    @Flag(help: "Only the JSON of a message between stages.")
    var head = false

    @Flag(help: "Only the body, byte for byte; of a queue's first message.")
    var body = false

    func validate() throws {
        guard (1...100).contains(count) else { throw ValidationError("--count must be 1 to 100") }
        guard [text, head, body].count(where: { $0 }) <= 1 else {
            throw ValidationError("only one of --text, --head and --body can be had at once")
        }
        do {
            _ = try PeekSource(name: name, quarantine: quarantine, document: document)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() async throws {
        let source = try PeekSource(name: name, quarantine: quarantine, document: document)
        do {
            switch source {
            case .queue(let queue): try await show(queue)
            case .file(let path): try show(path)
            case .quarantine(let id): try await show(id, in: try await openDatabase())
            case .document(let id): try await show(id)
            }
        } catch let problem as PeekProblem {
            Terminal.complain("gongkai peek: \(problem)")
            throw ExitCode.failure
        } catch let problem as RabbitMQError {
            Terminal.complain("gongkai peek: \(problem)")
            throw ExitCode.failure
        } catch let problem as StoreUnavailable {
            Terminal.complain("gongkai peek: \(problem)")
            throw ExitCode.failure
        }
    }

    private var detail: MessageView.Detail { MessageView.Detail(showsText: text) }

    /// Shows a message, or the part of it that is asked for.
    private func show(_ body: [UInt8], whole line: () -> String) throws(PeekProblem) {
        if self.body {
            try? FileHandle.standardOutput.write(contentsOf: Data(body))
        } else if head {
            guard let message = StageBody(body) else { throw PeekProblem("this is no message between stages") }
            print(message.head.line)
        } else {
            print(line())
        }
    }

    private func show(_ queue: Topology.Queue) async throws {
        let inspector = QueueInspector(configuration: try OperatorSettings.read("peek").broker)
        defer { inspector.close() }
        let messages = try await inspector.look(at: queue, most: body ? 1 : count)
        for message in messages {
            try show(message.body) { PeekedMessage.line(message, in: queue, detail) }
        }
        if messages.isEmpty { Terminal.complain("gongkai peek: no message waits in \(queue.rawValue)") }
        guard let last = messages.last, last.deliveryCount >= QueueInspector.carefulCount else { return }
        Terminal.complain(PeekProblem.warning(about: last, in: queue))
        throw ExitCode(2)
    }

    private func show(_ path: String) throws {
        let bytes: Data?
        if path == "-" {
            bytes = try FileHandle.standardInput.readToEnd() ?? Data()
        } else {
            bytes = FileManager.default.contents(atPath: path)
        }
        guard let bytes else { throw PeekProblem("there is no queue and no file “\(path)”") }
        let body = [UInt8](bytes)
        try show(body) { PeekedMessage.line(file: path, body, detail) }
    }

    private func openDatabase() async throws -> OperatorDatabase {
        let settings = try OperatorSettings.read("peek")
        let database = try await OperatorDatabase.open(settings.databaseForLooking, logger: OperatorSettings.logger)
        try database.requireSchema()
        return database
    }

    private func show(_ id: Int, in database: OperatorDatabase) async throws {
        guard let entry = try await database.quarantined(QuarantineSelection(ids: [id]), limit: 1).first,
            let message = try await database.message(id)
        else { throw PeekProblem("quarantine has no message \(id)") }
        try show(message.body) { PeekedMessage.line(entry, message, detail) }
    }

    private func show(_ id: DocumentID) async throws {
        let database = try await openDatabase()
        let document = try await database.stored(id)
        let quarantined = try await database.quarantined(document: id.bytes)
        if let document {
            let original = try await database.original(id)
            if body || head {
                guard let original else { throw PeekProblem("the bytes of the document have not arrived") }
                return try show(original.content) { "" }
            }
            print(DocumentView.line(document, text ? document.text : nil))
        }
        for message in quarantined { try await show(message, in: database) }
        if document == nil, quarantined.isEmpty { throw PeekProblem("there is no document \(id)") }
    }
}
