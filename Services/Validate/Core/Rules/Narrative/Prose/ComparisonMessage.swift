import Forms
import Models

/// What a clerk needs to mend a figure of the prose: where it stands, what it
/// says, and what the tables have instead.
struct ComparisonMessage {
    let comparison: Comparison
    let lines: [Int]
    let fits: TableFigure?
    let form: Form

    var message: Finding.Message {
        let mention = comparison.mention
        let figures = distinct
        guard let due = figures.first?.value else { return Finding.Message(zh: "", en: "") }
        let distance = Self.distance(mention.value, due)
        let parts = figures.map { figure -> Finding.Message in
            let label = figure.label(form)
            let value = figure.value?.description ?? ""
            return Finding.Message(zh: "\(label.zh)为 \(value)", en: "\(value) for \(label.en)")
        }
        var zh =
            "第 \(mention.line) 行“\(mention.excerpt)”与表格不符：正文为 \(mention.printed)，表中"
            + parts.map(\.zh).joined(separator: "，")
        var en =
            "Line \(mention.line), “\(mention.excerpt)”, does not agree with the table: the text says "
            + "\(mention.printed), the table has " + parts.map(\.en).joined(separator: ", ")
        if figures.count > 1 {
            zh += "，均不相符，与其中第一个数相差 \(distance)"
            en += "; it is none of these, and \(distance) off the first"
        } else {
            zh += "，相差 \(distance)"
            en += "; the difference is \(distance)"
        }
        if let fits = fits?.label(form) {
            zh += "；这个数与\(fits.zh)相同"
            en += "; the figure is that of \(fits.en)"
        }
        zh += "。"
        en += "."
        if !lines.isEmpty {
            zh += "第 \(lines.map(String.init).joined(separator: "、")) 行也这样写。"
            en += " The same is said on line \(lines.map(String.init).joined(separator: ", "))."
        }
        return Finding.Message(zh: zh + Self.adviceZH, en: en + " " + Self.adviceEN)
    }

    /// The figures without those that come to the same as one before.
    private var distinct: [TableFigure] {
        var seen: Set<CellValue?> = []
        return comparison.figures.filter { seen.insert($0.value).inserted }
    }

    /// By how much two figures differ, without a sign.
    static func distance(_ left: CellValue, _ right: CellValue) -> String {
        (left.subtracting(right)?.magnitude ?? left).description
    }

    private static let adviceZH = "请核对后改正正文或表格。"
    private static let adviceEN = "Correct whichever is wrong."
}
