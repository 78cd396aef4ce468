import Foundation

/// What a command says to people, beside its results.
enum Terminal {
    /// Writes a line to standard error, after all that was printed before.
    static func complain(_ line: String) {
        _ = fflush(nil)
        try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
    }

    /// Writes text to standard output at once.
    static func write(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }

    /// Whether standard output is a terminal.
    static var isShown: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The columns and lines of the terminal; nil if there is none.
    static var size: (columns: Int, lines: Int)? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }
}
