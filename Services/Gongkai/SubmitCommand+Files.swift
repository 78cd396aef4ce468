import Foundation

/// A file to be submitted.
struct SubmissionFile: Hashable {
    let path: String
    /// The name that the pipeline is told: without its folders.
    var name: String { (path as NSString).lastPathComponent }

    /// The content type that its extension suggests; ingest looks at the bytes.
    var contentType: String? {
        switch (path as NSString).pathExtension.lowercased() {
        case "txt", "text": "text/plain"
        case "md", "markdown": "text/markdown"
        case "tsv": "text/tab-separated-values"
        case "csv": "text/csv"
        case "html", "htm": "text/html"
        case "pdf": "application/pdf"
        case "doc": "application/msword"
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        default: nil
        }
    }
}

/// Finds files: what is named is taken, folders recursively and without
/// hidden files, each folder in the order of its paths' bytes.
enum SubmissionFiles {
    struct NotFound: Error, CustomStringConvertible {
        let path: String
        var description: String { "no such file or folder: \(path)" }
    }

    static func find(_ paths: [String]) throws(NotFound) -> [SubmissionFile] {
        var found: [SubmissionFile] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw NotFound(path: path)
            }
            found += isFolder.boolValue ? files(in: path) : [SubmissionFile(path: path)]
        }
        return found
    }

    private static func files(in folder: String) -> [SubmissionFile] {
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.map { (folder as NSString).appendingPathComponent($0) }
            .filter(isRegularFile).map(SubmissionFile.init(path:))
    }

    private static func isRegularFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
}
