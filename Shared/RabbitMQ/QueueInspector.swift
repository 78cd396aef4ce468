public import Pipeline
import Synchronization

/// Looks at queues for an operator, and consumes nothing. Connects when it is
/// first asked, and anew when the connection was lost meanwhile.
public final class QueueInspector: Sendable {
    /// What is known of a queue.
    public struct Counts: Hashable, Sendable {
        /// Messages that wait; those in consumers' hands are not counted.
        public var ready: Int
        /// Consumers.
        public var consumers: Int

        /// Creates counts.
        public init(ready: Int, consumers: Int) {
            self.ready = ready
            self.consumers = consumers
        }
    }

    /// A message as it waits in its queue.
    public struct Message: Hashable, Sendable {
        /// The routing key that it was published with.
        public var routingKey: String
        /// How often it was taken before and not acknowledged.
        public var deliveryCount: Int
        /// Its properties and headers.
        public var properties: MessageProperties
        /// Its body.
        public var body: [UInt8]

        /// Creates a message from its parts.
        public init(routingKey: String, deliveryCount: Int, properties: MessageProperties, body: [UInt8]) {
            self.routingKey = routingKey
            self.deliveryCount = deliveryCount
            self.properties = properties
            self.body = body
        }
    }

    /// Messages are no longer taken after one that was taken so often before:
    /// each look counts as a delivery, and the broker gives up after 20.
    public static let carefulCount = 10
    /// Bytes of body that are held at once, at most; one message may be larger.
    static let mostBytes = 64 << 20

    private let configuration: RabbitMQConfiguration
    private let link = Mutex<Link?>(nil)

    /// Creates an inspector that is not connected yet.
    public init(configuration: RabbitMQConfiguration) {
        self.configuration = configuration
    }

    /// Counts queues. One that is not there has no counts.
    ///
    /// - Throws: ``RabbitMQError`` if the broker cannot be asked.
    public func counts(
        of queues: [Topology.Queue] = Topology.Queue.allCases
    ) async throws(RabbitMQError) -> [Topology.Queue: Counts] {
        var counts: [Topology.Queue: Counts] = [:]
        for queue in queues {
            do {
                counts[queue] = try await run { link throws(RabbitMQError) in
                    let found = try link.counts(of: queue.rawValue)
                    return Counts(ready: found.ready, consumers: found.consumers)
                }
            } catch  where error.kind == .missingTopology {
                continue
            }
        }
        return counts
    }

    /// Shows the first messages of a queue, and puts them back where they were.
    ///
    /// Each look counts as one delivery of each message that is shown. After
    /// one that was delivered ``carefulCount`` times nothing more is taken.
    ///
    /// - Throws: ``RabbitMQError``; the broker then puts back what was taken.
    public func look(at queue: Topology.Queue, most count: Int) async throws(RabbitMQError) -> [Message] {
        try await run { link throws(RabbitMQError) in
            var messages: [Message] = []
            var last: UInt64?
            var bytes = 0
            while messages.count < count, bytes < Self.mostBytes, let arrival = try link.get(queue.rawValue) {
                last = arrival.tag
                bytes += arrival.body.count
                messages.append(Message(arrival))
                if messages.last?.deliveryCount ?? 0 >= Self.carefulCount { break }
            }
            if let last { try link.giveBack(upTo: last, to: queue.rawValue) }
            return messages
        }
    }

    /// Closes the connection.
    public func close() {
        link.withLock { link in
            link?.leave(.close)
            link = nil
        }
    }

    /// Runs calls that block, on a thread that may.
    private func run<Value: Sendable>(
        _ body: @escaping @Sendable (Link) throws(RabbitMQError) -> Value
    ) async throws(RabbitMQError) -> Value {
        let result: Result<Value, RabbitMQError> = await withCheckedContinuation { continuation in
            let isRunning = OSThread.start { [self] in
                continuation.resume(returning: Result { () throws(RabbitMQError) in try attempt(body) })
            }
            guard !isRunning else { return }
            let error = RabbitMQError(.connection, "the system has no thread for the connection")
            continuation.resume(returning: .failure(error))
        }
        return try result.get()
    }

    /// On the connection that is there, or else on a new one: it may have been
    /// lost since the last call.
    private func attempt<Value: Sendable>(
        _ body: @Sendable (Link) throws(RabbitMQError) -> Value
    ) throws(RabbitMQError) -> Value {
        let result = link.withLock { link -> Result<Value, RabbitMQError> in
            if let known = link {
                let result = Result { () throws(RabbitMQError) in try body(known) }
                guard case .failure(let error) = result else { return result }
                known.leave(error.farewell)
                link = nil
                guard error.kind == .connection else { return result }
            }
            return connect().flatMap { new in
                let result = Result { () throws(RabbitMQError) in try body(new) }
                switch result {
                case .success: link = new
                case .failure(let error): new.leave(error.farewell)
                }
                return result
            }
        }
        return try result.get()
    }

    private func connect() -> Result<Link, RabbitMQError> {
        var failure = RabbitMQError(.configuration, "the list of AMQP URLs is empty")
        for broker in configuration.brokers.shuffled() {
            do {
                return .success(try Link(to: broker, configuration, watch: SocketWatch()))
            } catch {
                failure = error
            }
        }
        return .failure(failure)
    }
}

extension QueueInspector.Message {
    init(_ arrival: BrokerEvent.Arrival) {
        var count = 0
        if case .integer(let number) = arrival.properties.headers["x-delivery-count"] { count = Int(clamping: number) }
        self.init(
            routingKey: arrival.routingKey, deliveryCount: count, properties: arrival.properties, body: arrival.body)
    }
}
