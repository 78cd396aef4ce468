/// The words that follow a number: what it counts, or that it does not count.
enum MeasureWords {
    enum Kind {
        /// 条, 件, 人次.
        case count
        /// 元.
        case money
        /// 个工作日, 天: a length of time.
        case period
        /// 方面, 部分: how a text is built, not what an authority did.
        case structure
        /// 层, 室: a place.
        case place
    }

    /// The longest measure word at a place.
    static func match(_ sentence: Sentence, at place: Int, afterChinese: Bool) -> (kind: Kind, length: Int)? {
        guard let candidates = table[sentence[place]] else { return nil }
        for candidate in candidates where sentence.has(candidate.word, at: place) {
            // 十分 and 一点 are words.
            if afterChinese, candidate.isForDigitsOnly { continue }
            return (candidate.kind, candidate.word.count)
        }
        return nil
    }

    private struct Candidate {
        var word: [UInt32]
        var kind: Kind
        var isForDigitsOnly = false
    }

    private static let table: [UInt32: [Candidate]] = {
        var all: [Candidate] = []
        func add(_ words: String, _ kind: Kind, digitsOnly: Bool = false) {
            for word in words.split(separator: " ") {
                all.append(Candidate(word: [UInt32](scalarsOf: String(word)), kind: kind, isForDigitsOnly: digitsOnly))
            }
        }
        add(
            """
            条次 件次 人次 户次 家次 批次 场次 个次 篇次 车次 班次 条 件 项 个 次 篇 份 期 场 家 户 人 名 位 起 宗 则 批 \
            部 处 种 类 张 幅 本 册 页 套 台 辆 节 堂 款 支 所 间 组 座 笔 例 档 轮 集 帧 卷 枚 遍 趟 道 分 平方米 公里 吨 亩
            """, .count)
        add("字 倍 单 站 块 门 句 面", .count, digitsOnly: true)
        add("元 美元 块钱", .money)
        add(
            """
            个工作日 个月 个小时 个季度 个自然日 个学时 个课时 个年度 工作日 天 周 小时 分钟 秒 季度 年 年度 学时 课时 月 日 \
            周年 余年 多年
            """, .period)
        add("方面 个方面 个部分 部分 个环节 个层面 个维度 个步骤 个章节 大类 大板块 个板块 大方面 点", .structure)
        add("层 室 楼 栋 幢 单元 弄", .place, digitsOnly: true)
        var table: [UInt32: [Candidate]] = [:]
        for candidate in all.sorted(by: { $0.word.count > $1.word.count }) {
            if let first = candidate.word.first { table[first, default: []].append(candidate) }
        }
        return table
    }()
}
