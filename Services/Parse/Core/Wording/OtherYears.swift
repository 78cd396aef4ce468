import Models
import Text

/// Where a report speaks of itself with another year than its own: 本单位2022年度
/// 主动公开… in a report on 2023. Comparisons, plans, names and numbers of
/// documents and what happened in other years are not meant.
struct OtherYears {
    let passage: Passage
    /// The year that the report is about.
    let year: Int

    /// A year other than the report's, with what stands around it not yet looked at.
    struct Candidate {
        var year: Int
        var first: Int
        var behind: Int
    }

    /// The year that ends at 年, if it is another one near the report's: no day, no
    /// range, no end, no issue.
    func candidate(endingAt sign: Int) -> Candidate? {
        let first = sign - 4
        guard first >= 0, (first..<sign).allSatisfy(passage.isDigit), !passage.isDigit(first - 1) else { return nil }
        let printed = (first..<sign).reduce(0) { $0 * 10 + Int(passage[$1]) - 0x30 }
        guard printed != year, (year - 6...year + 1).contains(printed) else { return nil }
        let behind = passage[sign + 1] == Self.degree ? sign + 2 : sign + 1
        guard !passage.isDigit(behind), !Self.notAYear.contains(passage[behind]),
            !Self.rangeBefore.contains(passage[first - 1])
        else { return nil }
        return Candidate(year: printed, first: first, behind: behind)
    }

    /// The words of a candidate that should be the report's year; nil if they need not.
    func words(of candidate: Candidate) -> Range<Int>? {
        let (first, behind) = (candidate.first, candidate.behind)
        guard !isInTitle(first) else { return nil }
        let sentence = passage.sentence(around: first)
        guard !passage.has(anyOf: Self.comparisons, in: sentence), !namesOwnYear(sentence) else { return nil }
        if isAnnounced(first, behind, sentence) { return first..<behind }
        // What a year to come is said to bring is a plan, but for the fees that were not collected.
        let isDone = !passage.has(anyOf: Self.plans, in: sentence)
        guard isDone, candidate.year < year || speaksOfFees(behind..<sentence.upperBound) else { return nil }
        if let own = ownBody(before: first), speaksOfItself(from: behind, to: sentence.upperBound) {
            return own..<behind
        }
        guard first == sentence.lowerBound, beginsOwnAccount(behind, sentence) else { return nil }
        return first..<behind
    }

    /// 现将2022年政府信息公开工作年度报告公布如下.
    private func isAnnounced(_ first: Int, _ behind: Int, _ sentence: Range<Int>) -> Bool {
        guard passage.section == nil || passage.section == .overview else { return false }
        let before = max(sentence.lowerBound, first - 16)..<first
        let after = behind..<min(sentence.upperBound, behind + 24)
        return passage.has(Self.herewith, in: before) && passage.has(anyOf: Self.disclosure, in: after)
            && passage.has(anyOf: Self.report, in: after) && !passage.has(Self.clauseEnd, in: before)
    }

    /// Where 本单位 or 我局 begins that stands right before the year.
    private func ownBody(before first: Int) -> Int? {
        for length in 2...4 {
            let start = first - length
            guard start >= 0, Self.own.contains(passage[start]),
                Self.bodies.contains(where: { passage.has($0, at: start + 1) })
            else { continue }
            let body = Self.bodies.first { passage.has($0, at: start + 1) }
            guard body?.count == length - 1, !Self.rangeBefore.contains(passage[start - 1]) else { continue }
            return start
        }
        return nil
    }

    /// Whether what follows 本单位2022年度 is what a report reports, and is not what
    /// 的 makes a thing of that year.
    private func speaksOfItself(from start: Int, to end: Int) -> Bool {
        let near = start..<min(end, start + 10)
        guard let word = near.first(where: { passage.has(anyOf: Self.activities, at: $0) }),
            let length = Self.activities.first(where: { passage.has($0, at: word) })?.count
        else { return false }
        // The report, the plan and the training of that year are things of it.
        return passage[word + length] != Self.of
            && !passage.has(anyOf: Self.papers, in: word..<min(end, word + length + 10))
    }

    /// 2022年，我局主动公开… with a figure, or the fees of section VI.
    private func beginsOwnAccount(_ behind: Int, _ sentence: Range<Int>) -> Bool {
        let rest = behind..<sentence.upperBound
        if passage.section == .other, speaksOfFees(rest) { return true }
        guard passage.section == nil || passage.section == .overview else { return false }
        var subject = behind
        if passage[subject] == Self.comma { subject += 1 }
        guard Self.own.contains(passage[subject]), Self.bodies.contains(where: { passage.has($0, at: subject + 1) })
        else { return false }
        let near = subject..<min(sentence.upperBound, subject + 24)
        return passage.has(anyOf: Self.counted, in: near) && near.contains(where: passage.isDigit)
    }

    private func speaksOfFees(_ range: Range<Int>) -> Bool {
        passage.section == .other && passage.has(anyOf: Self.fees, in: range)
    }

    private func namesOwnYear(_ sentence: Range<Int>) -> Bool {
        passage.has([UInt32](scalarsOf: String(year)), in: sentence)
    }

    /// Whether a title 《…》 is open at a place.
    private func isInTitle(_ place: Int) -> Bool {
        var before = place - 1
        while before >= 0, place - before < 80 {
            if passage[before] == 0x300B { return false }
            if passage[before] == 0x300A || passage[before] == 0x201C { return true }
            if Passage.isStop(passage[before]) { return false }
            before -= 1
        }
        return false
    }

    private static let degree = scalar("度")
    private static let of = scalar("的")
    private static let comma: UInt32 = 0x2C
    private static let clauseEnd: [UInt32] = [0x2C]
    private static let notAYear = ScalarSet(scalarsOf: "底末以起前后版第初至—-~、到及和间上下春夏秋冬")
    private static let rangeBefore = ScalarSet(scalarsOf: "较比与同和及至到自从截、—-~对于在〔[")
    private static let comparisons = [[UInt32]](
        words: "相比 比较 较上年 同比 同期 增长 下降 增加 减少 上升 以来 期间 上年 上一年 去年 往年 近年 连续 结转 转入 遗留 延续 曾 印发 出台 修订 荣获 获评")
    private static let plans = [[UInt32]](words: "将 拟 计划 下一步 力争 争取 打算 要进一步 继续")
    private static let own = ScalarSet(scalarsOf: "本我")
    private static let bodies = [[UInt32]](words: "单位 机关 部门 中心 街道 办事处 局 区 县 市 镇 乡 委 办 院 厅 省 旗 州 馆 站 队")
    private static let activities = [[UInt32]](
        words: "主动公开 共主动公开 公开政府信息 发布政府信息 收到政府信息 收到依申请 共收到 受理政府信息 共受理 未收到 没有收到 政府信息公开 政务公开 未收取 没有收取 依申请公开")
    private static let papers = [[UInt32]](words: "报告 年报 要点 方案 计划 任务 考核 评估 培训 指南 目录")
    private static let counted = [[UInt32]](words: "主动公开 公开政府信息 收到政府信息公开 收到依申请 受理依申请 受理政府信息公开")
    private static let fees = [[UInt32]](words: "处理费 收费 收取")
    private static let disclosure = [[UInt32]](words: "政府信息公开 政务公开 信息公开")
    private static let report = [[UInt32]](words: "年度报告 年报 报告 公布 如下 总结 汇报")
    private static let herewith = [UInt32](scalarsOf: "现将")
}
