import ArgumentParser

/// `gongkai rules`: the catalogue of rules as a document.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Write the catalogue of rules: what is checked, why, and what can be set.")

    @Option(help: "How to write it.")
    var format = RulesFormat.text

    func run() throws {
        switch format {
        case .text: print(RulesText.text)
        case .markdown: print(RulesMarkdown.text)
        case .json: print(RulesReport.json.line)
        }
    }
}
