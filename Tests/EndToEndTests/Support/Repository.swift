import Foundation

/// The files of this repository that the tests use.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static var setup: String { root.appending(path: "deploy/setup").path }

    static var secrets: String { root.appending(path: "deploy/secrets").path }

    /// The sample reports, in a stable order.
    static func samples() throws -> [URL] {
        let folder = root.appending(path: "deploy/samples")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
