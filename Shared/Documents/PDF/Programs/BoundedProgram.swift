import Glibc
import Subprocess

/// A program that is run as a child with bounds on its time, its memory and what
/// it prints.
struct BoundedProgram: Sendable {
    /// How a run ended.
    enum Ending: Hashable, Sendable {
        /// By itself with success: what it printed.
        case done([UInt8])
        /// By itself with a code that says why it failed, or by a signal.
        case failed(code: Int32?)
        /// It printed more than allowed.
        case tooMuch
        /// It did not end in time and was killed.
        case late
        /// There is no such program.
        case missing
    }

    /// The program by its name, and what it is told.
    var name: String
    var arguments: [String]
    /// The most bytes that it may print.
    var outputBytes: Int
    /// The most bytes of memory that it may take.
    var memoryBytes: Int

    /// Where programs are.
    static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]

    /// The shell bounds itself, then becomes the program: what bounds it cannot be
    /// taken back, and there is no moment without it. It is `timeout` that ends it,
    /// not this process, which may be busy just then, or gone.
    private static let script = """
        ulimit -c 0; ulimit -v "$1" || exit 125; time="$2"; shift 2; exec timeout -s KILL "$time" "$@"
        """

    /// Runs it until a moment at the latest.
    func run(until deadline: ContinuousClock.Instant) async -> Ending {
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return .late }
        let seconds = String(left.components.seconds + 1)
        return await run(["-c", Self.script, "sh", String(memoryBytes / 1024), seconds, name] + arguments)
    }

    private func run(_ words: [String]) async -> Ending {
        do {
            let result = try await Subprocess.run(
                .name("sh"), arguments: Arguments(words),
                environment: .custom(["PATH": Self.folders.joined(separator: ":"), "LC_ALL": "C.UTF-8"]),
                output: .bytes(limit: outputBytes), error: .discarded)
            return switch result.terminationStatus {
            case .exited(0): .done(result.standardOutput)
            case .exited(127): .missing
            // What is ended at last ends `timeout` as well.
            case .exited(128 + SIGKILL), .signaled(SIGKILL): .late
            case .exited(let code): .failed(code: code)
            case .signaled: .failed(code: nil)
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .tooMuch
        } catch {
            return .failed(code: nil)
        }
    }
}
