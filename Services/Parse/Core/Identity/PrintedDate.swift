import Models
import Text

/// A date as reports print it, in folded text: `2025-01-24`, `2025/1/24`,
/// `2025.1.24`, `2025年1月24日`.
struct PrintedDate {
    /// The day.
    var date: CalendarDate
    /// Where it stands, in folded bytes.
    var range: Range<Int>

    /// Reads a date that begins at a folded offset. A date without its year
    /// takes `year`, if one is given. Nothing that is damaged is mended.
    init?(_ folded: FoldedText, at start: Int, year given: Int? = nil) {
        var cursor = start
        // Blanks are not in folded text: in `2025-1-1 23:10` the day ends where the source has one.
        func hasGap() -> Bool { folded.source(cursor - 1..<cursor).upperBound < folded.source(cursor) }
        var count = 0
        func number(_ digits: ClosedRange<Int>) -> Int? {
            var value = 0
            count = 0
            while count < digits.upperBound, cursor < folded.bytes.count, !(count > 0 && hasGap()),
                (0x30...0x39).contains(folded.bytes[cursor])
            {
                value = value * 10 + Int(folded.bytes[cursor] - 0x30)
                cursor += 1
                count += 1
            }
            return digits.contains(count) ? value : nil
        }
        func separator(_ choices: [[UInt8]]) -> Bool {
            guard let match = choices.first(where: { folded.bytes.dropFirst(cursor).starts(with: $0) }) else {
                return false
            }
            cursor += match.count
            return true
        }
        var year = given
        if let printed = number(4...4), separator(Self.afterYear) {
            year = printed
        } else if given != nil {
            cursor = start
        } else {
            return nil
        }
        guard let year, let month = number(1...2) else { return nil }
        let isPadded = count == 2
        guard separator(Self.afterMonth), let day = number(1...2),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        // `2025-1-123:10` may be the 1st or the 12th; `2025-01-1217:26` is the 12th.
        let isRunTogether = cursor < folded.bytes.count && (0x30...0x39).contains(folded.bytes[cursor]) && !hasGap()
        guard !isRunTogether || isPadded && count == 2 else { return nil }
        if let sign = folded.label(of: Self.daySigns, at: cursor) { cursor += sign.count }
        self.date = date
        range = start..<cursor
    }

    /// A day that was read in another way.
    init(date: CalendarDate, range: Range<Int>) {
        self.date = date
        self.range = range
    }

    private static let afterYear = ["年", "-", "/", "."].map(FoldedText.fold)
    private static let afterMonth = ["月", "-", "/", "."].map(FoldedText.fold)
    private static let daySigns = ["日", "号"].map(FoldedText.fold)
}
