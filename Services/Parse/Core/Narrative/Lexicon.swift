import Text

/// The words that are looked for in the prose, found in one pass: at each
/// place the longest.
enum Lexicon {
    /// A word that was found, by its characters in the sentence.
    struct Hit {
        var word: Word
        var range: Range<Int>
    }

    /// The words of a sentence, in order, none in another.
    static func hits(in sentence: Sentence) -> [Hit] {
        var hits: [Hit] = []
        let (first, entries) = (Self.first, Self.entries)
        var place = 0
        var quotedUntil = 0
        while place < sentence.count {
            if sentence.scalars[place] == 0x201C { quotedUntil = quoteEnd(from: place, in: sentence) }
            if sentence.scalars[place] == 0x300A, let end = titleEnd(from: place, in: sentence) {
                if sentence.has(paper, at: end - 2) {
                    hits.append(Hit(word: .newspaper, range: (end - 2)..<(end - 1)))
                }
                place = end
                continue
            }
            let scalar = Int(sentence.scalars[place])
            let list = scalar < first.count ? Int(first[scalar]) : 0
            if list > 0, let entry = entries[list - 1].first(where: { sentence.has($0.text, at: place) }) {
                let end = place + entry.text.count
                let isName = entry.word.isVerb && place < quotedUntil
                if entry.word == .plainApplication {
                    if isOfInformation(place, in: sentence, behind: hits.last) {
                        hits.append(Hit(word: .application, range: place..<end))
                    }
                } else if entry.word == .plainFee {
                    if isOfInformation(fee: place, in: sentence) { hits.append(Hit(word: .fee, range: place..<end)) }
                } else if entry.word != .nothing, !isName {
                    hits.append(Hit(word: entry.word, range: place..<end))
                }
                place = end
            } else {
                place += 1
            }
        }
        return hits
    }

    /// Whether 申请 is one for information: 收到申请, 自然人的申请, but not
    /// 许可申请 and 登记申请.
    private static func isOfInformation(_ place: Int, in sentence: Sentence, behind last: Hit?) -> Bool {
        if Sentence.endsClause(sentence[place - 1]) || place == 0 { return true }
        // 收到70件申请.
        if cases.contains(sentence[place - 1]), PrintedNumber.isDigit(sentence[place - 2]) { return true }
        guard let last,
            last.word.isVerb || last.word.isWay || last.word.isApplicant || last.word.isChannel
                || last.word == .noneReceived || last.word == .none
        else { return false }
        let gap = last.range.upperBound..<place
        return gap.isEmpty || between.contains { $0.count == gap.count && sentence.has($0, at: gap.lowerBound) }
    }

    /// Whether 收费 and 费用 have no name of another fee before them, as in
    /// 行政事业性收费 and 邮寄费用.
    private static func isOfInformation(fee place: Int, in sentence: Sentence) -> Bool {
        if place == 0 || Sentence.endsClause(sentence[place - 1]) || sentence[place - 1] == 0x3001 { return true }
        return beforeFees.contains { sentence.has($0, at: place - $0.count) }
    }

    private static let beforeFees = [
        "收取", "任何", "方面的", "公开的", "工作的", "无", "未", "没有", "进行", "实施", "信息公开", "依申请公开", "依申请", "收取的", "产生", "相关", "有关",
        "缴纳", "发生", "收取了",
        "件", "共", "因", "不", "涉及",
    ].map { [UInt32](scalarsOf: $0) }

    private static let cases = ScalarSet(scalarsOf: "件份宗")
    private static let between = [
        "的", "提出", "提出的", "提交", "提交的", "有效", "各类", "方式", "渠道", "途径", "方式的", "新", "该类", "此类", "了", "任何",
    ].map { [UInt32](scalarsOf: $0) }

    /// The end of a title in 《》, whose words are not those of the sentence;
    /// nil when its end is lost.
    private static func titleEnd(from start: Int, in sentence: Sentence) -> Int? {
        var place = start + 1
        while place < min(sentence.count, start + 80) {
            if sentence.scalars[place] == 0x300B { return place + 1 }
            place += 1
        }
        return nil
    }

    /// The end of a name in “”; where its end is lost, the place itself.
    private static func quoteEnd(from start: Int, in sentence: Sentence) -> Int {
        for place in start..<min(sentence.count, start + 24) where sentence.scalars[place] == 0x201D { return place }
        return start
    }

    private static let paper = [UInt32](scalarsOf: "报》")

    private struct Entry {
        var text: [UInt32]
        var word: Word
    }

    /// For each character the number of the list of words that begin with it,
    /// none at zero; a dictionary would take most of the time.
    private static let first: [UInt16] = {
        var first = [UInt16](repeating: 0, count: 0xA000)
        for (index, list) in entries.enumerated() {
            if let scalar = list.first?.text.first, Int(scalar) < first.count { first[Int(scalar)] = UInt16(index + 1) }
        }
        return first
    }()

    /// Words by their first character, the longest first.
    private static let entries: [[Entry]] = {
        var lists: [UInt32: [Entry]] = [:]
        for (word, texts) in LexiconWords.all {
            for text in texts.split(separator: " ") {
                let scalars = [UInt32](scalarsOf: String(text))
                if let scalar = scalars.first { lists[scalar, default: []].append(Entry(text: scalars, word: word)) }
            }
        }
        return lists.keys.sorted().map { key in
            (lists[key] ?? []).sorted { $0.text.count > $1.text.count }
        }
    }()
}
