extension Damage {
    /// Labels of rows that are lost in part or altogether.
    static let labels: [Damage] = [
        Damage("label-lost") { report, random in
            for place in report.somePlaces(1...1, &random) {
                report[place].number = ""
                report[place].label = ""
                report[place].leads = report[place].leads.map { _ in "" }
            }
        },
        Damage("label-without-words") { report, random in
            for place in report.somePlaces(1...2, &random) where !report[place].number.isEmpty {
                report[place].label = ""
            }
        },
        Damage("group-label-lost") { report, random in
            let rows = report.requests.indices.filter { report.requests[$0].leads.contains { !$0.isEmpty } }
            guard !rows.isEmpty else { return }
            let row = rows[random.below(rows.count)]
            report.requests[row].leads = report.requests[row].leads.map { _ in "" }
        },
        Damage("group-labels-lost") { report, _ in
            for row in report.requests.indices {
                report.requests[row].leads = report.requests[row].leads.map { _ in "" }
            }
        },
        Damage("numbers-of-labels-lost") { report, random in
            for row in report.requests.indices where random.happens(percent: 40) {
                report.requests[row].number = ""
            }
        },
        Damage("all-numbers-of-labels-lost") { report, _ in
            for row in report.requests.indices { report.requests[row].number = "" }
        },
        Damage("labels-renumbered") { report, _ in
            let signs = Array("一二三四五六七八九十")
            for row in report.requests.indices where report.requests[row].groups.count == 1 {
                for (from, to) in zip(signs, signs.dropFirst()) where report.requests[row].number == "（\(from)）" {
                    report.requests[row].number = "（\(to)）"
                    break
                }
            }
        },
        Damage("numbers-of-labels-wrong") { report, random in
            for row in report.requests.indices where report.requests[row].groups.count == 2 {
                if random.happens(percent: 30) { report.requests[row].number = "\(random.within(1...9))." }
            }
        },
        Damage("captions-of-table-2-lost") { report, _ in
            report.proactive.removeAll { $0.kind == .caption }
        },
    ]
}
