import Forms
import Models

/// Which cells are to blame for the equations that do not hold.
struct Blame {
    /// The most corrections that are named; that there are more is said.
    static let limit = 12

    /// What is known about one failing equation.
    struct Verdict {
        /// The smallest corrections, the likeliest first, no more than ``limit``.
        var corrections: [Correction]
        /// How many there are.
        var count: Int
    }

    /// By the index of the equation among those of the form.
    private(set) var verdicts: [Int: Verdict] = [:]

    /// Looks for what would satisfy the equations of a form, of which each came
    /// to one of `results`.
    init(_ results: [RelationResult], of report: ParsedReport, form: Form?) {
        guard let form else { return }
        var known: [Int] = []
        var residuals: [Int: Int64] = [:]
        for (index, relation) in form.relations.enumerated() {
            switch results[index] {
            case .fails(_, _, let difference):
                residuals[index] = difference.millionths
                known.append(index)
            case .holds where relation.cells.allSatisfy({ report.cells[$0].value != nil }):
                known.append(index)
            case .holds, .unknown, .overflow:
                break
            }
        }
        guard !residuals.isEmpty else { return }
        for part in Self.parts(of: known, in: form) where part.contains(where: { residuals[$0] != nil }) {
            judge(part, residuals: residuals, form: form, report: report)
        }
    }

    /// Equations that share cells, directly or over others.
    private static func parts(of known: [Int], in form: Form) -> [[Int]] {
        // For each cell the number of its part, for each number the part's equations.
        var numbers = [Int?](repeating: nil, count: form.cells.count)
        var parts: [[Int]] = []
        for index in known {
            let number = parts.count
            parts.append([index])
            for cell in form.relations[index].cells {
                if let other = numbers[cell], other != number {
                    parts[number] += parts[other]
                    for equation in parts[other] {
                        for cell in form.relations[equation].cells { numbers[cell] = number }
                    }
                    parts[other] = []
                }
                numbers[cell] = number
            }
        }
        return parts.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    private mutating func judge(_ part: [Int], residuals: [Int: Int64], form: Form, report: ParsedReport) {
        let search = FaultSearch(part.map { form.relations[$0] }, cells: report.cells)
        var failing: [Int: Int64] = [:]
        for (place, equation) in part.enumerated() { failing[place] = residuals[equation] }
        let found = search.smallest(for: failing)
        guard !found.isEmpty else { return }
        let maker = CorrectionMaker(form: form, cells: report.cells, prose: ProseWitness(report))
        for equation in part where residuals[equation] != nil {
            var seen: Set<FaultSearch.Changes> = []
            var corrections: [Correction] = []
            for changes in found {
                let own = Self.concerning(equation, of: changes, form: form)
                guard seen.insert(own).inserted else { continue }
                corrections.append(maker.correction(own))
            }
            let ordered = corrections.sorted(by: maker.isLikelier)
            verdicts[equation] = Verdict(corrections: Array(ordered.prefix(Self.limit)), count: ordered.count)
        }
    }

    /// The changes that have to do with one equation: its own cells, the other
    /// equations of these that fail, their cells, and so on. Two faults far
    /// apart are not told in one breath.
    private static func concerning(
        _ equation: Int, of changes: FaultSearch.Changes, form: Form
    ) -> FaultSearch.Changes {
        var equations: Set = [equation]
        var cells: Set<Int> = []
        var grown = true
        while grown {
            grown = false
            for cell in changes.keys where !cells.contains(cell) {
                guard equations.contains(where: { form.relations[$0].cells.contains(cell) }) else { continue }
                cells.insert(cell)
                grown = true
                for other in form.relations.indices where form.relations[other].cells.contains(cell) {
                    equations.insert(other)
                }
            }
        }
        return changes.filter { cells.contains($0.key) }
    }
}
