import Forms
import Models

extension Damage {
    /// Single values of tables 2 and 3 that are lost or run together.
    static let cells: [Damage] = [
        Damage("value-lost") { report, random in
            lose(&report, 1...1, &random)
        },
        Damage("values-lost") { report, random in
            lose(&report, 2...5, &random)
        },
        Damage("values-lost-in-one-row") { report, random in
            guard let place = report.somePlaces(1...1, &random).first else { return }
            for _ in 0..<random.within(1...3) where !report[place].values.isEmpty {
                report[place].values.remove(at: random.below(report[place].values.count))
            }
        },
        Damage("value-lost-and-row-filled-up") { report, random in
            for place in report.somePlaces(1...3, &random) where !report[place].values.isEmpty {
                report[place].values.remove(at: random.below(report[place].values.count))
                report[place].values.append(.blank)
            }
        },
        Damage("value-too-many") { report, random in
            // Table 2 has a kind of its own: without equations nothing tells there which value is foreign.
            for place in report.somePlaces(1...2, &random) where report[place].values.count == 7 {
                let foreign = PrintedValue(foreign: random.below(100))
                report[place].values.insert(foreign, at: random.within(0...report[place].values.count))
            }
        },
        Damage("table-2-values-lost-or-too-many") { report, random in
            for index in random.distinct(2, below: report.proactive.count)
            where report.proactive[index].kind == .figures {
                if random.happens(percent: 50), !report.proactive[index].values.isEmpty {
                    report.proactive[index].values.remove(at: random.below(report.proactive[index].values.count))
                } else {
                    report.proactive[index].values.insert(PrintedValue(foreign: random.below(100)), at: 0)
                }
            }
        },
        Damage("two-values-joined") { report, random in
            for place in report.somePlaces(1...3, &random) where report[place].values.count > 1 {
                report[place].values[1 + random.below(report[place].values.count - 1)].isJoined = true
            }
        },
        Damage("row-joined") { report, random in
            for place in report.somePlaces(1...2, &random) {
                for index in report[place].values.indices.dropFirst() { report[place].values[index].isJoined = true }
            }
        },
        Damage("negative-values-joined", only: .form2019) { report, random in
            for place in report.proactivePlaces {
                for index in report[place].values.indices {
                    guard let cell = report[place].values[index].cell, report.form.cells[cell].kind == .change else {
                        continue
                    }
                    report[place].values[index].isJoined = true
                    if index + 1 < report[place].values.count, random.happens(percent: 20) {
                        report[place].values[index + 1].isJoined = true
                    }
                }
            }
        },
    ]

    private static func lose(_ report: inout ReportModel, _ count: ClosedRange<Int>, _ random: inout SplitMix) {
        for place in report.somePlaces(count, &random) where !report[place].values.isEmpty {
            report[place].values.remove(at: random.below(report[place].values.count))
        }
    }
}
