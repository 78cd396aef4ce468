import Models
import Text

/// Finds the document's own number (文号) and its index number (索引号): behind
/// their labels above the first section, or the number on a line of its own
/// beside the title. What stands in a sentence is cited.
struct NumberReader {
    let source: SourceText
    let folded: FoldedText

    /// 鼓市管〔2026〕3号.
    func documentNumber(title: Int?, before body: Int) -> Sourced<String>? {
        for match in Self.documentLabels.matches(in: folded, range: 0..<folded.folded(body)) {
            var start = Self.documentLabels.end(of: match)
            if folded.hasLabel([UInt8(ascii: ":")], at: start) { start += 1 }
            if let end = documentNumber(at: start) { return sourced(folded.source(start..<end)) }
        }
        guard let title else { return nil }
        let line = source.line(at: title)
        for index in max(0, line - Self.linesBeside)..<min(source.lines.count, line + Self.linesBeside + 1) {
            let range = source.trimmed(source.lines[index])
            guard (12...90).contains(range.count) else { continue }
            let start = folded.folded(range.lowerBound)
            guard !isCited(line: index, at: start) else { continue }
            if let end = documentNumber(at: start), folded.source(start..<end).upperBound == range.upperBound {
                return sourced(range)
            }
        }
        return nil
    }

    /// Whether a number on a line of its own is another document's: behind 根据 or
    /// 相关文件, or the one that asks for all reports.
    private func isCited(line index: Int, at start: Int) -> Bool {
        let page = PageWords(source: source)
        if folded.label(of: Self.citations, at: start) != nil || page.isLink(line: index) { return true }
        guard let above = page.above(index) else { return false }
        return Self.reasons.contains { folded.hasLabel($0, at: folded.folded(above.lowerBound)) }
            && above.count <= Self.longestCitation
    }

    /// 000014349/2025-00013.
    func indexNumber(before body: Int) -> Sourced<String>? {
        for place in folded.indices(of: Self.indexLabel, in: 0..<folded.folded(body)) {
            var start = folded.source(place..<place + Self.indexLabel.count).upperBound
            while start < body {
                let (scalar, length) = Scalars.decode(source.bytes, at: start)
                guard Scalars.isBlank(scalar) || Scalars.halfWidth(scalar) == 0x3A || scalar == 0x7C else { break }
                start += length
            }
            var end = start
            var hasDigit = false
            while end < source.bytes.count, Self.isIndexCharacter(source.bytes[end]) {
                if (0x30...0x39).contains(source.bytes[end]) { hasDigit = true }
                end += 1
            }
            if hasDigit, (4...60).contains(end - start) { return sourced(start..<end) }
        }
        return nil
    }

    /// The folded end of a number that begins at an offset: who, the year in
    /// brackets, 第, digits, 号.
    private func documentNumber(at start: Int) -> Int? {
        var offset = start
        while offset < folded.bytes.count, offset - start <= 45 {
            let (scalar, length) = Scalars.decode(folded.bytes, at: offset)
            guard Scalars.isHan(scalar) else { break }
            offset += length
        }
        guard offset - start >= 3, let opening = folded.label(of: Self.opening, at: offset) else { return nil }
        let year = offset + opening.count
        guard year + 4 < folded.bytes.count, let printed = Numerals.year(in: folded, endingAt: year + 4, from: year),
            printed.start == year, let closing = folded.label(of: Self.closing, at: year + 4)
        else { return nil }
        offset = year + 4 + closing.count
        if folded.hasLabel(Self.ordinal, at: offset) { offset += Self.ordinal.count }
        let digits = folded.bytes[offset...].prefix(6).prefix { (0x30...0x39).contains($0) }
        offset += digits.count
        return !digits.isEmpty && folded.hasLabel(Self.number, at: offset) ? offset + Self.number.count : nil
    }

    private static func isIndexCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }

    private func sourced(_ range: Range<Int>) -> Sourced<String> {
        Sourced(
            String(decoding: AuthorityWords.plain(range, of: source), as: UTF8.self), from: .label,
            at: source.span(range))
    }

    private static let linesBeside = 3
    /// The bytes of the longest line whose citation may go on in the next.
    private static let longestCitation = 90
    private static let reasons = ["根据", "依据", "按照", "依照", "遵照", "参照"].map(FoldedText.fold)
    private static let citations = reasons + ["转发", "关于", "附件", "见", "国办", "国务院"].map(FoldedText.fold)
    private static let documentLabels = PhraseFinder(["文号", "发文字号", "文件编号", "文件字号"])
    private static let indexLabel = FoldedText.fold("索引号")
    private static let opening = ["〔", "[", "(", "【", "［"].map(FoldedText.fold)
    private static let closing = ["〕", "]", ")", "】", "］"].map(FoldedText.fold)
    private static let ordinal = FoldedText.fold("第")
    private static let number = FoldedText.fold("号")
}
