import Models
import Text

/// The ways in which digits that run together can be cut into cells, as
/// `640020470` into 64, 0, 0, 2, 0, 4 and 70: each cell takes at least one
/// digit, none but zero itself begins with a zero, a separator that is printed
/// is a cut, and the last cell of a group is the sum of the others.
struct DigitCuts {
    /// A digit and where it stands in the source.
    private struct Digit {
        var value: Int64
        var range: Range<Int>
        /// Whether a separator stands behind it.
        var isLast: Bool
    }

    /// The most ways that are followed; beyond that nothing is decided.
    private static let mostSteps = 200_000
    /// The most cuts that are kept.
    private static let mostCuts = 2_000

    private let digits: [Digit]
    private let columns: Int
    private let group: Int
    private var steps = 0
    private var current: [Range<Int>] = []
    private var values: [Int64] = []
    private var cuts: [(places: [Range<Int>], isExact: Bool)] = []
    /// Whether groups whose total is almost theirs are followed too, and whether
    /// there is one in the current cut.
    private let allowsMisprint: Bool
    private var hasMisprint = false

    /// Every cut of tokens into `columns` cells, in groups of `group` of which
    /// the last is the total: for each the digits of each cell, by their place
    /// among all digits. Nil if there are too many to follow.
    static func all(_ tokens: [ValueToken], columns: Int, group: Int, in source: SourceText) -> [[ValueToken]]? {
        guard let digits = digits(of: tokens, in: source) else { return [] }
        return DigitCuts(digits: digits, columns: columns, group: group, allowsMisprint: false).found()?.map(\.tokens)
    }

    /// As ``all(_:columns:group:in:)``, of digits whose only witnesses are the
    /// totals of their groups: where one figure is misprinted, the cut that is
    /// meant does not add up, and another one may by chance. So cuts with one
    /// total that is almost that of its parts count too, if there is one that
    /// adds up at all.
    static func allWithMisprints(
        _ tokens: [ValueToken], columns: Int, group: Int, in source: SourceText
    ) -> [[ValueToken]]? {
        guard let digits = digits(of: tokens, in: source) else { return [] }
        guard
            let cuts = DigitCuts(digits: digits, columns: columns, group: group, allowsMisprint: true).found()
        else { return nil }
        return cuts.contains(where: \.isExact) ? cuts.map(\.tokens) : []
    }

    /// The only cut there is where there are as many digits as cells.
    static func single(_ tokens: [ValueToken], columns: Int, in source: SourceText) -> [ValueToken]? {
        guard let digits = digits(of: tokens, in: source), digits.count == columns else { return nil }
        return digits.map { .whole($0.value, at: $0.range) }
    }

    private init(digits: [Digit], columns: Int, group: Int, allowsMisprint: Bool) {
        self.digits = digits
        self.columns = columns
        self.group = group
        self.allowsMisprint = allowsMisprint
    }

    /// Every cut, and whether all its totals are those of their parts; nil if
    /// there are too many to follow.
    private consuming func found() -> [(tokens: [ValueToken], isExact: Bool)]? {
        guard digits.count >= columns else { return [] }
        cut(from: 0)
        guard steps <= Self.mostSteps, cuts.count <= Self.mostCuts else { return nil }
        return cuts.map { ($0.places.map(token), $0.isExact) }
    }

    /// The digits of tokens that are plain whole numbers; nil if one is not.
    private static func digits(of tokens: [ValueToken], in source: SourceText) -> [Digit]? {
        var digits: [Digit] = []
        for token in tokens {
            switch token.reading {
            case .number(_, nil), .digits: break
            case .number, .change, .blank, .placeholder, .damaged: return nil
            }
            var offset = token.range.lowerBound
            while offset < token.range.upperBound {
                let (scalar, length) = Scalars.decode(source.bytes, at: offset)
                let folded = Scalars.halfWidth(scalar)
                guard PrintedNumber.isDigit(folded) else { return nil }
                digits.append(
                    Digit(
                        value: Int64(folded - 0x30), range: offset..<offset + length,
                        isLast: offset + length == token.range.upperBound))
                offset += length
            }
        }
        return digits
    }

    /// Cuts the digits from `start` on into the cells that are left.
    private mutating func cut(from start: Int) {
        steps += 1
        guard steps <= Self.mostSteps, cuts.count <= Self.mostCuts else { return }
        let column = current.count
        if column == columns {
            guard start == digits.count else { return }
            cuts.append((current, isExact: !hasMisprint))
            return
        }
        let isTotal = column % group == group - 1
        let parts = isTotal ? Array(values.suffix(group - 1)) : []
        let sum = parts.reduce(0, +)
        var value: Int64 = 0
        var end = start
        while end < digits.count, digits.count - end >= columns - column, value < Int64.max / 100 {
            value = value * 10 + digits[end].value
            let isCut = digits[end].isLast
            end += 1
            if isTotal, value > sum, !allowsMisprint { return }
            let isMisprint = isTotal && value != sum
            if !isMisprint || allowsMisprint && !hasMisprint && isAlmost(value, parts) {
                current.append(start..<end)
                values.append(value)
                hasMisprint = hasMisprint || isMisprint
                cut(from: end)
                current.removeLast()
                values.removeLast()
                if isMisprint { hasMisprint = false }
            }
            if isCut || value == 0 { return }
        }
    }

    /// Whether one figure that is off by little, or by one digit, would mend a
    /// total.
    private func isAlmost(_ total: Int64, _ parts: [Int64]) -> Bool {
        let sum = parts.reduce(0, +)
        if abs(total - sum) <= 2 { return true }
        return ([(total, sum)] + parts.map { ($0, $0 + total - sum) }).contains { printed, meant in
            guard meant >= 0 else { return false }
            return Self.differInOneDigit(printed, meant)
        }
    }

    /// Whether two figures have as many digits, of which one differs.
    private static func differInOneDigit(_ left: Int64, _ right: Int64) -> Bool {
        var (left, right) = (left, right)
        var differing = 0
        repeat {
            if left % 10 != right % 10 { differing += 1 }
            left /= 10
            right /= 10
        } while left > 0 && right > 0
        return left == 0 && right == 0 && differing == 1
    }

    private func token(_ place: Range<Int>) -> ValueToken {
        .whole(
            digits[place].reduce(0) { $0 * 10 + $1.value },
            at: digits[place.lowerBound].range.lowerBound..<digits[place.upperBound - 1].range.upperBound)
    }
}
