import Models
import Text

/// What a sentence claims that tables can contradict: that all requests are
/// dealt with, that licences and penalties are published.
struct Claims {
    let passage: Passage

    /// Whether the words at a place that all are dealt with speak of requests:
    /// the last thing named before them in their sentence is 申请, and nothing is
    /// said to be left.
    func speaksOfRequests(_ word: Range<Int>) -> Bool {
        let sentence = passage.sentence(around: word.lowerBound)
        guard !Self.negations.contains(passage[word.lowerBound - 1]),
            !isPunctuality(word), !passage.has(anyOf: Self.exceptions, in: sentence)
        else { return false }
        var place = word.lowerBound - 2
        while place >= sentence.lowerBound {
            if passage.has(Self.request, at: place) { return true }
            if passage.has(anyOf: Self.others, at: place) { return false }
            place -= 1
        }
        return false
    }

    /// 按时办结率100% is of those that were due, and leaves room for others.
    private func isPunctuality(_ word: Range<Int>) -> Bool {
        passage[word.lowerBound + 2] == Self.rate && Self.dues.contains(passage[word.lowerBound - 1])
    }

    /// The words that licences and penalties are published, if the sentence of
    /// 双公示 or 行政许可 at a place says so.
    func publication(at word: Range<Int>) -> Range<Int>? {
        let sentence = passage.sentence(around: word.lowerBound)
        guard !passage.has(anyOf: Self.denials, in: sentence) else { return nil }
        guard passage.has(Self.licence, at: word.lowerBound) else {
            return isPlan(sentence) ? nil : word
        }
        let near = word.upperBound..<min(sentence.upperBound, word.upperBound + 12)
        guard let penalty = near.first(where: { passage.has(Self.penalty, at: $0) }) else { return nil }
        let around = max(sentence.lowerBound, word.lowerBound - 12)..<min(sentence.upperBound, penalty + 20)
        guard passage.has(anyOf: Self.publications, in: around), !isPlan(sentence) else { return nil }
        // 双公示 right behind is named with them.
        var end = penalty + Self.penalty.count
        if passage.has(Self.both, at: end) { end += Self.both.count }
        if passage.has(Self.both, at: end + 1) { end += Self.both.count + 1 }
        return word.lowerBound..<end
    }

    private func isPlan(_ sentence: Range<Int>) -> Bool { passage.has(anyOf: Self.plans, in: sentence) }

    private static let request = [UInt32](scalarsOf: "申请")
    private static let others = [[UInt32]](words: "建议 提案 信访 投诉 举报 咨询 留言 复议 诉讼 案件 工单 信件 来信 来电 问题 诉求")
    private static let exceptions = [[UInt32]](words: "结转 除 尚未 未办结 正在办理 尚在")
    private static let negations = ScalarSet(scalarsOf: "未没不非")
    private static let rate = scalar("率")
    private static let dues = ScalarSet(scalarsOf: "时期内")
    private static let denials = [[UInt32]](words: "不涉及 未涉及 没有 不具有 无行政 未发生 不产生")
    private static let plans = [[UInt32]](words: "下一步 下步 将进一步 拟")
    private static let licence = [UInt32](scalarsOf: "行政许可")
    private static let penalty = [UInt32](scalarsOf: "行政处罚")
    private static let both = [UInt32](scalarsOf: "双公示")
    private static let publications = [[UInt32]](words: "公示 公开 公布")
}
