import Models

extension Damage {
    /// Columns of the request table that are lost or stand elsewhere.
    static let columns: [Damage] = [
        Damage("column-header-lost") { report, random in
            removeOne(&report.columns, &random)
        },
        Damage("column-values-lost") { report, random in
            let column = random.below(7)
            report.changeWholeRows { $0.remove(at: column) }
        },
        Damage("column-lost") { report, random in
            let column = random.below(7)
            if column < report.columns.count { report.columns.remove(at: column) }
            report.changeWholeRows { $0.remove(at: column) }
        },
        Damage("column-header-and-other-values-lost") { report, random in
            // With nothing but zeros lost, the table would be whole under the header that is left.
            let used = (0..<6).filter { column in
                report.requests.count { $0.values.count == 7 && $0.values[column].figure != .zero } > 1
            }
            let column = random.pick(used, else: 6)
            let label = random.pick((0..<7).filter { $0 != column }, else: 0)
            if label < report.columns.count { report.columns.remove(at: label) }
            report.changeWholeRows { $0.remove(at: column) }
        },
        Damage("column-lost-twice-below-groups") { report, random in
            // As real pages have it: 其他 is gone, and the third level of labels has eaten one column more.
            let other = random.below(6)
            if report.columns.count == 7 { report.columns.remove(at: 5) }
            for index in report.requests.indices where report.requests[index].values.count == 7 {
                report.requests[index].values.remove(at: 5)
                if report.requests[index].groups.count == 2 { report.requests[index].values.remove(at: other) }
            }
        },
        Damage("column-blank") { report, random in
            let column = random.below(7)
            report.changeWholeRows { $0[column].losesFigure(to: "") }
        },
        Damage("columns-blank") { report, random in
            let columns = random.distinct(random.within(2...4), below: 7)
            report.changeWholeRows { values in for column in columns { values[column].losesFigure(to: "") } }
        },
        Damage("header-lost") { report, _ in
            // Nobody could know another order without it.
            if report.columnOrder == Array(0..<7) { report.columns = [] }
        },
        Damage("total-before-other") { report, _ in
            guard report.hasWholeRequests else { return }
            report.columns.swapAt(5, 6)
            report.columnOrder.swapAt(5, 6)
            report.changeWholeRows { $0.swapAt(5, 6) }
        },
        Damage("total-first") { report, _ in
            permute(&report, [6, 0, 1, 2, 3, 4, 5])
        },
        Damage("two-columns-swapped") { report, random in
            let pair = random.distinct(2, below: 7)
            var order = Array(0..<7)
            order.swapAt(pair[0], pair[1])
            permute(&report, order)
        },
        Damage("columns-in-any-order") { report, random in
            permute(&report, random.permutation(of: 7))
        },
        Damage("subtotal-column") { report, _ in
            guard report.hasWholeRequests else { return }
            report.columns.insert(ReportModel.subtotal, at: 6)
            report.changeWholeRows { values in
                let sum = values[1..<6].reduce(0) { $0 + ($1.count ?? 0) }
                values.insert(PrintedValue(foreign: sum), at: 6)
            }
        },
    ]

    /// Columns of table 2.
    static let documentColumns: [Damage] = [
        Damage("table-2-columns-in-other-order") { report, random in
            for (head, rows) in report.proactiveItems where report.proactive[head].tail.count > 2 {
                let count = report.proactive[head].tail.count - 1
                let order = random.permutation(of: count)
                let labels = report.proactive[head].tail
                report.proactive[head].tail = [labels[0]] + order.map { labels[$0 + 1] }
                for row in rows where report.proactive[row].values.count == count {
                    let values = report.proactive[row].values
                    report.proactive[row].values = order.map { values[$0] }
                }
            }
        },
        Damage("table-2-column-lost") { report, random in
            let (head, rows) = random.pick(report.proactiveItems, else: (0, []))
            let count = report.proactive.isEmpty ? 0 : report.proactive[head].tail.count - 1
            guard count > 0 else { return }
            let column = random.below(count)
            report.proactive[head].tail.remove(at: column + 1)
            for row in rows where report.proactive[row].values.count == count {
                report.proactive[row].values.remove(at: column)
            }
        },
        Damage("table-2-column-header-lost") { report, random in
            let (head, _) = random.pick(report.proactiveItems, else: (0, []))
            guard !report.proactive.isEmpty, report.proactive[head].tail.count > 1 else { return }
            report.proactive[head].tail.remove(at: 1 + random.below(report.proactive[head].tail.count - 1))
        },
    ]

    static func removeOne(_ labels: inout [String], _ random: inout SplitMix) {
        if !labels.isEmpty { labels.remove(at: random.below(labels.count)) }
    }

    private static func permute(_ report: inout ReportModel, _ order: [Int]) {
        guard report.hasWholeRequests else { return }
        report.columns = order.map { report.columns[$0] }
        report.columnOrder = order.map { report.columnOrder[$0] }
        report.headerStyle = .oneLine
        report.changeWholeRows { values in values = order.map { values[$0] } }
    }
}

extension ReportModel {
    /// Whether the request table has all columns in its header and its rows: rows
    /// that moved before would keep their order below another header.
    fileprivate var hasWholeRequests: Bool {
        columns.count == 7 && requests.allSatisfy { $0.values.isEmpty || $0.values.count == 7 }
    }

    /// The headers of table 2, each with the rows below it.
    var proactiveItems: [(head: Int, rows: [Int])] {
        var items: [(head: Int, rows: [Int])] = []
        for (index, row) in proactive.enumerated() {
            if row.kind == .header { items.append((index, [])) }
            if row.kind == .figures, !items.isEmpty { items[items.count - 1].rows.append(index) }
        }
        return items
    }
}
