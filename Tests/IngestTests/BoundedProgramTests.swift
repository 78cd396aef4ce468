import Foundation
import Testing

@testable import Documents

@Suite("Programs that are run with bounds")
struct BoundedProgramTests {
    private func run(
        _ name: String, _ arguments: [String], outputBytes: Int = 1000, memoryBytes: Int = 1 << 28, seconds: Int = 600
    ) async -> BoundedProgram.Ending {
        await BoundedProgram(name: name, arguments: arguments, outputBytes: outputBytes, memoryBytes: memoryBytes)
            .run(until: .now + .seconds(seconds))
    }

    @Test func `What it prints is had`() async {
        #expect(await run("printf", ["%s", "年 报"]) == .done(Array("年 报".utf8)))
    }

    @Test func `One that does not end is ended`() async {
        #expect(await run("sleep", ["1000"], seconds: 1) == .late)
        #expect(await run("printf", ["too late"], seconds: 0) == .late)
    }

    @Test func `One that prints without end is not read to the end`() async {
        #expect(await run("yes", []) == .tooMuch)
    }

    @Test func `One that takes too much memory fails`() async {
        let ending = await run("head", ["-c", "1G", "/dev/zero"], outputBytes: 1 << 31, memoryBytes: 1 << 16)
        guard case .failed = ending else {
            Issue.record("it should fail, not be \(ending)")
            return
        }
    }

    @Test func `Its exit code is said, and that there is no such program`() async {
        #expect(await run("false", []) == .failed(code: 1))
        #expect(await run("no-such-program", []) == .missing)
    }

    @Test func `A temporary folder is removed with what is in it`() throws {
        let folder = try #require(TemporaryFolder())
        let file = try #require(folder.write([1, 2, 3], to: "a"))
        #expect(FileManager.default.contents(atPath: file)?.count == 3)
        folder.remove()
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
}
