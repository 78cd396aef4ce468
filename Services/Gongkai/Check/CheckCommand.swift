import ArgumentParser
import Foundation

/// `gongkai check`: reads and checks files right here, without broker and
/// database.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and check annual reports right here, without broker and database.",
        discussion: """
            Exit codes, the highest over all files: 0 no finding of severity error, 1 internal failure, \
            2 errors found in a report, 3 a file could not be read as a report, 64 wrong usage.
            """)

    @Argument(help: "Files with one report each.", completion: .file())
    var files: [String]

    @Option(help: "How to answer: text or json.", transform: CheckFormat.init(argument:))
    var format = CheckFormat.text

    func run() throws {
        var status = CheckStatus.clean
        for (index, path) in files.enumerated() {
            let file = Self.check(path)
            status = max(status, CheckStatus(file))
            switch format {
            case .json: print(CheckReport.line(for: file))
            case .text: print(CheckText.text(for: file), terminator: index + 1 < files.count ? "\n\n" : "\n")
            }
        }
        guard status == .clean else { throw ExitCode(status.rawValue) }
    }

    private static func check(_ path: String) -> CheckedFile {
        do throws(FileContent.Problem) {
            return CheckedFile(path: path, content: try FileContent.read(path))
        } catch {
            let message = "cannot open \(DisplayWidth.onOneLine(path)): \(error)"
            try? FileHandle.standardError.write(contentsOf: Data("gongkai check: \(message)\n".utf8))
            return .unopened(path, reason: message)
        }
    }
}
