import Models

extension Damage {
    /// The document as a whole.
    static let documents: [Damage] = [
        Damage("table-2-absent") { report, _ in report.proactive = [] },
        Damage("table-3-absent") { report, _ in
            report.requests = []
            report.columns = []
        },
        Damage("table-4-absent") { report, _ in report.remedies = [] },
        Damage("table-2-twice") { report, _ in report.repeated.insert(.proactive) },
        Damage("table-3-twice") { report, _ in report.repeated.insert(.requests) },
        Damage("table-4-twice") { report, _ in report.repeated.insert(.remedies) },
        Damage("headings-lost") { report, random in
            for index in random.distinct(random.within(1...3), below: report.headings.count) {
                report.headings[index] = ""
            }
        },
        Damage("all-headings-lost") { report, _ in report.headings = report.headings.map { _ in "" } },
        Damage("headings-renumbered") { report, _ in
            let numbers = Array("一二三四五六七八")
            report.headings = report.headings.enumerated().map { index, heading in
                heading.isEmpty ? "" : "\(numbers[index + 1])" + heading.dropFirst()
            }
        },
        Damage("headings-without-numbers") { report, _ in
            report.headings = report.headings.map { String($0.dropFirst(2)) }
        },
        Damage("two-reports") { report, random in
            add(edition: report.edition, to: &report, &random)
        },
        Damage("two-reports-of-two-editions") { report, random in
            add(edition: report.edition == .form2019 ? .form2021 : .form2019, to: &report, &random)
        },
        Damage("year-of-the-other-edition") { report, random in
            report.year = report.edition == .form2019 ? 2021 : 2020
            report.write(&random)
        },
    ]

    private static func add(edition: Edition, to report: inout ReportModel, _ random: inout SplitMix) {
        var other = ReportModel(Figures(of: edition, size: .medium, &random), &random)
        while other.title == report.title { other.write(&random) }
        report.companion.append(other)
    }
}
