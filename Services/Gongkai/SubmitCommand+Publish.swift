import Foundation
import Pipeline

/// Publishes files in windows: what was refused or lost is tried again until
/// the stall watch gives up.
struct Submitter {
    let publisher: any Publisher
    let headers: MessageProperties
    let progress: SubmissionProgress

    /// The broker's limit on a message, `max_message_size` in `rabbitmq.conf`.
    static let brokerLimit = 16 * 1024 * 1024
    /// What is on its way at once.
    static let window = (messages: 64, bytes: 8 * 1024 * 1024)

    func submit(_ files: [SubmissionFile]) async {
        var waiting: [(file: SubmissionFile, message: OutgoingMessage)] = []
        var bytes = 0
        for file in files {
            guard let message = message(for: file) else { continue }
            waiting.append((file, message))
            bytes += message.body.count
            if waiting.count >= Self.window.messages || bytes >= Self.window.bytes {
                await publish(waiting)
                (waiting, bytes) = ([], 0)
            }
        }
        await publish(waiting)
    }

    private func publish(_ window: [(file: SubmissionFile, message: OutgoingMessage)]) async {
        var left = window
        var pause = Duration.milliseconds(100)
        while !left.isEmpty {
            let results = await publisher.publish(left.map(\.message))
            var again: [(file: SubmissionFile, message: OutgoingMessage)] = []
            for (item, result) in zip(left, results) {
                switch result {
                case .confirmed:
                    progress.confirm(item.file)
                case .unroutable:
                    progress.refuse(item.file, because: "no queue is bound to gongkai.ingest; see deploy/setup")
                case .tooLarge:
                    let size = item.message.body.count
                    progress.refuse(item.file, because: "the broker takes no message of \(size) bytes")
                case .refused:
                    progress.wait(because: "the queue gongkai.ingest is full")
                    again.append(item)
                case .unknown:
                    again.append(item)
                }
            }
            left = again
            guard !left.isEmpty else { return }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(2))
        }
    }

    private func message(for file: SubmissionFile) -> OutgoingMessage? {
        do {
            let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
            guard size <= Self.brokerLimit else {
                progress.refuse(file, because: "\(size) bytes are more than the broker's limit, \(Self.brokerLimit)")
                return nil
            }
            var properties = headers
            properties.contentType = headers.contentType ?? file.contentType
            properties.headers["filename"] = .text(file.name)
            let body = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
            return OutgoingMessage(exchange: Topology.Queue.ingest.exchange, properties: properties, body: body)
        } catch {
            progress.refuse(file, because: "cannot be read: \(error.localizedDescription)")
            return nil
        }
    }
}
