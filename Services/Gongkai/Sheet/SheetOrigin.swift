import Models

/// By what the sheet was made, for whoever has to make it again.
struct SheetOrigin {
    let report: SheetReport

    var html: HTML {
        let reading = report.reading
        let outcomes = Outcome.allCases.map { "\($0.label) \(report.assessed.outcomes[$0])" }.joined(separator: "，")
        return .tag(
            "footer", ["class": "origin"],
            .tag(
                "dl", ["class": "facts"], SheetHeading.pair("核对", outcomes),
                SheetHeading.pair("版本", "读取 \(reading.readerVersion)，规则 \(report.assessed.ruleSetVersion)"),
                .tag(
                    "div", [:], .tag("dt", [:], "SHA-256"),
                    .tag(
                        "dd", ["title": reading.document.hex],
                        .tag("code", [:], .text(reading.document.hex.prefix(12) + "…"))))))
    }
}
