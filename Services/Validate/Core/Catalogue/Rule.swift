public import Models

/// A rule as data: what the database, the documentation and a reviewer see of
/// it. How it is judged is a ``Check``. A class, since every report is held
/// against each of seventy rules and none needs a copy.
public final class Rule: Sendable {
    /// What must be known to judge a rule.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// One report; judged by validate.
        case report
        /// Reports of the same authority for other years; judged by store.
        case years
        /// Reports of other authorities; judged by store.
        case agencies
    }

    /// What passes and what fails, for the documentation.
    public struct Example: Hashable, Sendable {
        /// Figures or words that satisfy the rule, in Chinese.
        public let passes: String
        /// Figures or words that do not, in Chinese.
        public let fails: String
    }

    /// The id, as `T3-BALANCE`.
    public let id: String
    /// The name in Chinese.
    public let titleZH: String
    /// The name in English.
    public let titleEN: String
    /// What it asks for and why, in Chinese.
    public let explanationZH: String
    /// What it asks for and why, in English.
    public let explanationEN: String
    /// The condition that must hold, over the ids of cells where it is
    /// arithmetic.
    public let formula: String
    /// What it rests on: an article of the 条例 or the form (格式) itself.
    public let basis: String
    /// How much a failure weighs when the report itself is at fault; one that
    /// extraction can explain weighs no more than a warning.
    public let severity: Severity
    /// What passes and what fails.
    public let example: Example
    /// The editions of the form that it holds for.
    public let editions: [Edition]
    /// The statistics years that it holds for.
    public let years: ClosedRange<Int>
    /// What must be known to judge it.
    public let scope: Scope
    /// What a deployment may set, besides the severity.
    public let parameters: [RuleParameter]

    /// Every year for which there is a form.
    public static let allYears = 2008...9999

    init(
        _ id: String, zh: (title: String, explanation: String), en: (title: String, explanation: String),
        formula: String, basis: String, severity: Severity, example: (passes: String, fails: String),
        editions: [Edition] = Edition.allCases, years: ClosedRange<Int> = Rule.allYears, scope: Scope = .report,
        parameters: [RuleParameter] = []
    ) {
        self.id = id
        titleZH = zh.title
        titleEN = en.title
        explanationZH = zh.explanation
        explanationEN = en.explanation
        self.formula = formula
        self.basis = basis
        self.severity = severity
        self.example = Example(passes: example.passes, fails: example.fails)
        self.editions = editions
        self.years = years
        self.scope = scope
        self.parameters = parameters
    }

    /// The first statistics year that it holds for; nil for any.
    public var firstYear: Int? { years.lowerBound == Self.allYears.lowerBound ? nil : years.lowerBound }

    /// The last statistics year that it holds for; nil for any.
    public var lastYear: Int? { years.upperBound == Self.allYears.upperBound ? nil : years.upperBound }

    /// Whether it is asked of a report; one of unknown edition or year is asked
    /// everything that does not depend on them.
    func holds(for edition: Edition?, year: Int?) -> Bool {
        (edition.map(editions.contains) ?? (editions.count == Edition.allCases.count))
            && (year.map(years.contains) ?? true)
    }
}

extension Rule: Hashable {
    /// Rules are told apart by their ids.
    public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

    /// Hashes what tells rules apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
