import Models

extension Correction.Slip {
    /// The slip that made one figure of another; nil if it is none of those
    /// that are known. Counts only: an amount is rarely mistyped by a digit.
    init?(printed: CellValue, meant: CellValue) {
        guard let printed = printed.count, let meant = meant.count, printed >= 0, meant >= 0 else { return nil }
        let left = Array(String(printed).utf8)
        let right = Array(String(meant).utf8)
        switch right.count - left.count {
        case 0:
            let differing = left.indices.filter { left[$0] != right[$0] }
            if differing.count == 1, left.count > 1 {
                // Of one digit alone any figure is another digit: that tells nothing.
                self = .wrongDigit
            } else if differing.count == 2, differing[1] == differing[0] + 1, left[differing[0]] == right[differing[1]],
                left[differing[1]] == right[differing[0]]
            {
                self = .swappedDigits
            } else {
                return nil
            }
        case 1 where Self.isMissing(from: left, in: right): self = .missingDigit
        case -1 where Self.isMissing(from: right, in: left): self = .extraDigit
        default: return nil
        }
    }

    /// Whether `short` is `long` without one of its digits.
    private static func isMissing(from short: [UInt8], in long: [UInt8]) -> Bool {
        long.indices.contains { long[..<$0] + long[($0 + 1)...] == short[...] }
    }
}
