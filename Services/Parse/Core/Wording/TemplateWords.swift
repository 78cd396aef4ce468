import Models
import Text

/// Words of a template that were to be replaced: `XX局`, `20XX年`, 某某区.
struct TemplateWords {
    let passage: Passage

    /// The placeholder that begins at a place.
    func placeholder(at place: Int) -> Range<Int>? {
        let mark = passage[place]
        guard Self.anyMark.contains(mark) else { return nil }
        guard passage[place - 1] != mark else { return nil }
        var end = place + 1
        while passage[end] == mark, end - place < 8 { end += 1 }
        guard end - place >= 2 else { return nil }
        let isYear = passage[place - 2] == 0x32 && passage[place - 1] == 0x30 && passage[end] == LostCharacters.year
        if isYear { return place - 2..<end + 1 }
        let before = passage[place - 1]
        // A letter beside it makes a word, as in an address; a name before 某某 is a party's.
        guard !Sentence.isLetter(before), !passage.isDigit(place - 1), Self.bodies.contains(passage[end]),
            mark != Self.some || !passage.isHan(place - 1)
        else { return nil }
        return place..<end + 1
    }

    /// What a placeholder is made of: 某, X, x, ×, ✕, ╳.
    static let marks: [UInt32] = [some, 0x58, 0x78, 0xD7, 0x2715, 0x2573]
    private static let some = scalar("某")
    private static let anyMark = ScalarSet(marks)
    private static let bodies = ScalarSet(scalarsOf: "局区县市镇乡委街单部年月日条件办中厅省")
}

/// Instructions that were left in: （数据准确、要素齐全）, （请填写…）.
struct LeftInstructions {
    let source: SourceText
    let folded: FoldedText

    private static let phrases = PhraseFinder([
        "数据准确要素齐全", "请填写", "此处填写", "请在此处", "此处插入", "如实填写", "根据实际情况填写", "按实际情况填写", "请根据实际", "填写单位名称",
    ])

    /// The bracketed instructions within a byte range of the source.
    func forEach(in region: Range<Int>, _ body: (Range<Int>) -> Bool) {
        let range = folded.folded(region.lowerBound)..<folded.folded(region.upperBound)
        var behind = 0
        for match in Self.phrases.matches(in: folded, range: range) where match.place >= behind {
            guard match.place > 0, Self.opening.contains(folded.bytes[match.place - 1]) else { continue }
            var end = Self.phrases.end(of: match)
            let limit = min(folded.bytes.count, end + Self.longest)
            while end < limit, !Self.closing.contains(folded.bytes[end]) { end += 1 }
            guard end < limit else { continue }
            behind = end
            if !body(folded.source(match.place - 1..<end + 1)) { return }
        }
    }

    /// In bytes, behind the words that it is told by.
    private static let longest = 120
    private static let opening: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: "[")]
    private static let closing: [UInt8] = [UInt8(ascii: ")"), UInt8(ascii: "]")]
}
