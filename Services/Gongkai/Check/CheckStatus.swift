import Models

/// What `gongkai check` tells its caller: the exit code is the highest over all
/// files.
enum CheckStatus: Int32, Comparable, Sendable, CaseIterable {
    /// No finding of severity error.
    case clean = 0
    /// Something went wrong that is no fault of a file.
    case internalFailure = 1
    /// Errors were found in a report.
    case errorsFound = 2
    /// A file could not be read as a report.
    case notReadable = 3

    /// The status of one file.
    init(_ file: CheckedFile) {
        switch file.result {
        case .failed:
            self = .notReadable
        case .assessed(let assessed) where assessed.reading.kind == .other:
            self = .notReadable
        case .assessed(let assessed):
            self = assessed.findings.contains { $0.severity == .error } ? .errorsFound : .clean
        }
    }

    static func < (left: CheckStatus, right: CheckStatus) -> Bool {
        left.rawValue < right.rawValue
    }
}
