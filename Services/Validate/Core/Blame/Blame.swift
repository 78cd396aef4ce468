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

    /// Nobody is to blame.
    static let none = Blame()

    private init() {}

    init(_ results: [RelationResult], of reading: Reading) {
        guard let form = reading.form else { return }
        var known: [Int] = []
        var residuals: [Int: Int64] = [:]
        for (index, relation) in form.relations.enumerated() {
            switch results[index] {
            case .fails(_, _, let difference):
                residuals[index] = difference.millionths
                known.append(index)
            case .holds where relation.cells.allSatisfy({ reading.cell($0).value != nil }):
                known.append(index)
            case .holds, .unknown, .overflow:
                break
            }
        }
        guard !residuals.isEmpty else { return }
        for part in Self.parts(of: known, in: form) where part.contains(where: { residuals[$0] != nil }) {
            judge(part, residuals: residuals, form: form, reading: reading)
        }
    }

    /// Equations that share cells, directly or over others.
    private static func parts(of known: [Int], in form: Form) -> [[Int]] {
        var parts: [(equations: [Int], cells: Set<Int>)] = []
        for index in known {
            var part = (equations: [index], cells: Set(form.relations[index].cells))
            parts.removeAll { other in
                guard !other.cells.isDisjoint(with: part.cells) else { return false }
                part.equations += other.equations
                part.cells.formUnion(other.cells)
                return true
            }
            parts.append(part)
        }
        return parts.map { $0.equations.sorted() }
    }

    private mutating func judge(_ part: [Int], residuals: [Int: Int64], form: Form, reading: Reading) {
        let search = FaultSearch(part.map { form.relations[$0] }, cells: reading.report.cells)
        var failing: [Int: Int64] = [:]
        for (place, equation) in part.enumerated() { failing[place] = residuals[equation] }
        let found = search.smallest(for: failing)
        guard !found.isEmpty else { return }
        let prose = ProseWitness(reading.report)
        for equation in part where residuals[equation] != nil {
            var seen: Set<FaultSearch.Changes> = []
            var corrections: [Correction] = []
            for changes in found {
                let own = Self.concerning(equation, of: changes, form: form)
                guard seen.insert(own).inserted else { continue }
                corrections.append(Self.correction(own, form: form, reading: reading, prose: prose))
            }
            let ordered = corrections.sorted { Self.isLikelier($0, $1, reading, prose) }
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

    private static func correction(
        _ changes: FaultSearch.Changes, form: Form, reading: Reading, prose: ProseWitness
    ) -> Correction {
        let cells = changes.keys.sorted()
        let printed = cells.map { reading.cell($0).value ?? .zero }
        let meant = zip(cells, printed).map { cell, value in
            CellValue(millionths: value.millionths &+ (changes[cell] ?? 0))
        }
        var correction = Correction(
            cells: zip(cells, meant).map { Correction.Change(id: form.cells[$0].id, value: $1) },
            slip: slip(cells.map { form.cells[$0] }, printed: printed, meant: meant))
        correction.witness = prose.place(of: correction.cells)
        return correction
    }

    private static func slip(_ cells: [FormCell], printed: [CellValue], meant: [CellValue]) -> Correction.Slip? {
        if cells.count == 2, isBeside(cells[0], cells[1]), printed[0] == meant[1], printed[1] == meant[0] {
            return .wrongCell
        }
        let slips = zip(printed, meant).map { Correction.Slip(printed: $0, meant: $1) }
        // Of several cells only the same slip in each is one.
        guard let first = slips.first, slips.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func isBeside(_ left: FormCell, _ right: FormCell) -> Bool {
        let rows = right.rowIndex - left.rowIndex
        let columns = right.columnIndex - left.columnIndex
        return left.table == right.table && ((rows == 0 && abs(columns) == 1) || (abs(rows) == 1 && columns == 0))
    }

    /// What the prose says as well is likelier than what it does not, and that
    /// than a change of what the prose confirms; a slip is likelier than none, one
    /// of a single stroke likelier than a digit that is another one; then the
    /// order of the form.
    private static func isLikelier(
        _ left: Correction, _ right: Correction, _ reading: Reading, _ prose: ProseWitness
    ) -> Bool {
        let (first, second) = (rank(left, reading, prose), rank(right, reading, prose))
        guard first == second else { return first < second }
        let cells = [left, right].map { $0.cells.compactMap { reading.form?.index(of: $0.id) } }
        return cells[0].lexicographicallyPrecedes(cells[1])
    }

    private static func rank(_ correction: Correction, _ reading: Reading, _ prose: ProseWitness) -> Int {
        let slip =
            switch correction.slip {
            case .wrongCell: 0
            case .swappedDigits, .missingDigit, .extraDigit: 1
            case .wrongDigit: 2
            case nil: 3
            }
        if correction.witness != nil { return slip }
        let isContradicted = correction.cells.contains { change in
            let printed = reading.form?.index(of: change.id).flatMap { reading.cell($0).value }
            return printed.map { prose.confirms(change.id, $0) } ?? false
        }
        return (isContradicted ? 8 : 4) + slip
    }
}
