import Text

/// What a number in Chinese characters is; most of these characters stand in
/// words and are no numbers.
struct ChineseUse {
    let sentence: Sentence
    /// Whether it stands in “” or 《》.
    let isQuoted: Bool

    /// Nil when it is a part of a word.
    func use(of number: ProseNumber) -> ProseNumber.Use? {
        let start = number.range.lowerBound
        let end = number.range.upperBound
        let before = sentence[start - 1]
        let after = sentence[end]
        let isOne = number.range.count == 1 && sentence[start] == Self.one
        if let use = NumberSurroundings(sentence: sentence).use(of: number) { return use }
        if sentence.has(Self.perCent, at: start) { return nil }  // 百 of 百分之.
        if sentence.has(Self.perCent, at: start - 3) { return .percentage }
        if after == 0x6210, number.bound != .exact || before == 0x5360 { return .percentage }  // 成 占
        if isOne, Self.wordsBeforeOne.contains(before) { return nil }
        if before == Self.week { return .date }
        if let use = calendar(number, after: after) { return use }
        if number.millionths == nil, number.unit.isEmpty, number.range.count > 1 { return .name }  // 十四五
        if Self.nameAfter.contains(after), !Self.isPlainWord(sentence, start, end) { return .name }
        if isAlternating(number) || Self.names.contains(where: { sentence.has($0, at: start) }) { return .name }
        if isListMark(start: start, end: end, before: before, after: after) { return .ordinal }
        // 百 and 万 alone are words, unless 余 follows: 百余件.
        if number.range.count == 1, ChineseNumeral.power(sentence[start]) != nil, sentence[start] != Self.ten {
            return nil
        }
        return byUnit(number, isOne: isOne, before: before)
    }

    private func calendar(_ number: ProseNumber, after: UInt32) -> ProseNumber.Use? {
        switch after {
        case 0x5E74: return number.range.count >= 4 ? .year : .period  // 年
        case 0x65E5 where Self.afterDays.contains(sentence[number.range.upperBound + 1]): return .period  // 三日内
        case 0x6708, 0x65E5: return .date  // 月 日
        default: return nil
        }
    }

    private func byUnit(_ number: ProseNumber, isOne: Bool, before: UInt32) -> ProseNumber.Use? {
        guard !number.unit.isEmpty,
            let unit = MeasureWords.match(sentence, at: number.unit.lowerBound, afterChinese: true),
            sentence[number.unit.upperBound] != Self.property
        else { return nil }
        switch unit.kind {
        case .count where isQuoted: return .name
        case .count where Self.distributive.contains(before): return .indefinite
        case .count where isOne: return standsBehindItsNoun(number) ? .count : .indefinite
        case .count where isWordWithPoints(number): return nil
        case .count: return .count
        case .money: return .amount
        case .period: return .period
        case .structure, .place: return isOne ? nil : .other
        }
    }

    /// 管理员一名、 and 申请一件, count; 一名管理员 need not. 一次 is once.
    private func standsBehindItsNoun(_ number: ProseNumber) -> Bool {
        let next = sentence[number.unit.upperBound]
        return (next == 0 || next == 0x3001 || Sentence.endsClause(next)) && number.unit.count == 1
            && !Self.times.contains(sentence[number.unit.lowerBound]) && number.range.lowerBound > 0
    }

    /// 十分 and 万分 are words, 四分 counts.
    private func isWordWithPoints(_ number: ProseNumber) -> Bool {
        sentence[number.unit.lowerBound] == 0x5206 && number.range.count == 1
            && ChineseNumeral.power(sentence[number.range.lowerBound]) != nil
    }

    /// 三审三校, 两微一端: numerals and characters in turn.
    private func isAlternating(_ number: ProseNumber) -> Bool {
        let start = number.range.lowerBound
        let end = number.range.upperBound
        guard end - start == 1 else { return false }
        func isShort(_ place: Int) -> Bool {
            ChineseNumeral.digit(sentence[place]) != nil && ChineseNumeral.digit(sentence[place + 1]) == nil
                && sentence[place + 1] >= 0x4E00 && !Sentence.endsClause(sentence[place + 1])
        }
        func isPair(_ place: Int) -> Bool {
            guard isShort(place), isShort(place + 2) else { return false }
            // 一件一次 counts; a measure word behind both makes no name.
            return MeasureWords.match(sentence, at: place + 1, afterChinese: true) == nil
                || MeasureWords.match(sentence, at: place + 3, afterChinese: true) == nil
        }
        return isPair(start) || isPair(start - 2)
    }

    /// 一是, and a numeral that begins a line: its brackets may be lost.
    private func isListMark(start: Int, end: Int, before: UInt32, after: UInt32) -> Bool {
        if after == 0x662F { return true }  // 是
        if after == 0x8981 || after == 0x6765 { return before == 0 || Sentence.endsClause(before) }  // 要 来
        if after == 0x3001 || after == 0x2E { return start == 0 }
        if before == 0x5176 { return after == 0x2C || after == 0x3001 }  // 其一,
        return start == 0 && sentence.isFirstOfLine && end - start <= 2
            && MeasureWords.match(sentence, at: end, afterChinese: true) == nil && !Self.wordsAfterOne.contains(after)
    }

    private static func isPlainWord(_ sentence: Sentence, _ start: Int, _ end: Int) -> Bool {
        end - start == 1 && sentence[start] == one && wordsAfterOne.contains(sentence[end])
    }

    private static let one = scalar("一")
    private static let ten = scalar("十")
    private static let week = scalar("周")
    private static let property = scalar("性")
    private static let perCent = [UInt32](scalarsOf: "百分之")
    private static let wordsBeforeOne = ScalarSet(scalarsOf: "统唯单专划合归万逐之进始")
    private static let wordsAfterOne = ScalarSet(scalarsOf: "方些致直般定旦切样起步系体向律贯并味")
    private static let times = ScalarSet(scalarsOf: "次遍趟轮道分种类批")
    private static let afterDays = ScalarSet(scalarsOf: "内前后起")
    /// 每一件, 任何一环: of every one, not of how many.
    private static let distributive = ScalarSet(scalarsOf: "每同任何某这那哪各另")
    /// 四大, 三级, 十九届, 二七区.
    private static let nameAfter = ScalarSet(scalarsOf: "大级届中区县市镇乡村路街旗审校公农会权")
    private static let names = ["一网", "一图", "一公开", "一站式", "一体化", "一码", "一门", "一窗", "百家号"].map {
        [UInt32](scalarsOf: $0)
    }
}
