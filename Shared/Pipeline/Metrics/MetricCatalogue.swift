/// Every metric of the services, each named once. Those about work carry the
/// label `stage`; those about a connection also `role`, consumer or publisher.
public enum MetricCatalogue {
    /// All, in the order in which they are shown.
    public static let all = [
        received, redeliveries, published, acknowledgements, retries, quarantined, duplicates, processSeconds,
        confirmSeconds, commitSeconds, batchSize, queueSeconds, backlogSeconds, endToEndSeconds, inflightMessages,
        inflightBytes, unconfirmed, ready, connectionUp, connectionBlocked, reconnects, watchdogKills, buildInfo,
        residentMemory, processorSeconds, openFiles, startTime,
    ]

    /// Bounds for what a stage and its servers take: 1 ms to a minute.
    private static let workBounds: [Double] = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
    ]
    /// Bounds for what a document waits: 5 ms to a day.
    private static let waitBounds: [Double] = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 5, 15, 60, 300, 1800, 7200, 86400]

    // MARK: Messages

    static let received = MetricDefinition(
        "gongkai_messages_received_total", .counter, "Messages taken from a queue, redelivered ones included.")
    static let redeliveries = MetricDefinition(
        "gongkai_redeliveries_total", .counter,
        "Messages taken that were delivered before: to a process that ended, or over a connection that was lost.")
    static let published = MetricDefinition(
        "gongkai_messages_published_total", .counter,
        "Messages published, by the broker's word: confirmed, refused (queue full), unroutable (no queue), unknown "
            + "(connection lost) or too_large (not sent).")
    static let acknowledgements = MetricDefinition(
        "gongkai_acks_total", .counter, "Messages acknowledged: done and confirmed.")
    static let retries = MetricDefinition(
        "gongkai_retries_total", .counter, "Attempts to process or publish a batch again after a wait.")
    /// Also what the broker itself put there; store counts it, for it sees it.
    public static let quarantined = MetricDefinition(
        "gongkai_quarantined_total", .counter,
        "Messages put into quarantine, by the code of the reason; DELIVERY_LIMIT and UNROUTED, which the broker puts "
            + "there, are counted by store.")
    /// Of store only.
    public static let duplicates = MetricDefinition(
        "gongkai_duplicates_total", .counter, "Readings that were in the database already.")

    // MARK: Times and sizes

    static let processSeconds = MetricDefinition(
        "gongkai_process_seconds", .histogram(workBounds), "Seconds of work on one batch, all attempts included.")
    /// Of the publishing connection.
    public static let confirmSeconds = MetricDefinition(
        "gongkai_confirm_seconds", .histogram(workBounds), "Seconds from a message's publishing to the broker's word.")
    /// Of store only.
    public static let commitSeconds = MetricDefinition(
        "gongkai_commit_seconds", .histogram(workBounds), "Seconds that the database took to store one batch.")
    static let batchSize = MetricDefinition(
        "gongkai_batch_size", .histogram([1, 2, 5, 10, 20, 50, 100]), "Messages of one batch.")
    static let queueSeconds = MetricDefinition(
        "gongkai_queue_seconds", .histogram(waitBounds),
        "Seconds that a message had waited when it was taken; of ingest only what gongkai submit published.")
    static let backlogSeconds = MetricDefinition(
        "gongkai_backlog_seconds", .gauge, "Seconds that the message taken last had waited.")
    static let endToEndSeconds = MetricDefinition(
        "gongkai_end_to_end_seconds", .histogram(waitBounds),
        "Seconds from a document's arrival at ingest to its reading's commit.")

    // MARK: In hand

    /// Of the consuming connection.
    public static let inflightMessages = MetricDefinition(
        "gongkai_inflight_messages", .gauge, "Messages delivered and not yet done.")
    /// Of the consuming connection.
    public static let inflightBytes = MetricDefinition(
        "gongkai_inflight_bytes", .gauge, "Bytes of body of the messages delivered and not yet done.")
    /// Of the publishing connection.
    public static let unconfirmed = MetricDefinition(
        "gongkai_unconfirmed", .gauge, "Messages published that the broker has not spoken of yet.")

    // MARK: Readiness and connections

    /// Of each part that `/readyz` tells of.
    public static let ready = MetricDefinition(
        "gongkai_ready", .gauge, "1 while a part of the service is ready, else 0; /readyz says why it is not.")

    /// Of each connection.
    public static let connectionUp = MetricDefinition(
        "gongkai_connection_up", .gauge, "1 while the connection to the broker is there and its topology too, else 0.")
    /// Of each connection.
    public static let connectionBlocked = MetricDefinition(
        "gongkai_connection_blocked", .gauge, "1 while the broker takes no messages for want of memory or disk, else 0."
    )
    /// Of each connection.
    public static let reconnects = MetricDefinition(
        "gongkai_reconnects_total", .counter, "Connections to the broker lost or not come about, by the reason.")
    /// Of each connection.
    public static let watchdogKills = MetricDefinition(
        "gongkai_watchdog_kills_total", .counter, "Connections cut because a call to librabbitmq hung.")

    // MARK: The process

    /// Its one series is always 1.
    public static let buildInfo = MetricDefinition(
        "gongkai_build_info", .gauge, "Always 1; the version is that of the reader, as in every reading's row.")
    /// As Prometheus's own clients name it, like the three that follow.
    public static let residentMemory = MetricDefinition(
        "process_resident_memory_bytes", .gauge, "Resident memory in bytes.")
    /// User and system time.
    public static let processorSeconds = MetricDefinition(
        "process_cpu_seconds_total", .counter, "Processor time in seconds, user and system.")
    /// Files, sockets and pipes.
    public static let openFiles = MetricDefinition("process_open_fds", .gauge, "Open file descriptors.")
    /// When the process began.
    public static let startTime = MetricDefinition(
        "process_start_time_seconds", .gauge, "Start of the process, seconds since 1970 UTC.")
}
