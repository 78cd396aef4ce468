import Foundation
import ServiceRuntime
import Testing

@Suite("Files of settings")
struct SettingsFileTests {
    private struct Settings: Decodable, Equatable {
        struct Entry: Decodable, Equatable { var days: Int }
        var entries: [Entry]
    }

    private func decode(_ text: String) throws(InvalidSettingsFile) -> Settings {
        try SettingsFile.decode(Settings.self, from: Data(text.utf8))
    }

    @Test func `A file that is what it should be is read`() throws {
        #expect(try decode(#"{"entries": [{"days": 3}]}"#) == Settings(entries: [.init(days: 3)]))
    }

    @Test(
        arguments: [
            ("{", "this is not JSON"), ("[]", "the file: must be an object"), ("{}", "entries: must be given"),
            (#"{"entries": [{"days": 3}, {"days": "3"}]}"#, "entries[1].days: must be a whole number"),
            (#"{"entries": null}"#, "entries: must be an array, not null"),
        ])
    func `What is wrong with it is said, and where`(text: String, message: String) throws {
        #expect(throws: InvalidSettingsFile(message)) { try decode(text) }
    }
}
