import Models
import Text

/// Finds the title: the line that ends in 政府信息公开工作年度报告 or one of its
/// variants, with the year in it.
struct TitleReader {
    /// A title taken apart; ranges are bytes of the source.
    struct Title {
        /// The whole title.
        var range: Range<Int>
        /// What stands before the year, or between year and 政府信息公开.
        var agency: Range<Int>?
        /// The statistics year.
        var year: Int
        /// Where the year is printed.
        var yearRange: Range<Int>
        /// Whether it fills its line.
        var isOwnLine: Bool
    }

    let source: SourceText
    let folded: FoldedText

    /// The best title before a byte of the source, the first section's
    /// heading: one with a line of its own before one in a sentence. Of lines
    /// with different years the nearest to the heading: above it may be a list
    /// of other reports.
    func title(before limit: Int) -> Title? {
        let titles = folded.indices(of: Self.subject, in: 0..<folded.folded(limit)).compactMap { title(around: $0) }
        let lines = titles.filter(\.isOwnLine)
        guard Set(lines.map(\.year)).count < 2 else { return lines.last }
        return lines.first ?? titles.first
    }

    /// The title around the words 信息公开 at a folded offset.
    private func title(around subject: Int) -> Title? {
        guard let end = end(from: subject + Self.subject.count) else { return nil }
        var start = subject
        for word in [Self.government, Self.affairs] where folded.hasLabel(word, endingAt: subject) {
            start = subject - word.count
        }
        let line = source.lines[source.line(at: folded.source(subject))]
        // No title is longer: of a line of megabytes only what can belong to it is looked at.
        let lineStart = max(folded.folded(line.lowerBound), start - Self.longest)
        guard let year = year(in: lineStart..<start) else { return nil }
        let first = agencyStart(before: year.range.lowerBound, from: lineStart)
        let before = first..<year.range.lowerBound
        let between = year.range.upperBound..<start
        let agency = before.isEmpty ? between : before
        guard first < end, folded.source(first..<end).count <= Self.longest else { return nil }
        let range = folded.source(first..<end)
        return Title(
            range: range, agency: isName(agency) ? folded.source(agency) : nil, year: year.value,
            yearRange: folded.source(year.range),
            isOwnLine: source.trimmed(line).upperBound == range.upperBound)
    }

    /// The folded end of the title: behind 报告, with nothing but 工作, 年度 and
    /// the like before it.
    private func end(from offset: Int) -> Int? {
        var offset = offset
        while let filler = Self.fillers.first(where: { folded.bytes.dropFirst(offset).starts(with: $0) }) {
            offset += filler.count
        }
        guard folded.bytes.dropFirst(offset).starts(with: Self.report) else { return nil }
        return offset + Self.report.count
    }

    /// The last `20nn年` or `20nn年度` of a range.
    private func year(in range: Range<Int>) -> (value: Int, range: Range<Int>)? {
        guard let sign = folded.indices(of: Self.year, in: range).last(where: { $0 - 4 >= range.lowerBound }) else {
            return nil
        }
        let digits = folded.bytes[(sign - 4)..<sign]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard (2000...2100).contains(value) else { return nil }
        var end = sign + Self.year.count
        if folded.bytes.dropFirst(end).starts(with: Self.degree) { end += Self.degree.count }
        return (value, sign - 4..<end)
    }

    /// Goes back from the year over the characters of a name.
    private func agencyStart(before year: Int, from lineStart: Int) -> Int {
        var offset = year
        while offset - 3 >= lineStart, folded.bytes[offset - 1] >= 0x80,
            Scalars.isHan(Scalars.decode(folded.bytes, at: offset - 3).scalar)
        {
            // Three characters and a blank: what stands before it is navigation, as `正文 凤泉区商务局 2024年…`.
            let gap = folded.source(offset - 3..<offset).upperBound..<folded.source(offset)
            if year - offset >= 9, !gap.isEmpty { break }
            offset -= 3
        }
        return offset
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard range.count >= 9, range.count <= 120,
            !Self.noNames.contains(where: { folded.bytes[range].starts(with: $0) })
        else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = Scalars.decode(folded.bytes, at: offset)
            guard Scalars.isHan(scalar) else { return false }
            offset += length
        }
        return true
    }

    private static let longest = 240
    /// What a sentence or a second year begins with, but no authority's name.
    private static let noNames = ["关于", "现", "根据", "依照", "依据", "按照", "年", "由"].map(FoldedText.fold)
    private static let subject = FoldedText.fold("信息公开")
    private static let government = FoldedText.fold("政府")
    private static let affairs = FoldedText.fold("政务")
    private static let report = FoldedText.fold("报告")
    private static let fillers = ["工作", "年度", "情况"].map(FoldedText.fold)
    private static let year = FoldedText.fold("年")
    private static let degree = FoldedText.fold("度")
}
