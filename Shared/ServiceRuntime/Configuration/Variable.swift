/// An environment variable: its name, its words for `--help`, its default,
/// and how a value is made of its text.
struct Variable<Value: Sendable>: Sendable {
    let documentation: VariableDocumentation
    /// The value in a text, or nil if there is none.
    let parse: @Sendable (String) -> Value?
    /// What a value must be, for the error: “must be …”.
    let requirement: String

    init(
        _ name: String, _ help: String, default defaultText: String, secret isSecret: Bool = false,
        must requirement: String, parse: @escaping @Sendable (String) -> Value?
    ) {
        documentation = VariableDocumentation(
            name: name, help: help, defaultText: defaultText.isEmpty ? nil : defaultText, isSecret: isSecret)
        self.requirement = requirement
        self.parse = parse
    }

    /// The value of `text`, or of the default if there is no text.
    func value(of text: String?) throws(InvalidSetting) -> Value {
        let given = text.flatMap { $0.isEmpty ? nil : $0 }
        guard let value = parse(given ?? documentation.defaultText ?? "") else {
            let shown = documentation.isSecret ? "" : ", not “\(given ?? "")”"
            throw InvalidSetting(documentation.name, "must be \(requirement)\(shown)")
        }
        return value
    }
}

/// What `--help` says about an environment variable.
struct VariableDocumentation: Hashable, Sendable {
    let name: String
    let help: String
    /// Nil if the variable is empty by default.
    let defaultText: String?
    /// Whether its value must never be shown.
    let isSecret: Bool
}
