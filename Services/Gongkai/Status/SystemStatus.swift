import Pipeline
import StoreCore

/// Everything that one look at the system found.
struct SystemStatus: Hashable, Sendable {
    /// A queue as it was found.
    struct Queue: Hashable, Sendable {
        var name: Topology.Queue
        /// Messages that wait; nil if the queue is not there.
        var ready: Int?
        var consumers = 0
        /// Messages that wait now and did not a second ago, less those that
        /// went; nil in a first look.
        var growth: Double?
        /// What the management API says beside; nil if it is not asked.
        var managed: Managed?
    }

    /// What only the management API knows of a queue. Its figures are some
    /// seconds old.
    struct Managed: Hashable, Sendable {
        var unacknowledged: Int
        var inPerSecond: Double
        var outPerSecond: Double
        var bytes: Int
        /// The bytes that the queue takes; nil for no limit.
        var limit: Int?
    }

    /// Rows stored in a second.
    struct Rates: Hashable, Sendable {
        var documents: Double
        var submissions: Double
        var readings: Double
    }

    /// When it was, in seconds since 1970 UTC.
    var time: Double
    /// How long the look took, in seconds.
    var seconds = 0.0
    /// The queues in the order of the flow; empty if the broker is away.
    var queues: [Queue] = []
    /// Why the broker cannot be asked.
    var brokerFailure: String?
    /// Why the management API cannot be asked, if it is to be.
    var managementFailure: String?
    /// What the database holds; nil if it cannot be asked.
    var census: StoreCensus?
    /// Why the database cannot be asked.
    var databaseFailure: String?
    /// Why its schema cannot be used.
    var schemaFailure: String?
    /// What is stored in a second; nil in a first look.
    var rates: Rates?

    init(time: Double) {
        self.time = time
    }

    /// Adds what can only be known from two looks.
    mutating func compare(with earlier: SystemStatus) {
        let seconds = time - earlier.time
        guard seconds > 0 else { return }
        for index in queues.indices {
            let before = earlier.queues.first { $0.name == queues[index].name }?.ready
            if let ready = queues[index].ready, let before {
                queues[index].growth = Double(ready - before) / seconds
            }
        }
        guard let census, let before = earlier.census, census.time > before.time else { return }
        func rate(_ count: KeyPath<StoreCensus, Int>) -> Double {
            Double(census[keyPath: count] - before[keyPath: count]) / (census.time - before.time)
        }
        rates = Rates(
            documents: rate(\.documents), submissions: rate(\.submissions), readings: rate(\.readings))
    }
}
