import Forms
import Models

/// The equations of one rule that cannot be assessed: they are reported
/// together, because one lost row leaves several open.
struct OpenRelations {
    private(set) var instances: [String] = []
    private var cells: Set<Int> = []
    private var overflows = 0

    mutating func add(_ relation: Relation, cells: [Int], overflow: Bool = false) {
        instances.append(relation.instance)
        self.cells.formUnion(cells)
        overflows += overflow ? 1 : 0
    }

    /// The cells concerned, in the order of the form.
    var sortedCells: [Int] { cells.sorted() }

    func finding(for rule: Rule, form: Form, reading: Reading) -> Finding {
        let missing = sortedCells.filter { reading.cell($0).value == nil }
        var zh: [String] = []
        var en: [String] = []
        if !missing.isEmpty {
            let labels = missing.map { form.cells[$0] }
            zh.append("\(missing.count) 个单元格没有数值：\(Listing.zh(labels.map(form.label(of:))))")
            en.append("\(Listing.plural(missing.count, "cell")) without a value: \(Listing.en(labels.map(\.english)))")
        }
        if overflows > 0 {
            zh.append("\(overflows) 处数值过大，无法相加")
            en.append("figures too large to be added: \(overflows)")
        }
        let message = Finding.Message(
            zh: "“\(rule.titleZH)”有 \(instances.count) 处无法核对，因为 \(zh.joined(separator: "；"))。",
            en: "\(rule.titleEN): \(Listing.plural(instances.count, "equation")) cannot be assessed; "
                + "\(en.joined(separator: "; ")).")
        var finding = Finding(
            rule: rule.id, severity: .information, outcome: .notAssessable, verdict: nil, message: message)
        finding.cells = reading.ids(sortedCells)
        finding.arguments = [
            "instances": instances.joined(separator: ", "), "count": String(instances.count),
            "unreported": String(missing.count),
        ]
        return finding
    }
}
