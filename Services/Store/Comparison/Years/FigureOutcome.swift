import Models

extension [ComparedFigure] {
    /// What a condition over these figures comes to when it holds.
    var holding: Outcome {
        if contains(where: \.isInferred) { return .passByInference }
        return allSatisfy { $0.cell.value == .zero } ? .vacuous : .pass
    }

    /// Where the fault lies when it does not hold.
    var verdict: Verdict { allSatisfy(\.isCertain) ? .report : .reading }
}
