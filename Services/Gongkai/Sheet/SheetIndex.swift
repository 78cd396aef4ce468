import IngestCore
import Models

/// The list of all files on top of a page with several.
struct SheetIndex {
    let sheets: [Sheet]

    /// Where the links back lead.
    static let anchor = "top"

    var html: HTML {
        .tag(
            "header", ["class": "index", "id": Self.anchor], .tag("h1", [:], "政府信息公开工作年度报告核验单"),
            .tag("p", ["class": "summary"], .text(summary)), filter,
            .tag(
                "div", ["class": "scroll"],
                .tag(
                    "table", ["class": "list"],
                    .tag(
                        "thead", [:],
                        .tag(
                            "tr", [:],
                            ["序号", "机关", "年度", "错误", "警告", "提示", "缺值", "主要问题", "文件"].map {
                                .tag("th", ["scope": "col"], .text($0))
                            })),
                    .tag("tbody", [:], sheets.map(row)))))
    }

    /// Buttons that hide the reports without fault, in the list and below it; the
    /// style sheet does it.
    private var filter: HTML {
        guard Set(sheets.map(\.style)).count > 1 else { return .nothing }
        return .tag(
            "p", ["class": "filter"], "显示：",
            .group(
                [("all", "全部"), ("doubts", "有错误或警告"), ("errors", "有错误")].map { id, label in
                    let isFirst = id == "all"
                    return .tag(
                        "label", [:],
                        .tag(
                            "input",
                            ["type": "radio", "name": "show", "class": "show-" + id, "checked": isFirst ? "" : nil]),
                        .text(label))
                }))
    }

    private var summary: String {
        let verdicts = sheets.compactMap(\.verdict)
        let wrong = verdicts.count { $0.errors > 0 }
        let unread = sheets.count - verdicts.count
        return "共 \(sheets.count) 份：\(wrong) 份有错误，\(verdicts.count - wrong) 份没有错误"
            + (unread > 0 ? "，\(unread) 份无法读取。" : "。")
    }

    private func row(_ sheet: Sheet) -> HTML {
        let counts: [HTML]
        if let verdict = sheet.verdict {
            counts = [
                count(verdict.errors, "error", "✗"), count(verdict.warnings, "warning", "!"),
                count(verdict.information, "information", ""), count(verdict.unread, "unread", ""),
            ]
        } else {
            counts = [.tag("td", ["colspan": "4", "class": "error"], "✗ 无法读取")]
        }
        return .tag(
            "tr", ["class": sheet.style],
            [
                .tag("td", ["class": "number"], "\(sheet.number)"),
                .tag("th", ["scope": "row"], .link(to: SheetReport.anchor(sheet.number), .text(sheet.name))),
                .tag("td", ["class": "number"], .text(sheet.year)),
            ] + counts + [
                .tag("td", ["class": "gist"], .text(sheet.gist)), .tag("td", ["class": "file"], .text(sheet.file.path)),
            ])
    }

    private func count(_ count: Int, _ style: String, _ symbol: String) -> HTML {
        count == 0
            ? .tag("td", ["class": "number zero"], "0")
            : .tag("td", ["class": "number \(style)"], .text((symbol.isEmpty ? "" : symbol + " ") + String(count)))
    }
}
