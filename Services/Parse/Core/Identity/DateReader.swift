import Models
import Text

/// Finds the dates of a report: of publication, of signature, and the period
/// that its figures are for.
struct DateReader {
    let source: SourceText
    let folded: FoldedText

    /// The day of publication, from a labelled line (发布时间 …).
    func published() -> Sourced<CalendarDate>? {
        for label in Self.publicationLabels {
            for place in folded.indices(of: label, in: 0..<folded.bytes.count) {
                let behind = place + label.count
                guard behind < folded.bytes.count, folded.bytes[behind] == UInt8(ascii: ":"),
                    let date = PrintedDate(folded, at: behind + 1)
                else { continue }
                return sourced(date, .label)
            }
        }
        return nil
    }

    /// The day of signature: the last line that is nothing but a date, in
    /// brackets or not.
    func signed() -> Sourced<CalendarDate>? {
        for line in source.lines.reversed() {
            let range = source.trimmed(line)
            guard (8...64).contains(range.count) else { continue }
            var start = folded.folded(range.lowerBound)
            var end = folded.folded(range.upperBound)
            if start < end, folded.bytes[start] == UInt8(ascii: "("), folded.bytes[end - 1] == UInt8(ascii: ")") {
                start += 1
                end -= 1
            }
            if start < end, let date = PrintedDate(folded, at: start), date.range.upperBound == end {
                return sourced(date, .signature)
            }
        }
        return nil
    }

    /// The statistics period (统计期限), if both its days are readable.
    func period() -> (start: Sourced<CalendarDate>, end: Sourced<CalendarDate>)? {
        for label in Self.periodLabels {
            for place in folded.indices(of: label, in: 0..<folded.bytes.count) {
                let window = place + label.count..<min(folded.bytes.count, place + label.count + 24)
                guard let start = window.lazy.compactMap({ PrintedDate(folded, at: $0) }).first,
                    let to = folded.firstIndex(
                        of: Self.to, in: start.range.upperBound..<min(folded.bytes.count, start.range.upperBound + 9)),
                    let end = PrintedDate(folded, at: to + Self.to.count, year: start.date.year)
                else { continue }
                return (sourced(start, .label), sourced(end, .label))
            }
        }
        return nil
    }

    private func sourced(_ date: PrintedDate, _ origin: Origin) -> Sourced<CalendarDate> {
        Sourced(date.date, from: origin, at: source.span(folded.source(date.range)))
    }

    private static let publicationLabels = ["发布时间", "发布日期", "公开日期", "公开时间", "发文日期", "生成日期"]
        .map(FoldedText.fold)
    private static let periodLabels = ["统计期限", "统计时限", "统计时间", "统计期间", "统计的期限"].map(FoldedText.fold)
    private static let to = FoldedText.fold("至")
}
