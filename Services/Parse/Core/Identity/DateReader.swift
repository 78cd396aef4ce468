import Models
import Text

/// Finds the days of publication and of signature.
struct DateReader {
    let source: SourceText
    let folded: FoldedText

    /// The day of publication, from a labelled line: above the report, or else
    /// anywhere, if all that say it say the same.
    func published(before body: Int, foot: Int) -> Sourced<CalendarDate>? {
        let head = folded.folded(body)
        if let date = dates(Self.publicationLabels, in: 0..<head).first { return sourced(date, .label) }
        // 来源：… 时间：…, but not 会议时间: a word of its own.
        if let date = dates(Self.doubtfulLabels, in: 0..<head, asWord: true).first { return sourced(date, .label) }
        let below = dates(Self.publicationLabels, in: head..<max(head, folded.folded(foot)))
        guard let first = below.first, below.allSatisfy({ $0.date == first.date }) else { return nil }
        return sourced(first, .label)
    }

    /// The day of signature: the last line above the page's foot that is nothing
    /// but a date, in brackets or not, with an authority's name beside; else
    /// the one date that stands so without a name; else what 成文日期 says
    /// above the report. Between title and report only a date with 年 is taken
    /// for one, above the title none: the site's own stand there.
    func signed(title: Int, body: Int, foot: Int) -> Sourced<CalendarDate>? {
        let first = source.line(at: body)
        var alone: [PrintedDate] = []
        for index in (source.line(at: title)..<source.lines.count).reversed() {
            guard source.lines[index].lowerBound < foot, let date = date(endingLine: index),
                isSignature(date, line: index)
            else { continue }
            let isBelow = index >= first && body < source.bytes.count
            guard isBelow || folded.firstIndex(of: Self.yearSign, in: date.range) != nil else { continue }
            if isSigned(date, line: index) { return sourced(date, .signature) }
            // A page may print its own day below a report without a signature.
            if isBelow || alone.isEmpty { alone.append(date) }
        }
        if let date = alone.first {
            return alone.allSatisfy { $0.date == date.date } ? sourced(date, .signature) : nil
        }
        return dates(Self.signatureLabels, in: 0..<folded.folded(body)).first.map { sourced($0, .label) }
    }

    /// Whether an authority's name stands before a date, or right above or below it.
    private func isSigned(_ date: PrintedDate, line index: Int) -> Bool {
        if !beginning(of: index, before: date).isEmpty { return true }
        let below = source.lines[(index + 1)...].prefix(Self.linesBeside).first { !source.trimmed($0).isEmpty }
        return [PageWords(source: source).above(index), below].compactMap { $0 }
            .contains { AuthorityWords.name(in: $0, of: source) != nil }
    }

    /// The date that a line ends in.
    func date(endingLine index: Int) -> PrintedDate? {
        guard source.lines[index].count >= Self.shortestDate else { return nil }
        let line = source.trimmed(source.lines[index])
        guard (Self.shortestDate...Self.longestLine).contains(line.count), isDateEnd(line.upperBound) else {
            return nil
        }
        var start = folded.folded(line.lowerBound)
        var end = folded.folded(line.upperBound)
        if start < end, folded.bytes[end - 1] == UInt8(ascii: ")") { end -= 1 }
        while start < end {
            // 2025 or 二〇二五: nothing else begins a date.
            let isStart = folded.bytes[start] == UInt8(ascii: "2") || folded.hasLabel(Self.two, at: start)
            if isStart, let date = PrintedDate(folded, at: start) ?? PrintedDate(chinese: folded, at: start) {
                return date.range.upperBound == end ? date : nil
            }
            start += Scalars.decode(folded.bytes, at: start).length
        }
        return nil
    }

    /// Whether a line that ends here may end in a date.
    private func isDateEnd(_ end: Int) -> Bool {
        guard let last = source.scalar(before: end).map({ Scalars.halfWidth($0.scalar) }) else { return false }
        return Self.lastCharacters.contains(last) || (0x30...0x39).contains(last)
    }

    /// The bytes of the source before a date on its line; without the bracket
    /// that it stands in.
    func beginning(of line: Int, before date: PrintedDate) -> Range<Int> {
        let start = source.lines[line].lowerBound
        var end = max(start, folded.source(date.range.lowerBound))
        let before = source.trimmed(start..<end)
        if let last = source.scalar(before: before.upperBound), before.count > 0,
            Scalars.halfWidth(last.scalar) == 0x28
        {
            end = last.start
        }
        return source.trimmed(start..<end)
    }

    private func isSignature(_ date: PrintedDate, line: Int) -> Bool {
        let before = beginning(of: line, before: date)
        guard before.isEmpty else { return AuthorityWords.name(in: before, of: source) != nil }
        // The line above may say of what this is the date.
        guard let above = source.lines[..<line].last(where: { !source.trimmed($0).isEmpty }) else { return true }
        return source.scalar(before: source.trimmed(above).upperBound).map { Scalars.halfWidth($0.scalar) } != 0x3A
    }

    /// The dates right behind labels, with a colon between or not.
    private func dates(_ labels: PhraseFinder, in range: Range<Int>, asWord: Bool = false) -> [PrintedDate] {
        labels.placesByPhrase(in: folded, range: range).compactMap { match in
            if asWord, let before = source.scalar(before: folded.source(match.place)), Scalars.isHan(before.scalar) {
                return nil
            }
            var behind = labels.end(of: match)
            if folded.hasLabel([UInt8(ascii: ":")], at: behind) { behind += 1 } else if asWord { return nil }
            return PrintedDate(folded, at: behind) ?? PrintedDate(chinese: folded, at: behind)
        }
    }

    private func sourced(_ date: PrintedDate, _ origin: Origin) -> Sourced<CalendarDate> {
        Sourced(date.date, from: origin, at: source.span(folded.source(date.range)))
    }

    private static let two = FoldedText.fold("二")
    private static let lastCharacters: [UInt32] = "日号)".unicodeScalars.map(\.value)
    private static let linesBeside = 20
    private static let shortestDate = 8
    private static let yearSign = FoldedText.fold("年")
    /// The bytes of the longest line that can be a signature.
    private static let longestLine = 200
    private static let publicationLabels = PhraseFinder([
        "发布时间", "发布日期", "公开日期", "公开时间", "发文日期", "生成日期", "公布日期", "公布时间",
    ])
    private static let doubtfulLabels = PhraseFinder(["时间", "日期"])
    private static let signatureLabels = PhraseFinder(["成文日期", "成文时间", "落款日期"])
}
