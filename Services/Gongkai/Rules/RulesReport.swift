import Models
import ValidateCore

/// The catalogue as one JSON object: schema `gongkai.rules/1`.
enum RulesReport {
    /// The schema's name and version.
    static let schema = "gongkai.rules/1"

    static var json: JSONValue {
        .object([
            .init("schema", .string(schema)),
            .init("version", .string(RuleSet.version)),
            .init("rules", .array(RuleCatalogue.all.map(rule))),
        ])
    }

    static func rule(_ rule: Rule) -> JSONValue {
        .object([
            .init("id", .string(rule.id)),
            .init("title", both(rule.titleZH, rule.titleEN)),
            .init("explanation", both(rule.explanationZH, rule.explanationEN)),
            .init("formula", .string(rule.formula)),
            .init("basis", .string(rule.basis)),
            .init("severity", .string(rule.severity.rawValue)),
            .init("scope", .string(rule.scope.rawValue)),
            .init("editions", .array(rule.editions.map { .string($0.rawValue) })),
            .init("years", .array(years(rule))),
            .init("parameters", .array(rule.parameters.map(parameter))),
            .init(
                "example",
                .object([
                    .init("passes", .string(rule.example.passes)), .init("fails", .string(rule.example.fails)),
                ])),
        ])
    }

    /// First and last year; null where there is no end.
    private static func years(_ rule: Rule) -> [JSONValue] {
        [
            rule.years.lowerBound == Rule.allYears.lowerBound ? .null : .whole(rule.years.lowerBound),
            rule.years.upperBound == Rule.allYears.upperBound ? .null : .whole(rule.years.upperBound),
        ]
    }

    private static func parameter(_ parameter: RuleParameter) -> JSONValue {
        let standard: JSONValue =
            switch parameter.standard {
            case .number(let number): .whole(number)
            case .day(let day): .string(day.description)
            }
        return .object([
            .init("name", .string(parameter.name)), .init("default", standard),
            .init("meaning", both(parameter.meaningZH, parameter.meaningEN)),
        ])
    }

    private static func both(_ zh: String, _ en: String) -> JSONValue {
        .object([.init("zh", .string(zh)), .init("en", .string(en))])
    }
}
