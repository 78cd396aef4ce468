import Foundation
import Synchronization

/// A table as it is written: rows end as RFC 4180 says, and little of it is in
/// memory at a time.
final class ExportFile: Sendable {
    /// A file that could not be written, and why.
    struct Unwritable: Error, CustomStringConvertible {
        let description: String

        init(_ name: String, _ reason: any Error) {
            description = "\(name) cannot be written: \(reason.localizedDescription)"
        }
    }

    private struct State {
        var buffer: [UInt8] = []
        var rows = 0
    }

    private static let piece = 1 << 18

    private let handle: FileHandle
    private let name: String
    private let state: Mutex<State>

    /// Begins a table.
    ///
    /// - Parameters:
    ///   - name: what it is called where it cannot be written.
    ///   - hasMark: whether a byte order mark comes first, by which spreadsheets
    ///     know UTF-8.
    init(_ handle: FileHandle, name: String, hasMark: Bool) {
        self.handle = handle
        self.name = name
        state = Mutex(State(buffer: hasMark ? [0xEF, 0xBB, 0xBF] : []))
    }

    /// Makes a file, empty if it was there.
    ///
    /// - Throws: ``Unwritable`` if it cannot be made.
    convenience init(creating url: URL, name: String, hasMark: Bool) throws(Unwritable) {
        do {
            try Data().write(to: url)
            self.init(try FileHandle(forWritingTo: url), name: name, hasMark: hasMark)
        } catch {
            throw Unwritable(name, error)
        }
    }

    /// How many rows it has, that of the columns' names among them.
    var rows: Int { state.withLock { $0.rows } }

    /// Writes a row that ends as the database ends its rows, by a line feed.
    ///
    /// - Throws: ``Unwritable`` with the reason.
    func write(row: [UInt8]) throws(Unwritable) {
        try add(row.last == UInt8(ascii: "\n") ? row.dropLast() : row[...], "\r\n")
    }

    /// Writes a row with its line end.
    ///
    /// - Throws: ``Unwritable`` with the reason.
    func write(_ row: String) throws(Unwritable) {
        try add(Array(row.utf8)[...], "")
    }

    /// Writes what is left.
    ///
    /// - Throws: ``Unwritable`` with the reason.
    func finish() throws(Unwritable) {
        let rest = state.withLock { state in
            defer { state.buffer = [] }
            return state.buffer
        }
        try put(rest)
    }

    /// Writes what is left to the disk, and gives the file its name.
    ///
    /// - Throws: ``Unwritable`` with the reason.
    func close(as whole: URL, from part: URL) throws(Unwritable) {
        try finish()
        do {
            try handle.synchronize()
            try handle.close()
            // As one step, whether there is an older one or not.
            guard unsafe rename(part.path(percentEncoded: false), whole.path(percentEncoded: false)) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch {
            throw Unwritable(name, error)
        }
    }

    private func add(_ row: ArraySlice<UInt8>, _ end: StaticString) throws(Unwritable) {
        let full: [UInt8]? = state.withLock { state in
            state.rows += 1
            state.buffer += row
            state.buffer += Array(end.description.utf8)
            guard state.buffer.count >= Self.piece else { return nil }
            defer { state.buffer.removeAll(keepingCapacity: true) }
            return state.buffer
        }
        if let full { try put(full) }
    }

    private func put(_ bytes: [UInt8]) throws(Unwritable) {
        guard !bytes.isEmpty else { return }
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Unwritable(name, error)
        }
    }
}
