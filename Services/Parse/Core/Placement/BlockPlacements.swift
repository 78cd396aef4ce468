import Models

/// The ways in which too few values can be the cells of blocks of five of which
/// the last is the total: every cell that is lost is one that its block can
/// spare.
enum BlockPlacements {
    /// What stands in a cell.
    struct Choice: Hashable {
        /// Which value; nil where it is lost.
        var token: Int?
        /// The figure; of a lost one zero if its block has nothing left for it.
        var value: Int?
    }

    /// The most values that are taken to be lost: with more, too much fits.
    private static let mostLost = 2
    private static let width = 5

    /// Every way; nil if too many are lost, a value is no number, or none fits.
    static func all(_ tokens: [ValueToken], columns: Int) -> [[Choice]]? {
        let figures = tokens.compactMap { $0.value?.count }
        guard figures.count == tokens.count, (1...mostLost).contains(columns - tokens.count) else { return nil }
        var found: [[Choice]] = []
        func place(_ next: Int, _ current: [Choice]) {
            var current = current
            if current.count.isMultiple(of: width), !current.isEmpty {
                guard let block = completed(current.suffix(width)) else { return }
                current.replaceSubrange(current.count - width..<current.count, with: block)
            }
            if current.count == columns {
                if next == figures.count { found.append(current) }
                return
            }
            if next < figures.count {
                place(next + 1, current + [Choice(token: next, value: figures[next])])
            }
            if columns - current.count > figures.count - next {
                place(next, current + [Choice(token: nil, value: nil)])
            }
        }
        place(0, [])
        return found.isEmpty ? nil : found
    }

    /// A block whose total is that of its parts as far as they are there; nil if
    /// it cannot be. What is left for a lost part may be a misprint of another
    /// figure, so that only nothing is taken for known.
    private static func completed(_ block: ArraySlice<Choice>) -> [Choice]? {
        let sum = block.dropLast().reduce(0) { $0 + ($1.value ?? 0) }
        let lost = block.count { $0.value == nil }
        guard let total = block.last?.value else {
            return block.map { Choice(token: $0.token, value: sum == 0 && lost == 1 ? 0 : $0.value) }
        }
        guard lost == 0 ? sum == total : sum <= total else { return nil }
        return block.map { Choice(token: $0.token, value: $0.value ?? (sum == total ? 0 : nil)) }
    }

    /// Whether as many values as cells stand in other blocks than they belong
    /// to: one block lost a value and another has one too many. One total that is
    /// wrong is the author's, two are not.
    static func isShifted(_ figures: [Int?]) -> Bool {
        let figures = figures.compactMap { $0 }
        guard figures.count.isMultiple(of: width) else { return false }
        return stride(from: 0, to: figures.count, by: width).count { !hasItsTotal(figures[$0..<$0 + width]) } > 1
    }

    private static func hasItsTotal(_ block: ArraySlice<Int>) -> Bool {
        block.dropLast().reduce(0, +) == block.last
    }
}
