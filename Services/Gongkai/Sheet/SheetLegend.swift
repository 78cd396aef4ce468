import Models

/// What the marks of a report mean; those that it does not have are left out.
struct SheetLegend {
    let report: SheetReport

    var html: HTML {
        let items = faults + statuses + references
        guard !items.isEmpty else { return .nothing }
        return .tag(
            "section", ["class": "legend", "aria-label": "图例"], .tag("h3", [:], "图例"), .tag("ul", [:], items))
    }

    private var faults: [HTML] {
        let present = Set(report.marks.values.compactMap(\.fault))
        let meanings: [(CellMark.Fault, String, String)] = [
            (.wrong, "✗ 14", "有误；箭头后是使各项关系成立的数值"), (.suspect, "✗? 14", "可能有误：有几种改法"),
            (.involved, "14", "与错误有关，本身未必有误"), (.doubtful, "? 14", "存疑：请对照原文核对"),
        ]
        return meanings.filter { present.contains($0.0) }.map { item($0.0.style, $0.1, $0.2) }
    }

    private var statuses: [HTML] {
        let present = Set(report.reading.cells.map(\.status))
        let meanings: [(CellStatus, String)] = [
            (.inferred, "14*"), (.missing, "缺"), (.blank, "空"), (.placeholder, "/ ?"), (.damaged, "十 ?"),
        ]
        return meanings.filter { present.contains($0.0) }.map { item($0.0.rawValue, $0.1, $0.0.label) }
    }

    private var references: [HTML] {
        report.marks.isEmpty ? [] : [item("numbered", "1 14", "左上小字是问题的序号")]
    }

    private func item(_ style: String, _ sample: String, _ meaning: String) -> HTML {
        .tag("li", [:], .tag("span", ["class": "sample " + style], .text(sample)), " ", .text(meaning))
    }
}
