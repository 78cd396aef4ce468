/// The verification sheet (核验单) of all files: one page that needs nothing
/// else, for a browser or a printer.
struct SheetPage {
    let sheets: [Sheet]

    init(_ files: [CheckedFile]) {
        sheets = files.enumerated().map { Sheet($0.element, number: $0.offset + 1, isAlone: files.count == 1) }
    }

    /// The page, without a line feed at its end.
    var text: String { "<!DOCTYPE html>\n" + html.markup }

    private var html: HTML {
        .tag(
            "html", ["lang": "zh-CN"],
            .tag(
                "head", [:], .tag("meta", ["charset": "utf-8"]),
                .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                // Nothing is fetched and no script runs, whatever a report holds.
                .tag(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ]),
                .tag("title", [:], .text(title)),
                .style(SheetStyle.sheet(findings: sheets.map(\.findings).max() ?? 0))),
            .tag(
                "body", [:], sheets.count > 1 ? SheetIndex(sheets: sheets).html : .nothing,
                .tag("main", [:], sheets.map(\.html))))
    }

    private var title: String {
        guard sheets.count == 1, let sheet = sheets.first else { return "年度报告核验单（\(sheets.count) 份）" }
        return "\(sheet.name)\(sheet.year)年度报告核验单"
    }
}
