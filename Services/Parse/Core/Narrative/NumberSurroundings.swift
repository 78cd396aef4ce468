import Text

/// What 第, brackets and 号 around a number make of it, in digits or in
/// characters.
struct NumberSurroundings {
    let sentence: Sentence

    func use(of number: ProseNumber) -> ProseNumber.Use? {
        let start = number.range.lowerBound
        let end = number.range.upperBound
        let before = sentence[start - 1]
        let after = sentence[end]
        if before == Self.the { return ordinal(behind: end) }
        if Self.years.contains(before) || Self.yearEnds.contains(after) { return .documentNumber }
        if after == 0x53F7 { return documentOrAddress(number, before: before) }  // 号
        if before == 0x28, after == 0x29 {  // Alone in brackets.
            if sentence[start - 2] == Self.the || Self.articles.contains(sentence[end + 1]) { return .article }
            return end - start <= 2 ? .ordinal : nil
        }
        if after == 0x29, before == 0 || Self.isStop(before), sentence.isFirstOfLine, start == 0 { return .ordinal }
        if start == 0, sentence.isFirstOfLine, number.unit.isEmpty, Self.listSigns.contains(after) { return .ordinal }
        return nil
    }

    /// 第二十条, 第三方, 第十四个五年规划, 第711号.
    private func ordinal(behind end: Int) -> ProseNumber.Use {
        switch sentence[end] {
        case 0x6761, 0x6B3E, 0x9879: .article  // 条 款 项
        case 0x53F7: .documentNumber
        case 0x65B9: .name  // 方
        case 0x5B63: .period  // 季
        default: sentence.has(Self.plan, at: end) ? .name : .ordinal
        }
    }

    /// 号 belongs to a document behind 〕 or 函 or 令, else to a street.
    private func documentOrAddress(_ number: ProseNumber, before: UInt32) -> ProseNumber.Use {
        if before == 0x6708 || sentence[number.range.lowerBound - 2] == 0x6708 { return .date }
        return Self.documents.contains(before) || number.range.count >= 6 ? .documentNumber : .contact
    }

    private static func isStop(_ scalar: UInt32) -> Bool {
        Sentence.endsClause(scalar) || scalar == 0x3001
    }

    private static let the = scalar("第")
    private static let articles = ScalarSet(scalarsOf: "项款目")
    private static let years = ScalarSet(scalarsOf: "〔[［【")
    private static let yearEnds = ScalarSet(scalarsOf: "〕]］】")
    private static let documents = ScalarSet(scalarsOf: "〕]］】)函发办字令公告第文")
    private static let listSigns = ScalarSet(scalarsOf: ".、,)．")
    private static let plan = [UInt32](scalarsOf: "个五年")
}
