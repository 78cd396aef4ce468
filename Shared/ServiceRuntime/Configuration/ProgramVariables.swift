public import Pipeline

/// Which environment variables a program reads, in the order of its help.
public enum ProgramVariables {
    /// Those of a stage.
    public static func help(for stage: StageName) -> String {
        table(documentation(for: stage))
    }

    /// Those of `store migrate`.
    public static var migrationHelp: String {
        table(Variables.database + [Variables.logLevel.documentation])
    }

    static func documentation(for stage: StageName) -> [VariableDocumentation] {
        var all = [Variables.amqpURL.documentation, Variables.amqpURLFile] + Variables.amqpFiles
        if stage == .store { all += Variables.database }
        all += [Variables.prefetch.documentation, Variables.inflightBytes.documentation]
        if stage == .validate { all += [Variables.rules.documentation] }
        if stage == .ingest {
            all += [
                Variables.maximumBytes.documentation, Variables.maximumPages.documentation,
                Variables.maximumInflatedBytes.documentation, Variables.maximumSeconds.documentation,
            ]
        }
        return all + [
            Variables.healthHost.documentation, Variables.healthPort.documentation, Variables.logLevel.documentation,
            Variables.fault.documentation,
        ]
    }

    private static func table(_ variables: [VariableDocumentation]) -> String {
        var lines = ["It is configured by environment variables, here with their defaults:", ""]
        for variable in variables {
            lines.append("  \(variable.name)\(variable.defaultText.map { " = \($0)" } ?? "")")
            lines += variable.help.split(separator: "\n").map { "      \($0)" }
        }
        return lines.joined(separator: "\n")
    }
}
