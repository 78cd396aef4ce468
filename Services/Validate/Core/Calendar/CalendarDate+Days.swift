import Models

extension CalendarDate {
    /// As a Chinese sentence has it: `2025年1月24日`.
    var textZH: String { "\(year)年\(month)月\(day)日" }

    /// How many days it is later than another one.
    func days(since other: CalendarDate) -> Int { ordinal - other.ordinal }

    /// The days since the first of March of the year 0, so that a leap day is
    /// the last day of its year.
    private var ordinal: Int {
        let year = month > 2 ? year : year - 1
        let month = month > 2 ? month - 3 : month + 9
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
    }
}
