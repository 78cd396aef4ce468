import Foundation
import Pipeline

/// Publishes files in windows.
struct Submitter {
    let publisher: PatientPublisher
    let headers: MessageProperties

    /// The broker's limit on a message, `max_message_size` in `rabbitmq.conf`.
    static let brokerLimit = 16 * 1024 * 1024

    func submit(_ files: [SubmissionFile]) async {
        var window = PublishWindow()
        for file in files {
            guard let message = message(for: file) else { continue }
            window.append(file.path, message)
            if window.isFull { await publisher.publish(window.take()) }
        }
        await publisher.publish(window.take())
    }

    private func message(for file: SubmissionFile) -> OutgoingMessage? {
        do {
            let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
            guard size <= Self.brokerLimit else {
                publisher.progress.refuse(
                    file.path, because: "\(size) bytes are more than the broker's limit, \(Self.brokerLimit)")
                return nil
            }
            var properties = headers
            properties.contentType = headers.contentType ?? file.contentType
            properties.headers["filename"] = .text(file.name)
            let body = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
            return OutgoingMessage(exchange: Topology.Queue.ingest.exchange, properties: properties, body: body)
        } catch {
            publisher.progress.refuse(file.path, because: "cannot be read: \(error.localizedDescription)")
            return nil
        }
    }
}
