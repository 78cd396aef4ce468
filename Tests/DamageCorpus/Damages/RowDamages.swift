import Models

extension Damage {
    /// Rows of tables 2 and 3 that are lost, moved or doubled.
    static let rows: [Damage] = [
        Damage("row-lost") { report, random in
            for _ in 0..<random.pick([1, 1, 2], else: 1) {
                if let place = report.somePlaces(1...1, &random).first { report.dropRow(place) }
            }
        },
        Damage("row-values-lost") { report, random in
            for place in report.somePlaces(1...2, &random) { report[place].values = [] }
        },
        Damage("row-blank") { report, random in
            report.changeValues(report.somePlaces(1...4, &random), percent: 100, &random) { value, _ in
                value.losesFigure(to: "")
            }
        },
        Damage("row-twice") { report, random in
            if case .requests(let index) = random.pick(report.requestPlaces, else: .requests(0)),
                !report.requests.isEmpty
            {
                var copy = report.requests[index]
                copy.leads = copy.leads.map { _ in "" }
                report.requests.insert(copy, at: index + 1)
            }
        },
        Damage("rows-swapped") { report, random in
            guard report.requests.count > 2 else { return }
            let index = random.below(report.requests.count - 1)
            report.requests.swapAt(index, index + 1)
        },
        Damage("table-2-rows-lost") { report, random in
            for _ in 0..<random.within(1...3) {
                let places = report.proactivePlaces
                if !places.isEmpty { report.dropRow(places[random.below(places.count)]) }
            }
        },
        Damage("rows-shifted-right") { report, random in
            shift(&report, percent: 30, &random) { $0.insert(.blank, at: 0) }
        },
        Damage("rows-shifted-right-and-cut") { report, random in
            shift(&report, percent: 20, &random) { values in
                values.insert(.blank, at: 0)
                values.removeLast()
            }
        },
        Damage("rows-shifted-left") { report, random in
            shift(&report, percent: 20, &random) { values in
                values.removeFirst()
                values.append(.blank)
            }
        },
        Damage("all-rows-shifted-right-and-cut") { report, random in
            shift(&report, percent: 100, &random) { values in
                values.insert(.blank, at: 0)
                values.removeLast()
            }
        },
        Damage("one-row-shifted-by-a-foreign-value") { report, random in
            let place = random.pick(report.requestPlaces, else: .proactive(0))
            if case .requests = place, !report[place].values.isEmpty {
                report[place].values.insert(PrintedValue(foreign: random.below(10)), at: 0)
                report[place].values.removeLast()
            }
        },
    ]

    private static func shift(
        _ report: inout ReportModel, percent: Int, _ random: inout SplitMix, _ change: (inout [PrintedValue]) -> Void
    ) {
        for index in report.requests.indices
        where !report.requests[index].values.isEmpty && random.happens(percent: percent) {
            change(&report.requests[index].values)
        }
    }
}
