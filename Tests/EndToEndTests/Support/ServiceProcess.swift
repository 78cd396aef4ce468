import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// One of the four programs, running as a child process.
final class ServiceProcess: Sendable {
    let name: String
    private let process: Process
    let port: Int
    private let log: URL

    /// Starts a program with exactly what it is told.
    init(_ name: String, environment: [String: String]) throws {
        self.name = name
        let folder = try Scratch.folder()
        log = folder.appending(path: "\(name).log")
        // If another takes it first, the program says so and the test fails with its log.
        port = Int.random(in: 26_000..<32_000)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "\(TestEnvironment.programs)/\(name)")
        process.environment = environment.merging(["GONGKAI_HEALTH_PORT": String(port)]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let output = try Scratch.writing(to: log)
        process.standardError = output
        try process.run()
        try output.close()
        self.process = process
        try register()
    }

    var isRunning: Bool { process.isRunning }

    /// The log so far, a line an event.
    func logLines() throws -> [String] {
        try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Status and body of a path of the health endpoint; nil while it does not
    /// listen.
    func health(_ path: String) async -> (status: Int, body: String)? {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(path)"),
            let (data, response) = try? await URLSession.shared.data(for: URLRequest(url: url, timeoutInterval: 5)),
            let status = (response as? HTTPURLResponse)?.statusCode
        else { return nil }
        return (status, String(decoding: data, as: UTF8.self))
    }

    /// Waits until it is ready, and shows its log if it is not.
    func untilReady() async throws {
        try await eventually("\(name) is ready") {
            guard isRunning else { throw Command.Failed(description: try logLines().joined(separator: "\n")) }
            let answer = await health("/readyz")
            guard answer?.status == 200 else { throw Command.Failed(description: answer?.body ?? "silent") }
            return true
        }
    }

    /// Waits until it is not ready for a reason that contains `word`.
    func untilNotReady(because word: String) async throws {
        try await eventually("\(name) is not ready because of “\(word)”") {
            let answer = await health("/readyz")
            guard answer?.status == 503, let body = answer?.body, body.contains(word) else {
                throw Command.Failed(description: answer?.body ?? "silent")
            }
            return true
        }
    }

    /// Sends SIGTERM and gives the exit code.
    @discardableResult
    func terminate() async throws -> Int32 {
        process.terminate()
        do {
            try await eventually("\(name) has ended", within: .seconds(28)) { !process.isRunning }
        } catch {
            kill(process.processIdentifier, SIGKILL)
            throw error
        }
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Leaves word of the process for `deploy/test`, which ends it should this
    /// program crash.
    private func register() throws {
        guard let folder = TestEnvironment.processFolder else { return }
        let pid = process.processIdentifier
        try Data("\(pid)".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(pid).pid"))
    }
}
