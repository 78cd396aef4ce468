import Models
import Text

extension PrintedDate {
    /// Reads a date in Chinese numerals that begins at a folded offset:
    /// 二〇二五年一月七日. Each of its three signs must be there.
    init?(chinese folded: FoldedText, at start: Int) {
        var end = start
        for _ in 0..<4 {
            guard end < folded.bytes.count else { return nil }
            end += Scalars.decode(folded.bytes, at: end).length
        }
        guard let year = Numerals.year(in: folded, endingAt: end, from: start), folded.hasLabel(Self.yearSign, at: end),
            let month = Numerals.number(in: folded, at: end + 3), folded.hasLabel(Self.monthSign, at: month.end),
            let day = Numerals.number(in: folded, at: month.end + 3),
            let sign = folded.label(of: Self.daySigns, at: day.end),
            let date = CalendarDate(year: year.value, month: month.value, day: day.value)
        else { return nil }
        self.date = date
        range = start..<day.end + sign.count
    }

    private static let yearSign = FoldedText.fold("年")
    private static let monthSign = FoldedText.fold("月")
    private static let daySigns = ["日", "号"].map(FoldedText.fold)
}
