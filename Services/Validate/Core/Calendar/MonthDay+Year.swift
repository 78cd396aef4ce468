import Models

extension MonthDay {
    /// The day in a year; the 29th of February is the 28th where there is none.
    func date(in year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: year, month: month, day: day - 1)
    }
}
