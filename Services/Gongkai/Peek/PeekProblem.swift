import Pipeline
import RabbitMQ

/// Why there is nothing to show.
struct PeekProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// What is said of a message that must not be looked at much more.
    static func warning(about message: QueueInspector.Message, in queue: Topology.Queue) -> String {
        """
        gongkai peek: stopped: this message of \(queue.rawValue) was delivered \(message.deliveryCount) times. Each \
        look counts as one more, and after 20 the broker sends it to quarantine: do not look again
        """
    }
}
