public import Models

/// A rule as data: what the database, the documentation and a reviewer see of
/// it. How it is judged is a ``Check``.
public struct Rule: Hashable, Sendable {
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

    init(
        _ id: String, zh: (title: String, explanation: String), en: (title: String, explanation: String),
        formula: String, basis: String, severity: Severity
    ) {
        self.id = id
        titleZH = zh.title
        titleEN = en.title
        explanationZH = zh.explanation
        explanationEN = en.explanation
        self.formula = formula
        self.basis = basis
        self.severity = severity
    }
}

/// What the rules rest on.
enum Basis {
    static let content = "《中华人民共和国政府信息公开条例》第五十条"
    static let form = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式"
    static let duty = "《中华人民共和国政府信息公开条例》第四十九条"
}
