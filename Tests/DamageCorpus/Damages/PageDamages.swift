extension Damage {
    /// What a break between two pages leaves inside of a table.
    static let pages: [Damage] = [
        Damage("header-repeated") { report, random in
            breakPage(&report, [TableRow(kind: .header)], &random)
        },
        Damage("header-repeated-below-page-number") { report, random in
            breakPage(&report, [.text(number(&random)), TableRow(kind: .header)], &random)
        },
        Damage("header-repeated-on-every-page") { report, random in
            for _ in 0..<3 { breakPage(&report, [TableRow(kind: .header)], &random) }
        },
        Damage("page-number-in-table-3") { report, random in
            breakPage(&report, [.text(number(&random))], &random)
        },
        Damage("page-number-and-title-in-table-3") { report, random in
            breakPage(&report, [.text(number(&random)), .text(report.title), TableRow(kind: .header)], &random)
        },
        Damage("page-number-in-table-2") { report, random in
            let at = random.within(1...max(1, report.proactive.count))
            if at <= report.proactive.count { report.proactive.insert(.text(number(&random)), at: at) }
        },
        Damage("page-number-after-table-4") { report, random in
            report.prose[3].after.insert(number(&random), at: 0)
        },
    ]

    private static func breakPage(_ report: inout ReportModel, _ rows: [TableRow], _ random: inout SplitMix) {
        guard report.requests.count > 1 else { return }
        report.requests.insert(contentsOf: rows, at: random.within(1...report.requests.count - 1))
    }

    private static func number(_ random: inout SplitMix) -> String {
        let forms = ["3", "- 3 -", "—3—", "第3页", "第 3 页 共 8 页", "3 / 8", "-3-", "3/8", "— 4 —", "·4·", "页码 3"]
        return random.pick(forms, else: "3")
    }
}
