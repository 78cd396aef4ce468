import Forms
import Models

/// Every equation of one rule, as `Form.relations` declares them.
struct LinearRelations: Check {
    let rule: Rule
    /// The table that its equations are about.
    let table: TableID

    func judge(_ reading: Reading) -> Judgement {
        var judgement = Judgement()
        guard let form = reading.form else { return judgement }
        var open = OpenRelations()
        for (index, relation) in form.relations.enumerated() where relation.rule == rule.id {
            switch reading.results[index] {
            case .holds(let outcome):
                judgement.count(outcome)
            case .fails(let left, let right, let difference):
                judgement.count(.fail)
                let sums = Sums(relation: relation, left: left, right: right, difference: difference)
                var finding = finding(sums, form: form, reading: reading)
                reading.blame.verdicts[index]?.amend(&finding, form: form, reading: reading)
                judgement.report(finding, at: .table(table, cells: relation.cells))
            case .unknown(let cells):
                open.add(relation, cells: cells)
            case .overflow:
                open.add(relation, cells: relation.cells, overflow: true)
            }
        }
        if !open.instances.isEmpty {
            judgement.count(.notAssessable, times: open.instances.count)
            judgement.report(
                open.finding(for: rule, form: form, reading: reading), at: .table(table, cells: open.sortedCells))
        }
        return judgement
    }

    private func finding(_ sums: Sums, form: Form, reading: Reading) -> Finding {
        let certain = sums.relation.cells.allSatisfy(reading.isCertain)
        let message = RelationMessage(sums: sums, form: form, table: table, reading: reading).message
        var finding = failure(certain ? .report : .reading, message.advised(unless: certain))
        finding.cells = reading.ids(sums.relation.cells.sorted())
        finding.expected = sums.expected
        finding.actual = sums.actual
        finding.difference = sums.signedDifference
        finding.arguments = ["instance": sums.relation.instance]
        return finding
    }
}
