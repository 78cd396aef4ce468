import Models
import Text

/// Finds the statistics period (统计期限), also where characters were lost.
struct PeriodReader {
    /// A period with where its days are printed.
    struct Period {
        /// The first day.
        var start: PrintedDate
        /// The last day.
        var end: PrintedDate
        /// Whether it was read by what the form asks for.
        var isMended: Bool
    }

    let folded: FoldedText

    /// The first period behind a label of which both days are readable.
    func period() -> Period? {
        for match in Self.labels.matches(in: folded, range: 0..<folded.bytes.count) {
            if let period = period(behind: Self.labels.end(of: match)) { return period }
        }
        return nil
    }

    private func period(behind label: Int) -> Period? {
        let window = label..<min(folded.bytes.count, label + 24)
        for offset in window where folded.bytes[offset] & 0xC0 != 0x80 {
            if let start = date(at: offset), let to = separator(at: start.range.upperBound),
                let end = date(at: to, year: start.date.year)
            {
                return Period(start: start, end: end, isMended: false)
            }
            if let start = expected(.first, at: offset), let to = separator(at: start.range.upperBound),
                let end = expected(.last, at: to, year: start.date.year) ?? date(at: to, year: start.date.year),
                end.date.year == start.date.year
            {
                return Period(start: start, end: end, isMended: true)
            }
        }
        return nil
    }

    private func date(at offset: Int, year: Int? = nil) -> PrintedDate? {
        PrintedDate(folded, at: offset, year: year) ?? PrintedDate(chinese: folded, at: offset)
    }

    /// The offset behind 至 and what stands around it.
    private func separator(at offset: Int) -> Int? {
        var offset = offset
        if let filler = folded.label(of: Self.beforeTo, at: offset) { offset += filler.count }
        guard let to = folded.label(of: Self.to, at: offset) else { return nil }
        return offset + to.count
    }

    /// The two days that the form asks for.
    private enum Day {
        case first, last
    }

    /// A day of which 年, 月 or 日 may be lost, if it is the first or the last
    /// of its year: `202411日` can be read as 1月1日 and in no other way that
    /// fits a statistics year.
    private func expected(_ day: Day, at start: Int, year: Int? = nil) -> PrintedDate? {
        var cursor = start
        var value = year
        if start + 4 <= folded.bytes.count, let printed = Numerals.year(in: folded, endingAt: start + 4, from: start),
            printed.start == start
        {
            guard year == nil || year == printed.value else { return nil }
            value = printed.value
            cursor += 4
            if folded.hasLabel(Self.yearSign, at: cursor) { cursor += Self.yearSign.count }
        }
        guard let value,
            let date = CalendarDate(year: value, month: day == .first ? 1 : 12, day: day == .first ? 1 : 31)
        else { return nil }
        for month in day == .first ? Self.padded : ["12"].map(FoldedText.fold) where folded.hasLabel(month, at: cursor)
        {
            var end = cursor + month.count
            if folded.hasLabel(Self.monthSign, at: end) { end += Self.monthSign.count }
            for number in day == .first ? Self.padded : ["31"].map(FoldedText.fold)
            where folded.hasLabel(number, at: end) {
                var close = end + number.count
                if folded.hasLabel(Self.daySign, at: close) { close += Self.daySign.count }
                guard close >= folded.bytes.count || !(0x30...0x39).contains(folded.bytes[close]) else { continue }
                return PrintedDate(date: date, range: start..<close)
            }
        }
        return nil
    }

    private static let labels = PhraseFinder(["统计期限", "统计时限", "统计时间", "统计期间", "统计的期限", "统计的时间", "数据期限"])
    private static let beforeTo = ["起", "开始"].map(FoldedText.fold)
    private static let to = ["至", "到", "——", "—", "–", "-", "~"].map(FoldedText.fold)
    private static let padded = ["01", "1"].map(FoldedText.fold)
    private static let yearSign = FoldedText.fold("年")
    private static let monthSign = FoldedText.fold("月")
    private static let daySign = FoldedText.fold("日")
}
