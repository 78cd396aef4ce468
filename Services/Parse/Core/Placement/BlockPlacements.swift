import Models
import Text

/// The ways in which the values of table 4 can be its blocks of five cells of
/// which the last is the total: every cell that is lost is one that its block
/// can spare.
enum BlockPlacements {
    /// What stands in a cell.
    struct Choice: Hashable {
        /// Which value; nil where it is lost.
        var token: Int?
        /// The figure; of a lost one zero if its block has nothing left for it.
        var value: Int?
    }

    /// The most values that are taken to be lost or split: with more, too much fits.
    private static let mostLost = 2
    private static let width = 5

    /// Every way, with the values that it speaks of; nil if too many are lost, a
    /// value is no number, or none fits.
    static func all(
        _ tokens: [ValueToken], columns: Int, in source: SourceText
    ) -> (tokens: [ValueToken], choices: [[Choice]])? {
        guard tokens.allSatisfy({ $0.value?.count != nil }), abs(columns - tokens.count) <= mostLost,
            let placements = RowCandidates.all(tokens, columns: columns, group: width, in: source)
        else { return nil }
        let choices = placements.placements.compactMap { placement -> [Choice]? in
            var row: [Choice] = []
            for start in stride(from: 0, to: columns, by: width) {
                let block = placement[start..<start + width].map { token in
                    Choice(token: token, value: token.flatMap { placements.tokens[$0].value?.count })
                }
                guard let completed = completed(block[...]) else { return nil }
                row += completed
            }
            return row
        }
        return choices.isEmpty ? nil : (placements.tokens, choices)
    }

    /// A block whose total is that of its parts as far as they are there; nil if
    /// it cannot be. What is left for a lost part may be a misprint of another
    /// figure, so that only nothing is taken for known; nor is anything where
    /// there is no total to witness that the others are what they seem.
    private static func completed(_ block: ArraySlice<Choice>) -> [Choice]? {
        let sum = block.dropLast().reduce(0) { $0 + ($1.value ?? 0) }
        let lost = block.count { $0.value == nil }
        guard let total = block.last?.value else {
            return block.map { _ in Choice(token: nil, value: sum == 0 && lost == 1 ? 0 : nil) }
        }
        guard lost == 0 ? sum == total : sum <= total else { return nil }
        return block.map { Choice(token: $0.token, value: $0.value ?? (sum == total ? 0 : nil)) }
    }

    /// Whether as many values as cells stand in other blocks than they belong
    /// to: one block lost a value and another has one too many. One total that is
    /// wrong is the author's, two are not, nor is one among cells without a figure.
    static func isShifted(_ figures: [Int?]) -> Bool {
        guard figures.count.isMultiple(of: width) else { return false }
        let blocks = stride(from: 0, to: figures.count, by: width).map { figures[$0..<$0 + width] }
        let wrong = blocks.count(where: isWrong)
        return wrong > 1 || wrong == 1 && figures.contains(nil)
    }

    /// Whether every block has the total of its parts, and all their figures.
    static func addUp(_ figures: [Int?]) -> Bool {
        !figures.contains(nil)
            && stride(from: 0, to: figures.count, by: width).allSatisfy { !isWrong(figures[$0..<$0 + width]) }
    }

    /// Whether the total of a block is not that of its parts, as far as they are
    /// printed.
    private static func isWrong(_ block: ArraySlice<Int?>) -> Bool {
        guard let total = block.last ?? nil else { return false }
        return block.dropLast().reduce(0) { $0 + ($1 ?? 0) } != total
    }
}
