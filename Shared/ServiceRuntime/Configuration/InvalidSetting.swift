/// An environment variable has a value that cannot be used.
public struct InvalidSetting: Error, Hashable, CustomStringConvertible {
    /// The variable.
    public let variable: String
    /// What is wrong with its value. Never the value of a secret.
    public let reason: String

    /// Creates an error from its parts.
    public init(_ variable: String, _ reason: String) {
        self.variable = variable
        self.reason = reason
    }

    /// The variable and what is wrong with it.
    public var description: String { "\(variable): \(reason)" }
}
