import Foundation

/// A child process that is run to its end.
struct Command {
    struct Failed: Error, CustomStringConvertible {
        let description: String
        /// What it wrote to standard output.
        var output = ""
    }

    let program: String
    let arguments: [String]
    var environment: [String: String] = [:]
    var input: [UInt8] = []

    /// Runs it and gives what it wrote to standard output.
    ///
    /// - Throws: ``Failed`` with what it wrote to standard error, unless it
    ///   exits with 0.
    @discardableResult
    func run() async throws -> String {
        let folder = try Scratch.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files and not pipes: a full pipe would stop the child.
        let (inputFile, output, errors) = (
            folder.appending(path: "in"), folder.appending(path: "out"), folder.appending(path: "err")
        )
        try Data(input).write(to: inputFile)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let handles = [
            try FileHandle(forReadingFrom: inputFile), try Scratch.writing(to: output), try Scratch.writing(to: errors),
        ]
        // Closed here and not when they are released: polling runs hundreds of commands.
        defer { for handle in handles { try? handle.close() } }
        process.standardInput = handles[0]
        process.standardOutput = handles[1]
        process.standardError = handles[2]
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
            } catch {
                continuation.resume(throwing: error)
            }
        }
        guard process.terminationStatus == 0 else {
            let reason = try String(contentsOf: errors, encoding: .utf8)
            throw Failed(
                description: "\(program) ended with \(process.terminationStatus): \(reason)",
                output: try String(contentsOf: output, encoding: .utf8))
        }
        return try String(contentsOf: output, encoding: .utf8)
    }
}

/// Folders and files for one use.
enum Scratch {
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    static func writing(to file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
