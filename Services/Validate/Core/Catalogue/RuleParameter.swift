/// Something about a rule that a deployment may set.
public struct RuleParameter: Hashable, Sendable {
    /// Its name in the file of settings, as `characters`.
    public let name: String
    /// What it is if nothing is set.
    public let standard: ParameterValue
    /// What it is, in Chinese.
    public let meaningZH: String
    /// What it is, in English.
    public let meaningEN: String

    init(_ name: String, _ standard: ParameterValue, zh: String, en: String) {
        self.name = name
        self.standard = standard
        meaningZH = zh
        meaningEN = en
    }
}

/// The value of a parameter.
public enum ParameterValue: Hashable, Sendable, CustomStringConvertible {
    /// A whole number.
    case number(Int)
    /// A day of any year, `01-31`.
    case day(MonthDay)

    /// As a file of settings has it: `10`, `01-31`.
    public var description: String {
        switch self {
        case .number(let number): String(number)
        case .day(let day): day.description
        }
    }
}

/// A day of any year, Asia/Shanghai.
public struct MonthDay: Hashable, Sendable, CustomStringConvertible {
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// A day; nil if no year has it.
    public init?(month: Int, day: Int) {
        let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        self.month = month
        self.day = day
    }

    /// Reads `01-31`; nil if it is not that.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let month = Int(parts[0]), let day = Int(parts[1])
        else { return nil }
        self.init(month: month, day: day)
    }

    /// `01-31`.
    public var description: String {
        (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }
}
