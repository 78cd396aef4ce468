import ArgumentParser
import Foundation

/// Tells wrong settings from failures: they end a program with exit code 64
/// and one line that names the variable.
public enum Usage {
    /// Prepares with `prepare`, in which every error is one of usage, then
    /// runs what it gives.
    public static func check(
        program: String, _ prepare: () throws -> () async throws -> Void
    ) async throws {
        let run: () async throws -> Void
        do {
            run = try prepare()
        } catch {
            LogOutput.standardError("\(program): \(error)\n")
            throw ExitCode(64)
        }
        try await run()
    }
}
