import Text

/// Finds every number of a sentence and says what it is. A numeral in a word
/// (统一, 进一步) is none.
struct ProseNumberReader {
    let sentence: Sentence
    private let scanner: NumberScanner
    private var numbers: [ProseNumber] = []
    /// Whether the place is within 《》 or “”.
    private var titleDepth = 0
    private var isQuoted = false

    init(_ sentence: Sentence) {
        self.sentence = sentence
        scanner = NumberScanner(sentence: sentence)
    }

    /// The numbers of the sentence, in order.
    mutating func read() -> [ProseNumber] {
        let beginnings = Self.beginnings
        var place = 0
        while place < sentence.count {
            let scalar = sentence.scalars[place]
            guard beginnings.contains(scalar) else {
                place += 1
                continue
            }
            switch scalar {
            case 0x300A: titleDepth += 1  // 《
            case 0x300B: titleDepth = max(0, titleDepth - 1)
            case 0x201C: isQuoted = true  // “
            case 0x201D: isQuoted = false
            default: break
            }
            if let compound = compound(at: place) {
                numbers.append(compound)
                place = compound.range.upperBound
            } else if let number = scanner.number(at: place) {
                let classified = classify(number)
                if let classified { numbers.append(classified) }
                place = max(number.range.upperBound, place + 1)
            } else {
                place += 1
            }
        }
        return numbers
    }

    private func classify(_ number: ProseNumber) -> ProseNumber? {
        var result = number
        if number.isChinese {
            guard let use = ChineseUse(sentence: sentence, isQuoted: isQuoted || titleDepth > 0).use(of: number) else {
                return nil
            }
            result.use = use
        } else {
            result.use = DigitUse(sentence: sentence, isQuoted: isQuoted || titleDepth > 0).use(of: number)
        }
        if result.use == .percentage { readPercentage(&result) }
        return result
    }

    /// A percentage keeps its sign as its unit; 百分之 stands before it.
    private func readPercentage(_ number: inout ProseNumber) {
        let end = number.range.upperBound
        if sentence[end] == 0x6210 {  // 成: tenths.
            number.millionths = number.millionths.map { $0 * 10 }
            number.unit = end..<(end + 1)
        } else if sentence[end] == 0x2030 {  // ‰
            number.millionths = number.millionths.map { $0 / 10 }
            number.unit = end..<(end + 1)
        } else if sentence[end] == 0x25 {
            number.unit = end..<(end + 1)
        } else if sentence.has(Self.points, at: end) {
            number.unit = end..<(end + 4)
        }
    }

    /// Digits that signs hold together: 2025-01-24, 17:26, 0991-2822671, 3-5件.
    private func compound(at start: Int) -> ProseNumber? {
        guard PrintedNumber.isDigit(sentence[start]) else { return nil }
        var firstEnd = start
        while PrintedNumber.isDigit(sentence[firstEnd]) { firstEnd += 1 }
        // Most numbers stand alone, and need no lists.
        guard Self.signs.contains(sentence[firstEnd]) else { return nil }
        var groups: [Int] = []
        var signs: [UInt32] = []
        var place = start
        while true {
            let from = place
            while PrintedNumber.isDigit(sentence[place]) { place += 1 }
            groups.append(place - from)
            guard groups.count < 8, Self.signs.contains(sentence[place]), PrintedNumber.isDigit(sentence[place + 1])
            else {
                break
            }
            signs.append(sentence[place])
            place += 1
        }
        guard let sign = signs.first, sign != 0x2E || signs.count > 1 else { return nil }
        var number = ProseNumber(range: start..<place, unit: place..<place, millionths: nil, isChinese: false)
        let isYear = groups[0] == 4 && (sentence[start] == 0x31 || sentence[start] == 0x32)
        switch sign {
        case 0x3A:  // A time has two digits after its colon; 其中:3:5 is nothing.
            number.use = groups[1] == 2 && groups[0] <= 2 ? .time : .other
        case 0x2D, 0x2F, 0x2E, 0x2014, 0x7E, 0x81F3:
            if isYear, groups.dropFirst().allSatisfy({ $0 <= 2 }), groups.count > 1 {
                number.use = .date
            } else if groups.count == 2, isYear, groups[1] == 4 {
                number.use = .year
            } else if groups.count == 2, groups[0] <= 4, groups[1] >= 7, sign != 0x2E {
                number.use = .contact
            } else if groups.count == 2, sign != 0x2E,
                let unit = MeasureWords.match(sentence, at: place, afterChinese: false)
            {
                // From one number to another: open between them.
                number.unit = place..<(place + unit.length)
                number.bound = .about
                number.use = unit.kind == .count ? .count : unit.kind == .money ? .amount : .period
            } else if sign == 0x81F3 || sign == 0x2F {
                return nil
            }
        default: return nil
        }
        return number
    }

    /// Digits, Chinese numerals, and what titles and names stand between.
    private static let beginnings = ScalarSet(scalarsOf: "0123456789《》“”" + ChineseNumeral.all)
    private static let signs: ScalarSet = [0x2D, 0x2F, 0x2E, 0x3A, 0x2014, 0x7E, 0x81F3]
    private static let points = [UInt32](scalarsOf: "个百分点")
}
