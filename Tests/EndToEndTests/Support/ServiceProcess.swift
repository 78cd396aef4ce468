import Foundation
import FoundationNetworking
import Glibc
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
        port = try Self.freePort()
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

    /// What everybody on the machine sees of it: the program and its arguments.
    func commandLine() throws -> String {
        try String(contentsOfFile: "/proc/\(process.processIdentifier)/cmdline", encoding: .utf8)
    }

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
            Glibc.kill(process.processIdentifier, SIGKILL)
            throw error
        }
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Waits until it has ended by itself, and tells whether a signal did it.
    func untilEnded() async throws -> (status: Int32, isSignal: Bool) {
        try await eventually("\(name) has ended by itself") { !process.isRunning }
        process.waitUntilExit()
        return (process.terminationStatus, process.terminationReason == .uncaughtSignal)
    }

    /// Ends it as `kill -9` does.
    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Resident memory in bytes, the most since its start.
    func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }) * 1024
    }

    /// A port that nobody listens on, below those that the system hands out
    /// itself. If another takes it first, the program says so and the test
    /// fails with its log.
    private static func freePort() throws -> Int {
        for _ in 0..<100 {
            let port = UInt16.random(in: 26_000..<32_000)
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(socket) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
            let status = unsafe withUnsafePointer(to: &address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    unsafe bind(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            if status == 0 { return Int(port) }
        }
        throw NotInTime(description: "no free port was found")
    }

    /// Leaves word of the process for `deploy/test`, which ends it should this
    /// program crash.
    private func register() throws {
        guard let folder = TestEnvironment.processFolder else { return }
        let pid = process.processIdentifier
        try Data("\(pid)".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(pid).pid"))
    }
}
