import ArgumentParser
import Testing

@testable import Gongkai

@Suite("Usage of gongkai check")
struct CheckCommandTests {
    /// The exit code with which arguments are refused, and what is said.
    private func refusal(_ arguments: [String]) -> (code: Int32, message: String)? {
        do {
            _ = try CheckCommand.parse(arguments)
            return nil
        } catch {
            return (CheckCommand.exitCode(for: error).rawValue, CheckCommand.message(for: error))
        }
    }

    @Test func `Text is the format unless another is asked for`() throws {
        #expect(try CheckCommand.parse(["a.txt"]).format == .text)
        #expect(try CheckCommand.parse(["a.txt", "b.txt", "--format", "json"]).format == .json)
        #expect(try CheckCommand.parse(["a.txt", "b.txt", "--format", "json"]).files == ["a.txt", "b.txt"])
    }

    @Test(arguments: CheckFormat.allCases)
    func `Every format can be asked for by its name`(format: CheckFormat) throws {
        #expect(try CheckCommand.parse(["a.txt", "--format", format.rawValue]).format == format)
    }

    @Test func `An unknown format is refused with 64 and those that there are`() throws {
        let refusal = try #require(self.refusal(["a.txt", "--format", "xml"]))
        #expect(refusal.code == 64)
        for format in ["text", "json", "csv", "html"] { #expect(refusal.message.contains(format)) }
    }

    @Test(arguments: ["/nowhere/at/all.json", "/"])
    func `A file of settings that cannot be used is 64`(path: String) async throws {
        let command = try CheckCommand.parse(["a.txt", "--rules", path])
        let error = await #expect(throws: ExitCode.self) { try await command.run() }
        #expect(error?.rawValue == 64)
    }

    @Test func `No file is refused with 64`() throws {
        #expect(try #require(refusal([])).code == 64)
    }

    @Test(arguments: ["/nowhere/at/all.txt", "/"])
    func `A path that cannot be opened is 3`(path: String) async throws {
        let command = try CheckCommand.parse([path, "--format", "json"])
        let error = await #expect(throws: ExitCode.self) { try await command.run() }
        #expect(error?.rawValue == 3)
    }

    @Test(arguments: [("/nowhere/at/all.txt", "there is no such file"), ("/", "it is a folder, not a file")])
    func `A path that cannot be opened says why`(path: String, reason: String) {
        let problem = #expect(throws: FileContent.Problem.self) { try FileContent.read(path) }
        #expect(problem?.description == reason)
    }
}
