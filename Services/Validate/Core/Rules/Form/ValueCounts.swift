import Forms
import Models

/// F-CELLCOUNT: as many values in every row as the form has columns.
struct ValueCounts: Check {
    let rule = Rule(
        "F-CELLCOUNT",
        zh: (title: "每行数值个数", explanation: "每一行的数值个数应当等于格式的列数；空着的填 0。"),
        en: (
            title: "Values in a row",
            explanation: "A row has as many values as the form has columns; what did not occur is 0, not left empty."
        ),
        formula: "number of values in a row = number of columns", basis: Basis.form, severity: .error,
        example: (passes: "“一、本年新收”一行有 7 个数值", fails: "“一、本年新收”一行只有 6 个数值"))

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        for table in TableID.allCases where !reading.isAbsent(table) {
            let seen = reading.observations(.valueCount).filter { $0.table == table }
            judgement.count(seen.isEmpty ? .pass : .fail)
            for defect in Self.grouped(seen) {
                let subjects = defect.map { Subject($0, form: form) }
                let cells = subjects.flatMap(\.cells).sortedOnce()
                var finding = finding(defect, subjects, form: form)
                finding.cells = reading.ids(cells)
                judgement.report(finding, at: .table(table, cells: cells))
            }
        }
        return judgement
    }

    /// Rows with the same defect together, in the order of the document.
    private static func grouped(_ seen: [Observation]) -> [[Observation]] {
        var groups: [[Observation]] = []
        for observation in seen {
            let same = groups.firstIndex {
                $0[0].expected == observation.expected && $0[0].found == observation.found
            }
            if let same { groups[same].append(observation) } else { groups.append([observation]) }
        }
        return groups
    }

    private func finding(_ defect: [Observation], _ subjects: [Subject], form: Form) -> Finding {
        let first = defect[0]
        let title = first.table.section
        let count = subjects.count
        let whole = form.row(first.subject, of: first.table) == nil
        var zh = "“\(title.titleZH)”表"
        var en = "In the table “\(title.titleEN)”, "
        if whole {
            zh += "有 \(first.found) 个数值"
            en += "there are \(Listing.plural(first.found, "value"))"
        } else if count == 1 {
            zh += "“\(subjects[0].labelZH)”一行有 \(first.found) 个数值"
            en += "the row “\(subjects[0].labelEN)” has \(Listing.plural(first.found, "value"))"
        } else {
            zh += "有 \(count) 行各有 \(first.found) 个数值（\(Listing.quotedZH(subjects.map(\.labelZH)))）"
            en +=
                "\(count) rows have \(Listing.plural(first.found, "value")) each "
                + "(\(Listing.quotedEN(subjects.map(\.labelEN))))"
        }
        let message = Finding.Message(
            zh: zh + "，格式为 \(first.expected) 个；" + (first.found < first.expected ? Advice.lost.zh : Self.splitZH),
            en: en + "; the form has \(first.expected). "
                + (first.found < first.expected ? Advice.lost.en : Self.splitEN))
        var finding = failure(.reading, message)
        finding.expected = CellValue(exactly: first.expected)
        finding.actual = CellValue(exactly: first.found)
        finding.difference = CellValue(exactly: first.found - first.expected)
        finding.arguments = [
            "table": first.table.rawValue, "rows": defect.map(\.subject).joined(separator: ", "),
        ]
        finding.span = defect.compactMap(\.span).first
        return finding
    }

    private static let splitZH = "也可能是提取文本时数字被拆开，请先核对原文。"
    private static let splitEN = "Extraction may have split a number: check the source first."
}
