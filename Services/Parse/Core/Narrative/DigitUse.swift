import Text

/// What a number in digits is, by what stands before and behind it.
struct DigitUse {
    let sentence: Sentence
    /// Whether it stands in “” or 《》.
    let isQuoted: Bool

    func use(of number: ProseNumber) -> ProseNumber.Use {
        let start = number.range.lowerBound
        let end = number.range.upperBound
        let before = sentence[start - 1]
        let after = sentence[end]
        let digits = end - start
        if let use = NumberSurroundings(sentence: sentence).use(of: number) { return use }
        if after == 0x25 || after == 0x2030 || sentence.has(Self.points, at: end) { return .percentage }
        if Sentence.isLetter(before) || Sentence.isLetter(after) || Self.joins.contains(before)
            || Self.joins.contains(after)
        {
            return .name
        }
        if before == 0x2F || before == 0x2E || after == 0x2F { return .other }  // Parts of an address on the web.
        if let use = calendar(number, digits: digits) { return use }
        if Self.hotlines.contains(where: { sentence.has($0, at: end) }) { return .name }
        if number.unit.isEmpty, isContact(number, digits: digits) { return .contact }
        if number.unit.isEmpty,
            Self.numbersOfLines.contains(where: { $0.count == digits && sentence.has($0, at: start) })
        {
            return .name
        }
        return byUnit(number)
    }

    private func calendar(_ number: ProseNumber, digits: Int) -> ProseNumber.Use? {
        let end = number.range.upperBound
        let isYear = digits == 4 && (number.millionths.map { (1900...2100).contains($0 / 1_000_000) } ?? false)
        switch sentence[end] {
        case 0x5E74: return isYear ? .year : digits >= 5 ? .date : .period  // 年
        case 0x7248, 0x5C4A: return isYear ? .year : .ordinal  // 版 届
        case 0x6708: return .date  // 月
        case 0x65E5: return .date  // 日
        default: return number.unit.isEmpty && isYear && number.bound == .exact ? .year : nil
        }
    }

    private func isContact(_ number: ProseNumber, digits: Int) -> Bool {
        let start = number.range.lowerBound
        if digits == 11, sentence[start] == 0x31 { return true }
        guard digits >= 3 else { return false }
        for distance in 1...12 where start - distance >= 0 {
            if Sentence.endsClause(sentence[start - distance]), distance > 1 { return false }
            if Self.contactWords.contains(where: { sentence.has($0, at: start - distance) }) { return true }
        }
        return false
    }

    private func byUnit(_ number: ProseNumber) -> ProseNumber.Use {
        guard !number.unit.isEmpty,
            let unit = MeasureWords.match(sentence, at: number.unit.lowerBound, afterChinese: false)
        else { return isQuoted ? .name : .other }
        switch unit.kind {
        case .count: return isQuoted ? .name : .count
        case .money: return .amount
        case .period: return .period
        case .structure: return .other
        case .place: return .contact
        }
    }

    private static let points = [UInt32](scalarsOf: "个百分点")
    private static let joins = ScalarSet(scalarsOf: "+×·")
    private static let hotlines = ["热线", "平台", "投诉", "举报", "工单", "政务服务便民"].map { [UInt32](scalarsOf: $0) }
    private static let contactWords = ["电话", "传真", "邮编", "编码", "号码", "手机"].map { [UInt32](scalarsOf: $0) }
    /// Numbers that everybody knows by themselves.
    private static let numbersOfLines = [
        "12345", "12315", "12388", "12333", "12366", "12328", "12329", "12348", "12369", "12350", "12320", "12317",
        "110", "119", "120", "365",
    ].map { [UInt32](scalarsOf: $0) }
}
