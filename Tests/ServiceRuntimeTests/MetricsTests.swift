import Metrics
import Testing

@testable import Pipeline
@testable import ServiceRuntime

@Suite("Metrics")
struct MetricsTests {
    private let registry = MetricRegistry()
    private var maker: MetricMaker { MetricMaker(stage: .parse, factory: registry) }

    @Test("Counters, gauges and histograms are shown as Prometheus reads them")
    func text() {
        let retries = maker.counter(MetricCatalogue.retries)
        let up = maker.gauge(MetricCatalogue.connectionUp, [("role", "consumer")])
        let sizes = maker.histogram(MetricCatalogue.batchSize)
        retries.increment(by: 3)
        up.set(1)
        for size in [1, 2, 100, 101] { sizes.record(size) }
        #expect(
            registry.text(with: ProcessUsage().samples) == """
                # HELP gongkai_retries_total Attempts to process or publish a batch again after a wait.
                # TYPE gongkai_retries_total counter
                gongkai_retries_total{stage="parse"} 3
                # HELP gongkai_batch_size Messages of one batch.
                # TYPE gongkai_batch_size histogram
                gongkai_batch_size_bucket{stage="parse",le="1"} 1
                gongkai_batch_size_bucket{stage="parse",le="2"} 2
                gongkai_batch_size_bucket{stage="parse",le="5"} 2
                gongkai_batch_size_bucket{stage="parse",le="10"} 2
                gongkai_batch_size_bucket{stage="parse",le="20"} 2
                gongkai_batch_size_bucket{stage="parse",le="50"} 2
                gongkai_batch_size_bucket{stage="parse",le="100"} 3
                gongkai_batch_size_bucket{stage="parse",le="+Inf"} 4
                gongkai_batch_size_sum{stage="parse"} 204
                gongkai_batch_size_count{stage="parse"} 4
                # HELP gongkai_connection_up 1 while the connection to the broker is there and its topology too, else 0.
                # TYPE gongkai_connection_up gauge
                gongkai_connection_up{stage="parse",role="consumer"} 1
                # HELP process_resident_memory_bytes Resident memory in bytes.
                # TYPE process_resident_memory_bytes gauge
                process_resident_memory_bytes 0
                # HELP process_cpu_seconds_total Processor time in seconds, user and system.
                # TYPE process_cpu_seconds_total counter
                process_cpu_seconds_total 0
                # HELP process_open_fds Open file descriptors.
                # TYPE process_open_fds gauge
                process_open_fds 0
                # HELP process_start_time_seconds Start of the process, seconds since 1970 UTC.
                # TYPE process_start_time_seconds gauge
                process_start_time_seconds 0

                """)
    }

    @Test("Labels and help are escaped, quotes in labels only")
    func escaping() {
        let definition = MetricDefinition("m", .gauge, "A \\ and a \"quote\"\nand a line.")
        let label = MetricLabel(name: "l", value: "a \\ \"b\"\nc")
        #expect(
            PrometheusText.render([MetricSample(name: "m", labels: [label], value: .number(0.25))], [definition])
                == #"""
                # HELP m A \\ and a "quote"\nand a line.
                # TYPE m gauge
                m{l="a \\ \"b\"\nc"} 0.25

                """#)
    }

    @Test("Numbers have a point only for a fraction, and are what Prometheus reads")
    func numbers() {
        #expect(
            [0, 1, 0.005, 1e-7, 1_795_000_000, .infinity].map(PrometheusText.text) == [
                "0", "1", "0.005", "1e-07", "1795000000", "+Inf",
            ])
    }

    @Test("Durations are shown in seconds, in the bucket whose bound they do not pass")
    func durations() throws {
        let timer = maker.timer(MetricCatalogue.confirmSeconds)
        timer.record(duration: .milliseconds(1))
        timer.record(duration: .milliseconds(250))
        timer.record(duration: .seconds(90))
        let lines = registry.text().split(separator: "\n")
        func value(_ series: String) -> Substring? {
            lines.first { $0.hasPrefix("gongkai_confirm_seconds_\(series) ") }?.split(separator: " ").last
        }
        #expect(value(#"bucket{stage="parse",le="0.001"}"#) == "1")
        #expect(value(#"bucket{stage="parse",le="0.1"}"#) == "1")
        #expect(value(#"bucket{stage="parse",le="0.25"}"#) == "2")
        #expect(value(#"bucket{stage="parse",le="60"}"#) == "2")
        #expect(value(#"bucket{stage="parse",le="+Inf"}"#) == "3")
        #expect(value(#"sum{stage="parse"}"#) == "90.251")
        #expect(value(#"count{stage="parse"}"#) == "3")
    }

    @Test("A series that is made twice is one")
    func once() {
        for _ in 0..<2 { maker.counter(MetricCatalogue.duplicates).increment() }
        let lines = registry.text().split(separator: "\n").filter { $0.hasPrefix("gongkai_") }
        #expect(lines == [#"gongkai_duplicates_total{stage="parse"} 2"#])
    }

    @Test("All series of a stage are there from the start, at 0")
    func fromTheStart() {
        _ = StageMetrics(maker)
        let lines = registry.text().split(separator: "\n").filter { $0.hasPrefix("gongkai_") }
        #expect(lines.allSatisfy { $0.hasSuffix(" 0") })
        for result in PublishResult.allCases {
            #expect(
                lines.contains(
                    #"gongkai_messages_published_total{stage="parse",result="\#(result.rawValue)"} 0"#))
        }
        for code in QuarantineReason.Code.allCases {
            #expect(lines.contains(#"gongkai_quarantined_total{stage="parse",code="\#(code.rawValue)"} 0"#))
        }
        #expect(!lines.contains { $0.hasPrefix("gongkai_end_to_end_seconds") })
    }

    @Test("What many count at once is counted once each")
    func concurrently() async {
        let counter = maker.counter(MetricCatalogue.duplicates)
        let timer = maker.timer(MetricCatalogue.commitSeconds)
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1000 {
                        counter.increment()
                        timer.recordSeconds(0.5)
                    }
                }
            }
        }
        let text = registry.text()
        #expect(text.contains(#"gongkai_duplicates_total{stage="parse"} 8000"#))
        #expect(text.contains(#"gongkai_commit_seconds_count{stage="parse"} 8000"#))
        #expect(text.contains(#"gongkai_commit_seconds_sum{stage="parse"} 4000"#))
    }

    @Test("The usage of a process is read from what Linux tells, whatever its name is")
    func usage() {
        let stat =
            "42 (a) b (c) S 1 42 42 0 -1 4194560 9 0 0 0 250 50 0 0 20 0 7 0 12345 99999 4096 18446744073709551615 0"
        let usage = ProcessUsage(stat: stat, bootTime: 1_000_000, ticks: 100, page: 4096)
        #expect(usage.processorTime == 3)
        #expect(usage.startTime == 1_000_123.45)
        #expect(usage.residentMemory == 4096 * 4096)
        #expect(ProcessUsage(stat: "", bootTime: 1, ticks: 100, page: 4096) == ProcessUsage())
    }

    @Test("The usage of this process is plausible")
    func ownUsage() {
        let usage = ProcessUsage.now()
        #expect(usage.residentMemory > 1_000_000)
        #expect(usage.openFiles > 2)
        #expect(usage.startTime > 1_600_000_000)
    }
}
