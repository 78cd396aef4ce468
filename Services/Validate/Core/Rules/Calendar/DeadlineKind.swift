import Models

/// Which deadline a report has, by whose it is.
enum DeadlineKind: Hashable, Sendable {
    case department, government, township

    /// The deadline's kind; nil if it is not known whose report it is.
    init?(_ reading: Reading) {
        switch reading.place.kind {
        case .department, .dispatchedOrgan, .verticalOrgan: self = .department
        case .government: self = .government
        case .governmentOffice: self = reading.report.identity.scope == .consolidated ? .government : .department
        case .townshipStreet: self = .township
        case nil: return nil
        }
    }

    /// The rule that asks for it.
    var rule: Rule {
        switch self {
        case .department: DeadlineRules.department
        case .government: DeadlineRules.government
        case .township: DeadlineRules.township
        }
    }

    /// The last day for a report; nil without its year.
    func lastDay(_ reading: Reading) -> CalendarDate? {
        guard let year = reading.year else { return nil }
        return reading.day("deadline", of: rule)?.date(in: year + 1)
    }

    /// The last day for a report, that of governments where it is not known
    /// whose it is, which is the later one.
    static func lastDay(_ reading: Reading) -> CalendarDate? {
        (DeadlineKind(reading) ?? .government).lastDay(reading)
    }
}
