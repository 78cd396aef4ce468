import Models
import Text

/// Tells the edition of the form by the labels that only one of them has, not
/// by the year: reports on the wrong form occur.
enum EditionDetector {
    /// The edition of the two tables that differ between editions, by what
    /// stands in their sections; by the whole document where that does not tell.
    /// Where the table of section II is lost, the rest is the same in both but for
    /// a row, and the year tells.
    static func edition(of folded: FoldedText, in sections: [SectionLocator.Found], year: Int?) -> Edition? {
        let bodies = sections.filter { $0.kind == .proactive || $0.kind == .requests }
            .map { folded.folded($0.body.lowerBound)..<folded.folded($0.body.upperBound) }
        return edition(of: folded, in: bodies) ?? edition(of: folded, in: [0..<folded.bytes.count])
            ?? year.flatMap { sections.count >= 3 && $0 >= 2019 ? ($0 < 2021 ? .form2019 : .form2021) : nil }
    }

    /// The edition more of whose labels occur; nil when neither has more.
    private static func edition(of folded: FoldedText, in ranges: [Range<Int>]) -> Edition? {
        var found = [Bool](repeating: false, count: finder.phrases.count)
        for range in ranges {
            for match in finder.matches(in: folded, range: range) { found[match.phrase] = true }
        }
        var first = 0
        let counts = labels.map { edition, labels in
            defer { first += labels.count }
            return (edition: edition, count: found[first..<first + labels.count].count { $0 })
        }
        guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0,
            counts.count(where: { $0.count == best.count }) == 1
        else { return nil }
        return best.edition
    }

    private static let finder = PhraseFinder(labels.flatMap(\.1))

    private static let labels: [(Edition, [String])] = [
        (
            .form2019,
            [
                "本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减", "其他对外管理服务事项", "采购项目数量", "采购总金额",
                "第二十条第(九)项",
            ]
        ),
        (
            .form2021,
            [
                "本年制发件数", "本年新制发数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额", "申请人无正当理由逾期不补正",
                "申请人逾期未按",
            ]
        ),
    ]
}
