import ArgumentParser
import Foundation
import Logging
import Pipeline
import RabbitMQ
import ServiceRuntime

/// `gongkai submit`: publishes files for the pipeline to read.
struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Publishes documents and waits until the broker has them on disk.",
        discussion: """
            Folders are taken recursively, in a stable order, without hidden files. The exit code is 0 if \
            every document was confirmed, 1 if not, 64 if the command is wrong. With an amqps:// URL \
            AMQP_CA_FILE names the authorities to trust, AMQP_CERTIFICATE_FILE and AMQP_KEY_FILE what is shown \
            to a broker that asks.
            """)

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(
        help: """
            The broker (default: the variable AMQP_URL or the file AMQP_URL_FILE, else this machine's). Others on \
            this machine see the options of a program: with a password in it, the file is better.
            """)
    var amqpURL: String?

    @Option(help: "Seconds without any confirm after which it gives up.")
    var timeout = 30

    @OptionGroup(title: "What is said about every document")
    var metadata: SubmissionOptions

    func validate() throws {
        guard timeout > 0 else { throw ValidationError("--timeout must be at least 1") }
    }

    func run() async throws {
        let files: [SubmissionFile]
        do {
            files = try SubmissionFiles.find(paths)
        } catch {
            throw ValidationError("\(error)")
        }
        let publisher: RabbitMQPublisher
        let readiness = Readiness(parts: [ServicePart.publisher])
        do {
            let environment = ProcessInfo.processInfo.environment
            let url = try amqpURL ?? SecretFiles.resolve(environment)["AMQP_URL"] ?? Self.localBroker
            publisher = RabbitMQPublisher(
                configuration: try RabbitMQConfiguration(
                    urls: url, name: "gongkai.submit", environment: environment), targets: [.ingest],
                readiness: readiness, part: ServicePart.publisher,
                logger: Logger(label: "submit", factory: { _ in SwiftLogNoOpLogHandler() }))
        } catch {
            throw ValidationError("\(error)")
        }
        publisher.start()
        let progress = PublishProgress(total: files.count)
        let submitter = Submitter(
            publisher: PatientPublisher(publisher: publisher, progress: progress), headers: metadata.headers)
        let stall = StallWatch(progress: progress, seconds: timeout, readiness: readiness)
        stall.start()
        await submitter.submit(files)
        await publisher.close()
        progress.finish()
        guard progress.isComplete else { throw ExitCode.failure }
    }

    private static let localBroker = "amqp://guest:guest@127.0.0.1:5672/"
}
