import Forms
import Models

/// A cell that has a figure, with its place in the form.
struct KnownFigure {
    /// Its place.
    let place: FormCell
    /// Its figure.
    let value: CellValue
    /// Whether it is printed there beyond doubt.
    let isCertain: Bool
    /// Whether an equation chose it, so that it is no independent witness.
    let isChosen: Bool
}

extension Reading {
    /// A cell's figure by the cell's id; nil if it has none. A blank is none.
    func knownFigure(_ id: String) -> KnownFigure? {
        guard let form, let index = form.index(of: id), let value = cell(index).value else { return nil }
        return KnownFigure(
            place: form.cells[index], value: value, isCertain: isCertain(index),
            isChosen: cell(index).basis == .arithmetic)
    }

    /// The figures of cells by their ids; nil unless all have one.
    func knownFigures(_ ids: [String]) -> [KnownFigure]? {
        let figures = ids.compactMap(knownFigure)
        return figures.count == ids.count ? figures : nil
    }
}

extension [KnownFigure] {
    /// What a condition over these figures comes to when it holds.
    var holding: Outcome {
        if contains(where: \.isChosen) { return .passByInference }
        return allSatisfy { $0.value == .zero } ? .vacuous : .pass
    }

    /// Where the fault lies when it does not hold.
    var verdict: Verdict { allSatisfy(\.isCertain) ? .report : .reading }
}
