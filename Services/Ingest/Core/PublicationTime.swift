import Models

/// The header `published-at`: a date, an ISO 8601 time or seconds since 1970,
/// as the day that it is in Asia/Shanghai (UTC+8 all year since 1992).
enum PublicationTime {
    static func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(iso: text) { return date }
        if let seconds = Int64(text) { return shanghaiDate(seconds: seconds) }
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), let date = CalendarDate(iso: String(text.prefix(10))),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), hour < 24, minute < 60
        else { return nil }
        // Without an offset the time is one of Shanghai.
        guard let offset = offsetMinutes(Array(bytes[16...])) else { return nil }
        let minutes = Int64(days(to: date)) * 1440 + Int64(hour * 60 + minute - offset)
        return shanghaiDate(seconds: minutes * 60)
    }

    /// The offset from UTC at the end of a time, after seconds and their
    /// fraction: `Z`, `+08:00`, `+0800` or nothing.
    private static func offsetMinutes(_ tail: [UInt8]) -> Int? {
        let rest = tail.drop { (0x30...0x3A).contains($0) || $0 == UInt8(ascii: ".") }
        guard let first = rest.first else { return 8 * 60 }
        if rest.count == 1 { return first == UInt8(ascii: "Z") ? 0 : nil }
        let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), digits.count == 4,
            let hour = number(digits.prefix(2)), let minute = number(digits.suffix(2)), hour < 15, minute < 60
        else { return nil }
        return (first == UInt8(ascii: "-") ? -1 : 1) * (hour * 60 + minute)
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func shanghaiDate(seconds: Int64) -> CalendarDate? {
        let (local, overflow) = seconds.addingReportingOverflow(8 * 3600)
        guard !overflow, (-62_135_596_800...253_402_300_799).contains(local) else { return nil }
        return date(days: Int((local - (local % 86400 + 86400) % 86400) / 86400))
    }

    /// Days from 1970-01-01, by the proleptic Gregorian calendar: years are
    /// counted from March, so that the leap day is the last of a year.
    private static func days(to date: CalendarDate) -> Int {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let month = (date.month + 9) % 12
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day - 1 - 719_468
    }

    /// The date that is so many days from 1970-01-01.
    private static func date(days: Int) -> CalendarDate? {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        return CalendarDate(year: year, month: month < 10 ? month + 3 : month - 9, day: day)
    }
}
