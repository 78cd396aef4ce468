import Forms
import Models

/// Figures of two years that would be held against each other, but that one of
/// the reports does not give.
struct MissingFigures {
    /// The two reports.
    let pair: YearPair
    /// Those of the report of the year before.
    var before: [ComparedFigure] = []
    /// Those of this report.
    var this: [ComparedFigure] = []

    /// Whether there are any.
    var isEmpty: Bool { before.isEmpty && this.isEmpty }

    /// Notes which of these figures have no value.
    mutating func add(before: [ComparedFigure], this: [ComparedFigure]) {
        self.before += before.filter { $0.cell.value == nil }
        self.this += this.filter { $0.cell.value == nil }
    }

    /// What is said of all of them at once.
    func finding(_ rule: String) -> Finding {
        var zh: [String] = []
        var en: [String] = []
        if !before.isEmpty {
            zh.append("\(pair.before.year)年度报告的\(labels(before, of: pair.before).zh)")
            en.append("\(labels(before, of: pair.before).en) of the report on \(pair.before.year)")
        }
        if !this.isEmpty {
            zh.append("本年度的\(labels(this, of: pair.this).zh)")
            en.append("\(labels(this, of: pair.this).en) of this report")
        }
        var finding = Finding.unknown(
            rule, zh: zh.joined(separator: "和") + "没有数值，无法核对两个年度是否衔接。",
            en: "The two years cannot be held against each other, because there is no figure for "
                + en.joined(separator: ", nor for ") + ".")
        finding.cells = this.map(\.place.id)
        finding.arguments = ["year": "\(pair.before.year)"]
        return finding
    }

    private func labels(_ figures: [ComparedFigure], of report: ComparedReport) -> (zh: String, en: String) {
        (
            Words.listZH(figures.map { Words.quoteZH(report.label($0)) }),
            Words.listEN(figures.map { Words.quoteEN($0.place.english) })
        )
    }
}
