import Models

extension Damage {
    /// Rows that the form of the request table does not have.
    static let requestRows: [Damage] = [
        Damage("other-processing-collapsed", only: .form2021) { report, _ in
            let parts = report.requests.indices.filter { report.requests[$0].groups.last == "other" }
            guard let first = parts.first else { return }
            var row = TableRow(groups: ["results"], leads: [""], number: "（六）", label: "其他处理")
            row.values = sums(of: parts, in: report)
            report.requests.removeAll { $0.groups.last == "other" }
            report.requests.insert(row, at: min(first, report.requests.count))
        },
        Damage("subtotal-rows") { report, random in
            let name = random.pick(["小计", "合计", "总计"], else: "小计")
            let isAbove = random.happens(percent: 30)
            for group in ["refused", "unable", "rejected", "other"] {
                let parts = report.requests.indices.filter { report.requests[$0].groups.last == group }
                guard let first = parts.first, let last = parts.last else { continue }
                let row = TableRow(
                    groups: ["results", group], leads: ["", ""], label: name, values: sums(of: parts, in: report))
                report.requests.insert(row, at: isAbove ? first : last + 1)
            }
        },
        Damage("group-rows-with-sums") { report, _ in
            for group in ["refused", "unable", "rejected", "other"] {
                let parts = report.requests.indices.filter { report.requests[$0].groups.last == group }
                guard let first = parts.first, let lead = report.requests[first].leads.last else { continue }
                let row = TableRow(
                    groups: ["results"], leads: [""], label: lead, values: sums(of: parts, in: report))
                report.requests[first].leads[1] = ""
                report.requests.insert(row, at: first)
            }
        },
        Damage("foreign-row") { report, random in
            let labels = ["9.其他情形", "4.其他", "法律法规规定的其他情形", "其中：重复申请", "其他处理", "予以公开", "其他"]
            let at = random.within(1...max(1, report.requests.count - 1))
            guard at < report.requests.count else { return }
            let groups = report.requests[at].groups
            let values = (0..<7).map { _ in PrintedValue(foreign: random.below(10)) }
            let row = TableRow(
                groups: groups, leads: groups.map { _ in "" }, label: random.pick(labels, else: "其他"), values: values)
            report.requests.insert(row, at: at)
        },
        Damage("results-label-twice") { report, random in
            guard let index = report.requests.firstIndex(where: { $0.id == "granted" }) else { return }
            let label = report.requests[index].leads.first ?? ""
            let other = random.happens(percent: 50) ? index + 1 : random.within(index...report.requests.count - 2)
            if other < report.requests.count, !report.requests[other].leads.isEmpty, other != index {
                report.requests[other].leads[0] = label
            } else {
                report.requests.insert(.text(label), at: index)
            }
        },
        Damage("running-numbers-before-labels") { report, _ in
            for index in report.requests.indices where report.requests[index].kind == .figures {
                report.requests[index].number = "\(index + 1) " + report.requests[index].number
            }
        },
        Damage("running-numbers-before-values") { report, _ in
            for index in report.requests.indices where report.requests[index].kind == .figures {
                report.requests[index].values.insert(PrintedValue(foreign: index + 1), at: 0)
            }
        },
        Damage("running-numbers-after-values") { report, _ in
            for index in report.requests.indices where report.requests[index].kind == .figures {
                report.requests[index].tail.append(String(index + 1))
            }
        },
    ]

    /// What the rows add up to, in no cell of the form.
    private static func sums(of rows: [Int], in report: ReportModel) -> [PrintedValue] {
        (0..<7).map { column in
            let sum = rows.reduce(0) { sum, row in
                let values = report.requests[row].values
                return sum + (column < values.count ? values[column].count ?? 0 : 0)
            }
            return PrintedValue(foreign: sum)
        }
    }
}
