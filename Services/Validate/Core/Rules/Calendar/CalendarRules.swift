/// The rules about dates: the deadlines of the law and the statistics period.
enum CalendarRules {
    static let checks: [any Check] = [
        Deadline(of: .department), Deadline(of: .government), Deadline(of: .township), RedatedPage(), EarlyDate(),
        StatisticsPeriod(), NoDate(),
    ]
}
