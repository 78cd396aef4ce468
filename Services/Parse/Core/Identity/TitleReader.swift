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
        /// The statistics year; nil if the title has none.
        var year: Int?
        /// Where the year is printed.
        var yearRange: Range<Int>?
        /// Whether it fills its line.
        var isOwnLine: Bool
        /// Whether its words say that the document is no annual report.
        var isOther = false
    }

    let source: SourceText
    let folded: FoldedText

    /// The best title before a byte of the source, the first section's
    /// heading: one with a line of its own before one in a sentence. Of lines
    /// with different years the nearest to the heading: above it may be a list
    /// of other reports. What a link to another document says counts only if
    /// nothing else is a title, so does a title without a year.
    func title(before limit: Int) -> Title? {
        let places = folded.indices(of: Self.subject, in: 0..<folded.folded(limit))
        let all = places.compactMap { title(around: $0, ending: Self.report) }
        let page = PageWords(source: source)
        // Of thousands of titles on a line the line is looked at once.
        let titleLines = Set(all.map { source.line(at: $0.range.lowerBound) })
        let links = titleLines.filter(page.isLink)
        let own = all.filter { !links.contains(source.line(at: $0.range.lowerBound)) }
        let titles = own.isEmpty ? all : own
        let ownLines = titles.filter(\.isOwnLine)
        let annual = ownLines.filter { !$0.isOther }
        let lines = annual.isEmpty ? ownLines : annual
        guard Set(lines.map(\.year)).count < 2 else { return lines.last }
        if let title = lines.first(where: { $0.agency != nil }) ?? lines.first ?? titles.first { return title }
        // 年报 for short is what sites call the column too.
        let short = places.compactMap { title(around: $0, ending: Self.shortReport) }.filter(\.isOwnLine)
        return short.last { $0.agency != nil } ?? places.lazy.compactMap { titleWithoutYear(around: $0) }.first
            ?? (Set(short.map(\.year)).count == 1 ? short.first : nil)
    }

    /// The title around the words 信息公开 at a folded offset.
    func title(around subject: Int) -> Title? {
        title(around: subject, ending: Self.report)
    }

    private func title(around subject: Int, ending: [UInt8]) -> Title? {
        guard let end = end(from: subject + Self.subject.count, ending: ending) else { return nil }
        let start = start(before: subject)
        // No title is longer: of a line of megabytes only what can belong to it is looked at.
        var lineStart = max(self.lineStart(of: folded.source(start)), start - Self.longest)
        if let year = year(behind: end), self.year(in: lineStart..<start) == nil {
            return title(lineStart..<start, year: year, end: year.range.upperBound + 1)
        }
        // A title over two lines: 某某区商务局2024年 | 政府信息公开工作年度报告.
        if lineStart == start, start > 0 {
            lineStart = max(self.lineStart(of: folded.source(start - 1)), start - Self.longest)
            guard year(in: lineStart..<start)?.range.upperBound == start else { return nil }
        }
        guard let year = year(in: lineStart..<start) else { return nil }
        let nameEnd = nameEnd(before: year.range.lowerBound, from: lineStart)
        let first = agencyStart(before: nameEnd, from: lineStart)
        let before = first..<nameEnd
        let between = year.range.upperBound..<start
        let agency = before.isEmpty ? between : before
        guard first < end, folded.source(first..<end).count <= Self.longest else { return nil }
        let isNamed = isName(agency, from: lineStart)
        let isOwnLine = isEndOfLine(end)
        // What stands before a title in a sentence is not part of it.
        let range = folded.source((isNamed || isOwnLine ? first : year.range.lowerBound)..<end)
        return Title(
            range: range, agency: isNamed ? folded.source(agency) : nil, year: year.value,
            yearRange: folded.source(year.range), isOwnLine: isOwnLine,
            isOther: isOther(first..<end, name: agency, from: lineStart))
    }

    /// A title with its year behind it: 某某区商务局政府信息公开工作年度报告（2024年）.
    private func title(_ before: Range<Int>, year: (value: Int, range: Range<Int>), end: Int) -> Title? {
        let first = agencyStart(before: before.upperBound, from: before.lowerBound)
        let agency = first..<before.upperBound
        guard isEndOfLine(end), folded.source(first..<end).count <= Self.longest else { return nil }
        return Title(
            range: folded.source(first..<end),
            agency: isName(agency, from: before.lowerBound) ? folded.source(agency) : nil,
            year: year.value, yearRange: folded.source(year.range), isOwnLine: true,
            isOther: isOther(first..<end, name: agency, from: before.lowerBound))
    }

    private func isOther(_ title: Range<Int>, name: Range<Int>, from lineStart: Int) -> Bool {
        let lineEnd = folded.folded(
            source.lines[source.line(at: folded.source(max(0, title.upperBound - 1)))].upperBound)
        return OtherDocument(source: source, folded: folded).isNamed(by: title, name: name, line: lineStart..<lineEnd)
    }

    /// The year in brackets behind a title, `（2024年度）`, and where it stands.
    private func year(behind end: Int) -> (value: Int, range: Range<Int>)? {
        guard end < folded.bytes.count, folded.bytes[end] == UInt8(ascii: "("),
            let close = folded.bytes[end...].prefix(Self.longestRemark).firstIndex(of: UInt8(ascii: ")")),
            let year = year(in: end + 1..<close), year.range == end + 1..<close
        else { return nil }
        return year
    }

    /// A title that fills its line and has no year: 某某区商务局政府信息公开工作年度报告.
    private func titleWithoutYear(around subject: Int) -> Title? {
        guard let end = end(from: subject + Self.subject.count, ending: Self.report), isEndOfLine(end) else {
            return nil
        }
        let start = start(before: subject)
        let lineStart = lineStart(of: folded.source(start))
        let isNamed =
            lineStart < start && start - lineStart <= Self.longest && isName(lineStart..<start, from: lineStart)
        guard lineStart == start || isNamed else { return nil }
        return Title(
            range: folded.source(lineStart..<end), agency: isNamed ? folded.source(lineStart..<start) : nil,
            isOwnLine: true, isOther: isOther(lineStart..<end, name: lineStart..<start, from: lineStart))
    }

    /// Where 政府信息公开 begins whose 信息公开 is at a folded offset.
    private func start(before subject: Int) -> Int {
        let word = [Self.government, Self.affairs].first { folded.hasLabel($0, endingAt: subject) }
        return subject - (word?.count ?? 0)
    }

    /// The folded offset at which the line of a byte of the source begins.
    private func lineStart(of offset: Int) -> Int {
        folded.folded(source.lines[source.line(at: offset)].lowerBound)
    }

    /// Whether nothing stands on the line behind a folded offset but a remark,
    /// as （图片版）.
    private func isEndOfLine(_ end: Int) -> Bool {
        let line = source.lines[source.line(at: folded.source(max(0, end - 1)))]
        let lineEnd = folded.folded(line.upperBound)
        guard end < lineEnd else { return true }
        return lineEnd - end <= Self.longestRemark && folded.bytes[end] == UInt8(ascii: "(")
            && folded.bytes[lineEnd - 1] == UInt8(ascii: ")")
    }

    /// The folded end of the title: behind 报告, with nothing but 工作, 年度 and
    /// the like before it.
    private func end(from offset: Int, ending: [UInt8]) -> Int? {
        var offset = offset
        while let filler = Self.fillers.first(where: { folded.bytes.dropFirst(offset).starts(with: $0) }) {
            offset += filler.count
        }
        guard folded.bytes.dropFirst(offset).starts(with: ending) else { return nil }
        return offset + ending.count
    }

    /// The last `20nn年` or `20nn年度` of a range.
    private func year(in range: Range<Int>) -> (value: Int, range: Range<Int>)? {
        for sign in folded.indices(of: Self.year, in: range).reversed() {
            guard let year = Numerals.year(in: folded, endingAt: sign, from: range.lowerBound) else { continue }
            var end = sign + Self.year.count
            if folded.hasLabel(Self.degree, at: end) { end += Self.degree.count }
            return (year.value, year.start..<end)
        }
        // 某某区商务局2024政府信息公开工作年度报告
        guard let year = Numerals.year(in: folded, endingAt: range.upperBound, from: range.lowerBound) else {
            return nil
        }
        return (year.value, year.start..<range.upperBound)
    }

    /// Where a name before the year ends: before 关于, and before a second name
    /// in brackets, as in 某某局（某某办）2024年….
    private func nameEnd(before year: Int, from lineStart: Int) -> Int {
        if folded.hasLabel(Self.about, endingAt: year) { return max(lineStart, year - Self.about.count) }
        guard year > lineStart, folded.bytes[year - 1] == UInt8(ascii: ")") else { return year }
        var offset = year - 1
        while let before = folded.scalar(before: offset), before.start > lineStart, year - before.start <= 90 {
            if before.scalar == 0x28 { return before.start }
            guard Scalars.isHan(before.scalar) else { break }
            offset = before.start
        }
        return year
    }

    /// Goes back from the year over the characters of a name.
    private func agencyStart(before year: Int, from lineStart: Int) -> Int {
        var offset = year
        while offset - 3 >= lineStart, folded.bytes[offset - 1] >= 0x80,
            folded.bytes[offset - 3] & 0xF0 == 0xE0, Scalars.isHan(Scalars.decode(folded.bytes, at: offset - 3).scalar)
        {
            // Three characters and a blank: what stands before it is navigation, as `正文 凤泉区商务局 2024年…`.
            let gap = folded.source(offset - 3..<offset).upperBound..<folded.source(offset)
            let isNavigation = year - offset >= 9 && !gap.isEmpty
            if isNavigation, !hasComma(gap), !folded.hasLabel(Self.partyOffice, endingAt: offset) { break }
            offset -= 3
        }
        return offset
    }

    /// Whether a range is an authority's name, and not the end of something
    /// else: 365bet(中国)官方网站 has pushed out a name.
    private func isName(_ range: Range<Int>, from lineStart: Int) -> Bool {
        guard AuthorityWords.isName(Array(folded.bytes[range])) else { return false }
        guard range.lowerBound > lineStart else { return !isJoint(range) }
        if isJoint(before(range.lowerBound)..<range.upperBound) { return false }
        switch folded.bytes[range.lowerBound - 1] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ")"): return false
        default: return true
        }
    }

    private func before(_ offset: Int) -> Int {
        folded.scalar(before: offset)?.start ?? offset
    }

    /// Whether several names stand here, or one behind another: 甲、乙, or a
    /// party's office before a government's. Nobody could say whose report it is.
    private func isJoint(_ range: Range<Int>) -> Bool {
        let places = folded.indices(of: Self.partyOffice, in: range)
        if places.contains(where: { $0 + Self.partyOffice.count < range.upperBound }) { return true }
        return hasComma(folded.source(range))
    }

    /// Whether a comma stands in bytes of the source: folded text has none.
    private func hasComma(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = Scalars.decode(source.bytes, at: offset)
            if Self.commas.contains(Scalars.halfWidth(scalar)) { return true }
            offset += length
        }
        return false
    }

    /// The folded bytes of the longest remark behind a title.
    private static let longestRemark = 26
    private static let longest = 240
    private static let commas: [UInt32] = [0x2C, 0x3B, 0x3001]
    static let subject = FoldedText.fold("信息公开")
    private static let government = FoldedText.fold("政府")
    private static let partyOffice = FoldedText.fold("委办公室")
    private static let affairs = FoldedText.fold("政务")
    private static let report = FoldedText.fold("报告")
    private static let shortReport = FoldedText.fold("年报")
    private static let about = FoldedText.fold("关于")
    private static let fillers = ["工作", "年度", "情况", "的"].map(FoldedText.fold)
    private static let year = FoldedText.fold("年")
    private static let degree = FoldedText.fold("度")
}
