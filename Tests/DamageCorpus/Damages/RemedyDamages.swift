extension Damage {
    /// Table 4.
    static let remedies: [Damage] = [
        Damage("table-4-value-lost") { report, random in
            change(&report, &random) { values, random in
                if !values.isEmpty { values.remove(at: random.below(values.count)) }
            }
        },
        Damage("table-4-value-too-many") { report, random in
            change(&report, &random) { insert(into: &$0, &$1) }
        },
        Damage("table-4-block-short-and-next-long") { report, random in
            guard report.remedies.count > 1 else { return }
            let block = random.below(report.remedies.count - 1)
            if !report.remedies[block].values.isEmpty {
                report.remedies[block].values.remove(at: random.below(report.remedies[block].values.count))
            }
            insert(into: &report.remedies[block + 1].values, &random)
        },
        Damage("table-4-values-joined") { report, random in
            change(&report, &random) { values, random in
                if values.count > 1 { values[1 + random.below(values.count - 1)].isJoined = true }
            }
        },
        Damage("table-4-run-together") { report, _ in
            for block in report.remedies.indices {
                for index in report.remedies[block].values.indices where block + index > 0 {
                    report.remedies[block].values[index].isJoined = true
                }
            }
        },
        Damage("table-4-outcomes-swapped") { report, random in
            let pair = random.distinct(2, below: 5)
            let isEverywhere = random.happens(percent: 70)
            let chosen = random.below(3)
            for block in report.remedies.indices where isEverywhere || block == chosen {
                guard report.remedies[block].outcomes.count == 5, report.remedies[block].values.count == 5 else {
                    continue
                }
                report.remedies[block].outcomes.swapAt(pair[0], pair[1])
                report.remedies[block].values.swapAt(pair[0], pair[1])
            }
        },
        Damage("table-4-blocks-swapped") { report, random in
            guard report.remedies.count == 3 else { return }
            let pair = random.distinct(2, below: 3)
            report.remedies.swapAt(pair[0], pair[1])
        },
        Damage("table-4-in-three-tables") { report, _ in
            report.remedyStyle = .perBlock
        },
        Damage("table-4-in-three-rows") { report, _ in
            report.remedyStyle = .labelled
        },
        Damage("table-4-block-lost") { report, random in
            guard !report.remedies.isEmpty else { return }
            report.remedies.remove(at: random.below(report.remedies.count))
            report.remedyStyle = random.pick([.oneRow, .perBlock, .labelled], else: .oneRow)
        },
    ]

    private static func change(
        _ report: inout ReportModel, _ random: inout SplitMix,
        _ change: (inout [PrintedValue], inout SplitMix) -> Void
    ) {
        guard !report.remedies.isEmpty else { return }
        change(&report.remedies[random.below(report.remedies.count)].values, &random)
    }

    private static func insert(into values: inout [PrintedValue], _ random: inout SplitMix) {
        values.insert(PrintedValue(foreign: random.below(10)), at: random.within(0...values.count))
    }
}
