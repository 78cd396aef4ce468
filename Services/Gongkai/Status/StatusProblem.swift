import Pipeline
import StoreCore

/// Something about the system that is worth a sentence.
struct StatusProblem: Hashable, Sendable {
    /// What has to be done about it; also how the command ends.
    enum Level: Int32, Hashable, Sendable {
        /// Nothing.
        case notice = 0
        /// Something cannot be asked, so nothing is known of it.
        case unreachable = 1
        /// A person has to do something.
        case person = 2

        /// The word in JSON.
        var word: String {
            switch self {
            case .notice: "notice"
            case .unreachable: "unreachable"
            case .person: "person"
            }
        }
    }

    var level: Level
    var text: String

    /// So long, in seconds, something may be unfinished with no message that
    /// could finish it.
    static let patience = 600
    /// What a sender is at fault of: it shows in `submission_status`, and no
    /// operator can mend it.
    static let sendersFaults: Set<String> = ["EMPTY", "UNREADABLE", "UNSUPPORTED_FORMAT", "TOO_LARGE"]

    /// All that is worth saying, the worst first.
    static func all(in status: SystemStatus) -> [StatusProblem] {
        unreachable(status) + person(status) + notices(status)
    }

    /// The exit code: what cannot be reached hides everything else, so it
    /// comes first.
    static func level(of problems: [StatusProblem]) -> Level {
        let levels = Set(problems.map(\.level))
        return levels.contains(.unreachable) ? .unreachable : levels.contains(.person) ? .person : .notice
    }

    private static func unreachable(_ status: SystemStatus) -> [StatusProblem] {
        let failures = [
            ("the broker", status.brokerFailure), ("the management API", status.managementFailure),
            ("the database", status.databaseFailure),
        ]
        return failures.compactMap { name, reason in
            reason.map { StatusProblem(level: .unreachable, text: "\(name): \($0)") }
        }
    }

    private static func person(_ status: SystemStatus) -> [StatusProblem] {
        var texts: [String] = []
        for queue in status.queues {
            guard let ready = queue.ready else {
                texts.append("the queue \(queue.name.rawValue) is not there: run deploy/setup")
                continue
            }
            if ready > 0, queue.consumers == 0 {
                texts.append(
                    "\(messages(ready)) in \(queue.name.rawValue) and nobody consumes: start \(queue.name.consumer)")
            }
            if let managed = queue.managed, let limit = managed.limit, managed.bytes >= limit / 20 * 19 {
                let size = "\(managed.bytes >> 20) of \(limit >> 20) MiB"
                texts.append("\(queue.name.rawValue) is full, \(size): its publishers wait")
            }
        }
        if let reason = status.schemaFailure { texts.append(reason) }
        if let census = status.census {
            for group in census.quarantine where !sendersFaults.contains(group.code) {
                let filter = "--stage \(group.stage) --reason \(group.code)"
                texts.append(
                    "quarantine has \(group.messages) of \(group.stage) as \(group.code): see gongkai replay \(filter) --dry-run"
                )
            }
            if let stuck = stuck(census, status) { texts.append(stuck) }
        }
        return texts.map { StatusProblem(level: .person, text: $0) }
    }

    /// Something is unfinished, and no message waits that could finish it.
    private static func stuck(_ census: StoreCensus, _ status: SystemStatus) -> String? {
        guard let oldest = census.oldest, Int(census.time) - oldest.since > patience, !status.queues.isEmpty,
            status.queues.allSatisfy({ $0.ready == 0 && $0.managed?.unacknowledged ?? 0 == 0 })
        else { return nil }
        let age = Moment.age(Int(census.time) - oldest.since)
        return "the \(oldest.kind) \(oldest.document) is unfinished for \(age) and no message waits: submit it again"
    }

    private static func notices(_ status: SystemStatus) -> [StatusProblem] {
        var texts: [String] = []
        for queue in status.queues {
            guard let ready = queue.ready else { continue }
            let name = queue.name.rawValue
            if ready == 0, queue.consumers == 0 {
                texts.append("nobody consumes \(name): \(queue.name.consumer) is not running")
            } else if ready >= 100, let growth = queue.growth, growth >= 1 {
                texts.append("\(name) grows: \(messages(ready)), \(Decimals.one(growth)) more each second")
            }
        }
        return texts.map { StatusProblem(level: .notice, text: $0) }
    }

    private static func messages(_ count: Int) -> String {
        count == 1 ? "1 message waits" : "\(count) messages wait"
    }
}

extension Topology.Queue {
    /// The stage that consumes the queue.
    var consumer: String {
        switch self {
        case .ingest: "ingest"
        case .parse: "parse"
        case .validate: "validate"
        case .store, .archive, .quarantine, .unrouted: "store"
        }
    }
}
