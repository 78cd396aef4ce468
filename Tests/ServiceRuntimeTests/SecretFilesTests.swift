import Foundation
import Testing

@testable import ServiceRuntime

@Suite("Secrets from files")
struct SecretFilesTests {
    /// Runs `body` with a file of this content.
    private func with(_ content: [UInt8], _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-secret-\(UUID().uuidString)")
        try Data(content).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    private func refusal(_ environment: [String: String]) -> String? {
        #expect(throws: InvalidSetting.self) { try SecretFiles.resolve(environment) }?.description
    }

    @Test("A file stands for its variable, without its line end", arguments: ["", "\n", "\r\n", "\n\n"])
    func content(end: String) throws {
        try with(Array("amqp://one:secret-password@host/\(end)".utf8)) { path in
            let configuration = try ServiceConfiguration(environment: ["AMQP_URL_FILE": path])
            #expect(configuration.amqpURL == "amqp://one:secret-password@host/")
            #expect(configuration.secrets == ["secret-password"])
        }
    }

    @Test("The database's secrets may be files too")
    func database() throws {
        try with(Array("pass word".utf8)) { path in
            for name in ["DATABASE_URL", "PGPASSWORD"] {
                let configuration = try ServiceConfiguration(environment: ["\(name)_FILE": path, name: ""])
                #expect(configuration.environment[name] == "pass word")
            }
            #expect(try ServiceConfiguration(environment: ["PGPASSWORD_FILE": path]).secrets == ["pass word"])
        }
    }

    @Test("What is not given is not looked for")
    func absent() throws {
        let environment = ["AMQP_URL_FILE": "", "PATH": "/bin"]
        #expect(try SecretFiles.resolve(environment) == environment)
    }

    @Test("A variable beside its file is an error")
    func both() {
        #expect(
            refusal(["AMQP_URL": "amqp://a:hidden@b", "AMQP_URL_FILE": "/etc/hostname"])
                == "AMQP_URL_FILE: must not be given beside AMQP_URL")
    }

    @Test("A file that is not there is named")
    func missing() {
        #expect(
            refusal(["PGPASSWORD_FILE": "/no/such/file"]) == "PGPASSWORD_FILE: /no/such/file cannot be read")
    }

    @Test("A secret in the place of a path is not repeated")
    func secretAsPath() {
        #expect(refusal(["AMQP_URL_FILE": "amqp://a:hidden@b"]) == "AMQP_URL_FILE: must be the path of a file")
    }

    @Test("A content that cannot be meant is refused, and not repeated")
    func wrongContents() throws {
        for (content, reason) in [
            ([], "is empty"), ([10, 10], "is empty"), (Array("one\ntwo".utf8), "must hold one line"),
            ([65, 0, 66], "must hold one line"), ([0xFF, 0xFE], "is not UTF-8 text"),
        ] as [([UInt8], String)] {
            try with(content) { path in
                #expect(refusal(["DATABASE_URL_FILE": path]) == "DATABASE_URL_FILE: \(path) \(reason)")
            }
        }
    }
}
