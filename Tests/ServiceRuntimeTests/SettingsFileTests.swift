import Foundation
import ServiceRuntime
import Testing

@Suite("Files of settings")
struct SettingsFileTests {
    private struct Settings: Decodable, Equatable {
        struct Entry: Decodable, Equatable { var days: Int }
        var entries: [Entry]
    }

    private func decoding(_ text: String) throws -> Result<Settings, UnreadableSettings> {
        let file = URL(filePath: NSTemporaryDirectory()).appending(path: "settings-\(UUID().uuidString).json")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        do throws(UnreadableSettings) {
            return .success(try SettingsFile.decode(Settings.self, at: file.path))
        } catch {
            let told = error.description.replacing(file.path, with: "FILE")
            return .failure(UnreadableSettings(description: told))
        }
    }

    @Test func `A file that is what it should be is read`() throws {
        #expect(try decoding(#"{"entries": [{"days": 3}]}"#).get() == Settings(entries: [.init(days: 3)]))
    }

    @Test(
        arguments: [
            ("{", "FILE: is not JSON"),
            ("{}", "FILE: entries: is missing"),
            (#"{"entries": [{"days": 3}, {"days": "3"}]}"#, "FILE: entries[1].days: is of the wrong type"),
        ])
    func `What is wrong with it is said, and where`(text: String, message: String) throws {
        #expect(throws: UnreadableSettings(description: message)) { try decoding(text).get() }
    }

    @Test func `A file that is not there is named`() {
        #expect(throws: UnreadableSettings(description: "/no/such/file.json: cannot be read")) {
            _ = try SettingsFile.decode(Settings.self, at: "/no/such/file.json")
        }
    }
}
