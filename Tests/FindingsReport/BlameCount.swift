import DamageCorpus
import Forms
import Models

/// What became of misprints.
struct BlameCount: Sendable {
    private struct Tally: Sendable {
        var all = 0
        var unique = 0
        var few = 0
        var first = 0
        var many = 0
        var misled = 0
        var none = 0
        var unread = 0
    }

    private var tallies: [CellClass: Tally] = [:]
    private(set) var failures: [String] = []

    /// How often another cell alone is named.
    var misled: Int { tallies.values.reduce(0) { $0 + $1.misled } }

    /// Puts a misprint into each cell of a report, one at a time.
    mutating func examine(_ report: ConsistentReport, misprint: Misprint, seed: UInt64) {
        let form = Form.of(report.edition)
        let checking = Checking()
        for cell in form.cells {
            var random = SplitMix(seed: seed ^ UInt64(truncatingIfNeeded: report.index &* 1009 &+ cell.index))
            guard let kind = CellClass(cell), let printed = misprint.applied(to: report.figure(cell.index), &random)
            else { continue }
            var tally = tallies[kind, default: Tally()]
            tally.all += 1
            defer { tallies[kind] = tally }
            guard let assessed = checking.check(report.bytes(printing: printed, in: cell.index)),
                assessed.reading.cells.indices.contains(cell.index),
                assessed.reading.cells[cell.index].value == printed
            else {
                tally.unread += 1
                continue
            }
            let right = Correction.Change(id: cell.id, value: report.figure(cell.index))
            let named = assessed.findings.compactMap(\.blame).first ?? []
            let place = named.firstIndex { $0.cells == [right] }
            if place == 0 { tally.first += 1 }
            switch (place, named.count) {
            case (nil, 0): tally.none += 1
            case (nil, 1): tally.misled += 1
            case (nil, _): tally.many += 1
            case (_, 1):
                tally.unique += 1
                tally.few += 1
            case (_, 2...3): tally.few += 1
            default: tally.many += 1
            }
            if place == nil {
                failures.append(
                    "report \(report.index) \(report.layout.rawValue) \(cell.id): \(right.value) printed as \(printed)")
            }
        }
    }

    mutating func add(_ other: BlameCount) {
        for (kind, tally) in other.tallies {
            var sum = tallies[kind, default: Tally()]
            for path: WritableKeyPath<Tally, Int> in [
                \.all, \.unique, \.few, \.first, \.many, \.misled, \.none, \.unread,
            ] { sum[keyPath: path] += tally[keyPath: path] }
            tallies[kind] = sum
        }
        failures += other.failures
    }

    /// A line of the table.
    func line(_ kind: CellClass) -> String {
        let tally = tallies[kind, default: Tally()]
        func share(_ number: Int) -> String {
            let tenths = tally.all == 0 ? 0 : (number * 10_000 + tally.all / 2) / tally.all
            return "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100) %"
        }
        return
            "| \(kind.rawValue) | \(tally.all) | \(share(tally.unique)) | \(share(tally.few)) | \(share(tally.first)) | "
            + "\(share(tally.many)) | \(tally.misled) | \(tally.none) | \(tally.unread) |"
    }
}
