import Text

/// Says whether a denial is of the whole of its noun. What stands around the
/// noun must be made of words that leave it whole; any other may narrow it.
struct DenialScope {
    let sentence: Sentence

    /// Whether nothing but 案件, 的情况 and the like follows a noun, up to the
    /// next one of a list or the end of the clause.
    func endsWhole(at place: Int) -> Bool {
        var end = place
        while end < place + Self.reach {
            if end >= sentence.count || sentence[end] == 0x3001 || Sentence.endsClause(sentence[end]) { return true }
            guard let word = Self.behind.first(where: { sentence.has($0, at: end) }) else { return false }
            end += word.count
        }
        return false
    }

    /// Whether the words up to and with an application name no sort of them.
    func isWholeApplication(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            guard let word = Self.ofApplications.first(where: { sentence.has($0, at: start) }) else { return false }
            start += word.count
        }
        return true
    }

    /// Whether the words before a fee do not make it a waiver or a wrong.
    func isWholeFee(_ range: Range<Int>) -> Bool {
        !range.contains { Self.narrowing.contains(sentence[$0]) }
    }

    private static let reach = 40

    private static let behind = [
        "案件", "案", "项目", "的情况", "情况", "的情形", "情形", "的现象", "现象", "事项", "申请件", "申请", "件", "的", "等", "发生", "产生", "事件", "和",
        "及",
        "或者", "或", "以及", "与", "行政复议", "复议", "行政诉讼", "诉讼", "申诉", "投诉", "举报", "提起", "引发", "问题", "纠纷", "要求", "事宜", "请求",
        "政府信息", "信息处理费", "处理费", "费用", "收费通知", "通知", "发放", "行为", "信访", "信息",
    ].map { [UInt32](scalarsOf: $0) }

    private static let ofApplications = [
        "政府信息公开", "政务信息公开", "信息公开", "依申请公开", "申请公开", "公开申请", "依申请", "申请件", "申请", "自然人", "公民", "个人", "法人", "和其他组织",
        "或其他组织",
        "或者其他组织", "及其他组织", "或其它组织", "其他组织", "和组织", "或组织", "社会公众", "公众", "群众", "任何", "人", "关于", "有关", "相关", "要求", "向我局",
        "向本机关", "我局", "我单位", "本机关", "本单位", "本年度", "新的", "新增", "提出的", "提出", "提交的", "提交", "对", "收到", "受理", "发生", "公开",
        "政府信息",
        "信息", "的", "、", "和", "或者", "或", "及", "过", "到",
    ].map { [UInt32](scalarsOf: $0) }

    private static let narrowing = ScalarSet(scalarsOf: "减免违超乱多重误退缓应")
}
