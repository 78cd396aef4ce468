import Forms
import Models

/// Makes corrections of changes, and says which of them is the likelier.
struct CorrectionMaker {
    let form: Form
    let cells: [Cell]
    let prose: ProseWitness

    /// The correction that makes some changes.
    func correction(_ changes: FaultSearch.Changes) -> Correction {
        let places = changes.keys.sorted()
        let printed = places.map { cells[$0].value ?? .zero }
        let meant = zip(places, printed).map { cell, value in
            CellValue(millionths: value.millionths &+ (changes[cell] ?? 0))
        }
        var correction = Correction(
            cells: zip(places, meant).map { Correction.Change(id: form.cells[$0].id, value: $1) },
            slip: Self.slip(places.map { form.cells[$0] }, printed: printed, meant: meant))
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
    func isLikelier(_ left: Correction, than right: Correction) -> Bool {
        let (first, second) = (rank(left), rank(right))
        guard first == second else { return first < second }
        let places = [left, right].map { $0.cells.compactMap { form.index(of: $0.id) } }
        return places[0].lexicographicallyPrecedes(places[1])
    }

    private func rank(_ correction: Correction) -> Int {
        let slip =
            switch correction.slip {
            case .wrongCell: 0
            case .swappedDigits, .missingDigit, .extraDigit: 1
            case .wrongDigit: 2
            case nil: 3
            }
        if correction.witness != nil { return slip }
        let isContradicted = correction.cells.contains { change in
            let printed = form.index(of: change.id).flatMap { cells[$0].value }
            return printed.map { prose.confirms(change.id, $0) } ?? false
        }
        return (isContradicted ? 8 : 4) + slip
    }
}
