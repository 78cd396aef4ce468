import Pipeline
import StoreCore

/// A look at the system as one JSON object, `gongkai.status/1`.
enum StatusReport {
    static func line(_ status: SystemStatus) -> String {
        let problems = StatusProblem.all(in: status)
        let failures = status.databaseFailure ?? status.schemaFailure
        return JSONValue.object([
            .init("schema", .string("gongkai.status/1")),
            .init("time", .string(Moment.text(Int(status.time)))),
            .init("exit_code", .whole(Int(StatusProblem.level(of: problems).rawValue))),
            .init("queues", status.brokerFailure == nil ? .array(status.queues.map(queue)) : .null),
            .init("database", status.census.map { database($0, status.rates) } ?? .null),
            .init("broker_error", .text(status.brokerFailure)),
            .init("database_error", .text(failures)),
            .init(
                "problems",
                .array(
                    problems.map {
                        .object([.init("level", .string($0.level.word)), .init("text", .string($0.text))])
                    })),
        ]).line
    }

    private static func queue(_ queue: SystemStatus.Queue) -> JSONValue {
        .object([
            .init("queue", .string(queue.name.rawValue)),
            .init("exists", .boolean(queue.ready != nil)),
            .init("ready", .whole(queue.ready)),
            .init("consumers", queue.ready == nil ? .null : .whole(queue.consumers)),
            .init("growth_per_second", decimal(queue.growth)),
            .init("unacknowledged", .whole(queue.managed?.unacknowledged)),
            .init("in_per_second", decimal(queue.managed?.inPerSecond)),
            .init("out_per_second", decimal(queue.managed?.outPerSecond)),
            .init("bytes", .whole(queue.managed?.bytes)),
            .init("limit_bytes", .whole(queue.managed?.limit)),
        ])
    }

    private static func database(_ census: StoreCensus, _ rates: SystemStatus.Rates?) -> JSONValue {
        .object([
            .init("documents", .whole(census.documents)),
            .init("submissions", .whole(census.submissions)),
            .init("readings", .whole(census.readings)),
            .init("reports", .whole(census.reports)),
            .init("incomplete", .whole(census.incomplete)),
            .init("documents_per_second", decimal(rates?.documents)),
            .init("submissions_per_second", decimal(rates?.submissions)),
            .init("readings_per_second", decimal(rates?.readings)),
            .init("newest_reading", .text(census.newest.map(Moment.text))),
            .init(
                "oldest_unfinished",
                census.oldest.map {
                    .object([
                        .init("kind", .string($0.kind)), .init("document", .string($0.document)),
                        .init("since", .string(Moment.text($0.since))),
                    ])
                } ?? .null),
            .init(
                "quarantine",
                .array(
                    census.quarantine.map {
                        .object([
                            .init("stage", .string($0.stage)), .init("code", .string($0.code)),
                            .init("messages", .whole($0.messages)), .init("since", .string(Moment.text($0.since))),
                        ])
                    })),
        ])
    }

    private static func decimal(_ value: Double?) -> JSONValue {
        value.map { .number(Decimals.one($0)) } ?? .null
    }
}
