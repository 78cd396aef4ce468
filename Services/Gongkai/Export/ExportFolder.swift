import Foundation

/// The folder that an export goes to.
struct ExportFolder {
    private let url: URL

    /// Takes a folder, and makes it if it is not there.
    ///
    /// - Throws: ``ExportFile/Unwritable`` if it cannot be made.
    init(path: String) throws(ExportFile.Unwritable) {
        url = URL(filePath: path, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw ExportFile.Unwritable("the folder \(path)", error)
        }
    }

    /// Writes a file, and gives it its name when it is whole: half a table must
    /// not pass for one. Gives the number of its rows.
    func write(
        _ name: String, hasMark: Bool, _ body: (ExportFile) async throws -> Void
    ) async throws -> Int {
        let (whole, part) = (url.appending(path: "\(name).csv"), url.appending(path: ".\(name).csv.part"))
        let file = try ExportFile(creating: part, name: whole.path(percentEncoded: false), hasMark: hasMark)
        do {
            try await body(file)
            try file.close(as: whole, from: part)
        } catch {
            try? FileManager.default.removeItem(at: part)
            throw error
        }
        return file.rows
    }
}
