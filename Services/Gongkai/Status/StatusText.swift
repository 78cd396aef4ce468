import Pipeline
import StoreCore

/// A look at the system as text for people.
enum StatusText {
    static func text(_ status: SystemStatus) -> String {
        let problems = StatusProblem.all(in: status)
        var lines = ["\(Moment.text(Int(status.time)))  \(headline(problems))", ""]
        lines += queues(status)
        lines += status.census.map { rows($0, status.rates) } ?? []
        lines += problems.map { "\(mark($0.level)) \($0.text)" }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func headline(_ problems: [StatusProblem]) -> String {
        switch StatusProblem.level(of: problems) {
        case .notice: return "all is well"
        case .unreachable: return "not everything can be reached"
        case .person:
            let count = problems.count { $0.level == .person }
            return count == 1 ? "1 thing needs a person" : "\(count) things need a person"
        }
    }

    private static func mark(_ level: StatusProblem.Level) -> String {
        switch level {
        case .notice: "·"
        case .unreachable: "?"
        case .person: "!"
        }
    }

    private static func queues(_ status: SystemStatus) -> [String] {
        guard !status.queues.isEmpty else { return [] }
        let head = line("queue", ["ready", "unacked", "consumers", "in/s", "out/s"])
        return [head] + status.queues.map(queue) + [""]
    }

    private static func queue(_ queue: SystemStatus.Queue) -> String {
        guard let ready = queue.ready else { return line(queue.name.rawValue, ["missing"]) }
        let managed = queue.managed
        return line(
            queue.name.rawValue,
            [
                String(ready), managed.map { String($0.unacknowledged) } ?? "-", String(queue.consumers),
                managed.map { Decimals.one($0.inPerSecond) } ?? "-",
                managed.map { Decimals.one($0.outPerSecond) } ?? "-",
            ])
    }

    private static func rows(_ census: StoreCensus, _ rates: SystemStatus.Rates?) -> [String] {
        func new(_ rate: Double?) -> String { rate.map(Decimals.one) ?? "-" }
        let now = Int(census.time)
        var lines = [
            line("table", ["rows", "new/s"]),
            line("document", [String(census.documents), new(rates?.documents)]),
            line("submission", [String(census.submissions), new(rates?.submissions)]),
            line("reading", [String(census.readings), new(rates?.readings)]),
            line("report", [String(census.reports)]),
            line("document_incomplete", [String(census.incomplete)]), "",
        ]
        if !census.quarantine.isEmpty {
            lines.append(line("quarantine", ["open", "oldest"]))
            lines += census.quarantine.map {
                line("\($0.stage) \($0.code)", [String($0.messages), Moment.age(now - $0.since)])
            }
            lines.append("")
        }
        if let oldest = census.oldest {
            lines.append("oldest unfinished: \(oldest.kind) \(oldest.document), \(Moment.age(now - oldest.since))")
        }
        if let newest = census.newest {
            lines.append("newest reading: \(Moment.age(now - newest)) ago")
        }
        return lines + (lines.last == "" ? [] : [""])
    }

    private static func line(_ name: String, _ values: [String]) -> String {
        values.reduce(DisplayWidth.padded(name, to: 27)) { $0 + " " + DisplayWidth.aligned($1, to: 9) }
    }
}
