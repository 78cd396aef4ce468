import Foundation

/// The content of a file, as much as is needed to see that it is too large.
enum FileContent {
    /// One byte more than a broker carries at most: a device or a huge file
    /// must not fill the memory before it is refused.
    private static let limit = 16 * 1024 * 1024 + 1

    /// Why a file cannot be opened.
    enum Problem: Error, CustomStringConvertible {
        case missing
        case folder
        case closed

        var description: String {
            switch self {
            case .missing: "there is no such file"
            case .folder: "it is a folder, not a file"
            case .closed: "it cannot be read; look at its permissions"
            }
        }
    }

    /// Reads a file.
    static func read(_ path: String) throws(Problem) -> [UInt8] {
        let url = URL(filePath: path)
        guard let values = try? url.resourceValues(forKeys: [.isDirectoryKey]) else { throw .missing }
        guard values.isDirectory != true else { throw .folder }
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            return [UInt8](try handle.read(upToCount: limit) ?? Data())
        } catch {
            throw .closed
        }
    }
}
