import Foundation
import TestSupport
import Testing

extension EndToEndWaiting {
    @Suite("gongkai submit")
    struct SubmitTests {
        private func submit(_ broker: Broker, _ paths: String...) async throws -> String {
            let log = Command(
                program: "sh", arguments: ["-c", #"exec "$0" submit --timeout 20 "$@" 2>&1"#, program] + paths,
                environment: ["AMQP_URL": try broker.url(of: "producer")])
            return try await log.run()
        }

        private var program: String { "\(TestEnvironment.programs)/gongkai" }

        @Test("A folder is submitted recursively, without hidden files")
        func folder() async throws {
            let broker = Broker()
            try await broker.setUp()
            let folder = try Scratch.folder()
            try FileManager.default.createDirectory(
                at: folder.appending(path: "inner/.git"), withIntermediateDirectories: true)
            for name in ["a.txt", "inner/b.md", ".hidden", "inner/.git/c"] {
                try Data("报告".utf8).write(to: folder.appending(path: name))
            }
            #expect(try await submit(broker, folder.path).hasSuffix("confirmed 2, refused 0\n"))
            try await broker.remove()
            try FileManager.default.removeItem(at: folder)
        }

        @Test("A file beyond the broker's limit is refused before it is published")
        func tooLarge() async throws {
            let broker = Broker()
            try await broker.setUp()
            let folder = try Scratch.folder()
            let file = folder.appending(path: "large.txt")
            try Data(count: 16 * 1024 * 1024 + 1).write(to: file)
            let error = await #expect(throws: Command.Failed.self) { try await submit(broker, file.path) }
            #expect(error?.description.contains("ended with 1") == true)
            try await broker.remove()
            try FileManager.default.removeItem(at: folder)
        }
    }
}
