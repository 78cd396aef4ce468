import Foundation
import Glibc
import Pipeline

/// What the process takes of its machine, as Linux tells it under `/proc`.
struct ProcessUsage: Hashable {
    /// Bytes.
    var residentMemory = 0.0
    /// Seconds.
    var processorTime = 0.0
    /// How many files, sockets and pipes.
    var openFiles = 0.0
    /// Seconds since 1970 UTC.
    var startTime = 0.0

    /// The usage now; what cannot be read is 0.
    static func now() -> ProcessUsage {
        let stat = (try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8)) ?? ""
        let system = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
        let boot = system.split(separator: "\n").first { $0.hasPrefix("btime ") }?.dropFirst("btime ".count)
        let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        var usage = ProcessUsage(
            stat: stat, bootTime: boot.flatMap { Double($0) } ?? 0, ticks: Double(sysconf(Int32(_SC_CLK_TCK))),
            page: Double(sysconf(Int32(_SC_PAGESIZE))))
        usage.openFiles = Double(files ?? 0)
        return usage
    }

    /// No usage.
    init() {}

    /// Reads `/proc/PID/stat`, see proc(5).
    init(stat: String, bootTime: Double, ticks: Double, page: Double) {
        // The second field is the program's name in parentheses, which may hold anything.
        guard let end = stat.lastIndex(of: ")") else { return }
        let fields = stat[stat.index(after: end)...].split(separator: " ").map { Double($0) ?? 0 }
        guard fields.count > 21 else { return }
        processorTime = (fields[11] + fields[12]) / ticks
        startTime = bootTime + fields[19] / ticks
        residentMemory = fields[21] * page
    }

    /// The metrics of the process, each with one series.
    var samples: [MetricSample] {
        [
            MetricSample(name: MetricCatalogue.residentMemory.name, value: .number(residentMemory)),
            MetricSample(name: MetricCatalogue.processorSeconds.name, value: .number(processorTime)),
            MetricSample(name: MetricCatalogue.openFiles.name, value: .number(openFiles)),
            MetricSample(name: MetricCatalogue.startTime.name, value: .number(startTime)),
        ]
    }
}
