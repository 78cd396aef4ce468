import Text

/// Cuts the name of a channel, a topic, an applicant or a result out of the
/// words before a number.
struct SubjectFinder {
    let sentence: Sentence

    /// The range without the words around the name; nil when nothing is left.
    func name(in range: Range<Int>) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while let length = Self.leading.first(where: { sentence.has($0, at: lower) })?.count, lower + length <= upper {
            lower += length
        }
        while let length = Self.trailing.first(where: { sentence.has($0, at: upper - $0.count) })?.count,
            upper - length >= lower
        {
            upper -= length
        }
        guard lower < upper, upper - lower <= 60 else { return nil }
        return lower..<upper
    }

    /// The name of a channel: up to the verb that says what it did, or from
    /// that on where it stands first.
    func channel(in clause: Clause) -> Range<Int>? {
        var range = clause.before
        let verb = clause.near.first { [.disclose, .publish, .receive].contains($0.word) }
        let channel = clause.near.first { $0.word.isChannel || $0.word.isWay }
        if let verb, let channel {
            if verb.range.lowerBound > channel.range.lowerBound {
                range = range.lowerBound..<verb.range.lowerBound
            } else {
                range = verb.range.upperBound..<range.upperBound
            }
        }
        if let through = clause.near.first(where: { $0.word == .through }), through.range.upperBound < range.upperBound,
            through.range.lowerBound >= range.lowerBound
        {
            range = through.range.upperBound..<range.upperBound
        }
        return name(in: range)
    }

    /// What was disclosed: the words between the verb and the number.
    func object(in clause: Clause) -> Range<Int>? {
        let verb = clause.near.last { $0.word == .disclose || $0.word == .publish }
        return name(in: (verb?.range.upperBound ?? clause.before.lowerBound)..<clause.before.upperBound)
    }

    /// Whether words before a number name government information as a whole:
    /// 全县各单位政府信息, but not 行政许可类政府信息.
    func isWhole(_ range: Range<Int>) -> Bool {
        for noun in Self.whole where sentence.has(noun, at: range.upperBound - noun.count) {
            let before = range.upperBound - noun.count - 1
            guard before >= range.lowerBound, Self.kinds.contains(sentence[before]) else { return true }
            return [0x5404, 0x591A].contains(sentence[before - 1])  // 各类, 多类
        }
        return false
    }

    private static let whole = ["政府信息", "政务信息"].map { [UInt32](scalarsOf: $0) }
    private static let kinds = ScalarSet(scalarsOf: "类面域的")

    private static let leading = [
        "其中", "分别为", "内容主要为", "主要为", "主要包括", "包括", "包含", "含", "通过", "利用", "依托", "另外", "以及", "以", "在", "由", "从",
        "及", "和", "与", "另", "、", "，", ",", "：", ":", "(", ")", "年度", "年", "全年", "本年度", "本年", "我局", "我县", "我市", "我区",
        "我单位", "我办", "我镇", "本机关", "本单位", "本局", "全县", "全市", "全区", "共", "属于", "了", "累计", "各类",
    ].map { [UInt32](scalarsOf: $0) }

    private static let trailing = [
        "主动公开", "公开", "发布", "公布", "推送", "政府信息", "政务信息", "信息", "共计", "合计", "累计", "总计", "共", "全年", "年内", "本年度", "本年", "等",
        "了", "各类", "约",
        "近", "达", "为", "申请", "提出的", "提出", "收到", "的", "：", ":", ",", "、", "总数", "总量", "总条数", "数目", "超过", "超", "逾", "各",
        "有", "渠道收到", "数量",
        "政府信息公开",
    ].map { [UInt32](scalarsOf: $0) }
}
