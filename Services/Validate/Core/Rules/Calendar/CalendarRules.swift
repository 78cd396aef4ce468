/// The rules about dates: the deadlines of the law and the statistics period.
enum CalendarRules {
    static let checks: [any Check] = []
}
