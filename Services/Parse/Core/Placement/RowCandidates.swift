import Models
import Text

/// Every way in which the values of a row can be its cells: too few values
/// have lost cells among them or cells that run together, too many are numbers
/// that were split. A total that is printed bears out the choice where nothing
/// is lost.
struct RowCandidates {
    /// The most ways that are followed; beyond that nothing is decided.
    private static let mostPlacements = 1_500

    private let columns: Int
    private let group: Int
    private let mayBeJoined: Bool
    private let source: SourceText
    private var tokens: [ValueToken]
    private let printed: Int
    private var places: [ValueToken: Int]
    private var current: [Int?] = []
    private var placements: [[Int?]] = []

    /// The ways to place a row's values into `columns` cells, in groups of
    /// `group` of which the last is the total; nil if there is none, or too many.
    /// `mayBeJoined` says whether one value may be two cells that run together.
    static func all(
        _ tokens: [ValueToken], columns: Int, group: Int, mayBeJoined: Bool = true, in source: SourceText
    ) -> RowPlacements? {
        guard !tokens.isEmpty, tokens.count <= columns * 2 else { return nil }
        // Single digits are not cut: then nothing but how many are lost makes a difference.
        if tokens.count <= columns, !mayBeJoined || tokens.allSatisfy({ $0.range.count < 2 }),
            let placements = LostCells.placements(of: tokens.count, in: columns)
        {
            return RowPlacements(origin: .candidates, tokens: tokens, placements: placements)
        }
        var candidates = RowCandidates(
            columns: columns, group: group, mayBeJoined: mayBeJoined, source: source, tokens: tokens)
        if tokens.count > columns {
            candidates.join(from: 0)
        } else {
            candidates.place(from: 0, lost: columns - tokens.count)
        }
        guard (1...mostPlacements).contains(candidates.placements.count) else { return nil }
        return RowPlacements(
            origin: tokens.count > columns ? .joins : .candidates, tokens: candidates.tokens,
            placements: candidates.placements)
    }

    private init(columns: Int, group: Int, mayBeJoined: Bool, source: SourceText, tokens: [ValueToken]) {
        self.columns = columns
        self.group = group
        self.mayBeJoined = mayBeJoined
        self.source = source
        self.tokens = tokens
        printed = tokens.count
        places = Dictionary(zip(tokens, tokens.indices), uniquingKeysWith: { first, _ in first })
    }

    // MARK: - Too few values

    /// Fills the columns that are left from a token on; `lost` of them have no
    /// token of their own.
    private mutating func place(from next: Int, lost: Int) {
        guard placements.count <= Self.mostPlacements else { return }
        if current.count == columns {
            if next == printed { placements.append(current) }
            return
        }
        if next < printed {
            current.append(next)
            place(from: next + 1, lost: lost)
            current.removeLast()
            if lost > 0, mayBeJoined {
                for (left, right) in halves(of: tokens[next]) {
                    current += [left, right]
                    place(from: next + 1, lost: lost - 1)
                    current.removeLast(2)
                }
            }
        }
        if lost > 0 {
            current.append(nil)
            place(from: next, lost: lost - 1)
            current.removeLast()
        }
    }

    /// The two cells that one token may be, by every place to cut it.
    private mutating func halves(of token: ValueToken) -> [(Int, Int)] {
        let digits = source.bytes[token.range]
        guard digits.count > 1, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
        return (1..<digits.count).compactMap { length in
            let cut = token.range.lowerBound + length
            guard let left = whole(token.range.lowerBound..<cut), let right = whole(cut..<token.range.upperBound)
            else { return nil }
            return (place(left), place(right))
        }
    }

    // MARK: - Too many values

    /// Joins neighbours until every column has its number; the last is the
    /// total of the others.
    private mutating func join(from next: Int) {
        guard placements.count <= Self.mostPlacements else { return }
        if current.count.isMultiple(of: group), !current.isEmpty, !hasItsTotal { return }
        let left = columns - current.count
        if left == 0 {
            if next == printed { placements.append(current) }
            return
        }
        for end in next + 1..<max(next + 1, printed - left + 2) {
            guard let token = joined(next..<end) else { return }
            current.append(place(token))
            join(from: end)
            current.removeLast()
        }
    }

    /// Whether the last cell of the group that was just filled is its total.
    private var hasItsTotal: Bool {
        let figures = current.suffix(group).map { $0.flatMap { tokens[$0].value?.count } }
        guard let total = figures.last ?? nil else { return false }
        return figures.dropLast().reduce(0) { $0 + ($1 ?? 0) } == total
    }

    /// Neighbouring tokens as one number; nil if they cannot be one.
    private func joined(_ parts: Range<Int>) -> ValueToken? {
        let first = tokens[parts.lowerBound]
        guard parts.count > 1 else { return first }
        guard !tokens[parts].contains(where: \.isBlank) else { return nil }
        let range = first.range.lowerBound..<tokens[parts.upperBound - 1].range.upperBound
        var digits: [UInt8] = []
        for part in tokens[parts] { digits += source.bytes[part.range] }
        return Self.number(digits[...]).map { .whole($0, at: range) }
    }

    // MARK: - Numbers

    private mutating func place(_ token: ValueToken) -> Int {
        if let place = places[token] { return place }
        places[token] = tokens.count
        tokens.append(token)
        return tokens.count - 1
    }

    private func whole(_ range: Range<Int>) -> ValueToken? {
        Self.number(source.bytes[range]).map { .whole($0, at: range) }
    }

    /// Plain digits as a number; one that begins with a zero is zero itself.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard let first = digits.first, digits.count == 1 || first != 0x30, digits.count <= 12,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
}
