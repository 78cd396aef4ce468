import ArgumentParser

/// How `gongkai rules` writes the catalogue.
enum RulesFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
    /// For a terminal.
    case text
    /// A document for people, Chinese with English beside it.
    case markdown
    /// One JSON object.
    case json
}
