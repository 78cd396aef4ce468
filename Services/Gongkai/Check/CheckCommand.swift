import ArgumentParser
import Foundation
import ValidateCore

/// `gongkai check`: reads and checks files right here, without broker and
/// database.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and check annual reports right here, without broker and database.",
        discussion: """
            html writes one verification sheet (核验单) for all files, csv one table; both to standard output.

            Exit codes, the highest over all files: 0 no finding of severity error, 1 internal failure, \
            2 errors found in a report, 3 a file could not be read as a report, 64 wrong usage.
            """)

    @Argument(help: "Files with one report each.", completion: .file())
    var files: [String]

    @Option(help: "How to answer.")
    var format = CheckFormat.text

    @Option(
        help: "A JSON file that sets severities and parameters of rules; gongkai rules lists them.",
        completion: .file(extensions: ["json"]))
    var rules: String?

    func run() async throws {
        let settings = try settings()
        var status = CheckStatus.clean
        var sheets: [CheckedFile] = []
        if format == .csv { print(CheckTable.header, terminator: "") }
        for (index, path) in files.enumerated() {
            let file = await Self.check(path, settings)
            status = max(status, CheckStatus(file))
            switch format {
            case .json: print(CheckReport.line(for: file))
            case .text: print(CheckText.text(for: file), terminator: index + 1 < files.count ? "\n\n" : "\n")
            case .csv: print(CheckTable.rows(for: file), terminator: "")
            case .html: sheets.append(file)
            }
        }
        if format == .html { print(SheetPage(sheets).text) }
        guard status == .clean else { throw ExitCode(status.rawValue) }
    }

    private func settings() throws -> RuleSettings {
        guard let rules else { return .standard }
        do throws(RuleFile.Problem) {
            return try RuleFile.read(rules)
        } catch {
            Self.complain(error.description)
            throw ExitCode.validationFailure
        }
    }

    private static func check(_ path: String, _ settings: RuleSettings) async -> CheckedFile {
        do throws(FileContent.Problem) {
            return await CheckedFile(path: path, content: try FileContent.read(path), settings: settings)
        } catch {
            let message = "cannot open \(DisplayWidth.onOneLine(path)): \(error)"
            complain(message)
            return .unopened(path, reason: message)
        }
    }

    private static func complain(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data("gongkai check: \(message)\n".utf8))
    }
}
