/// JSON as it is written: bytes, and the objects and arrays that are still
/// open. What was opened last is closed first, so nothing may be written to a
/// container any more once its parent has gone on.
struct JSONLine {
    /// An open object or array.
    private struct Container {
        let number: Int
        let end: UInt8
        var isEmpty = true
    }

    /// Where a container is open: its depth, and its number among all.
    struct Place {
        fileprivate let depth: Int
        fileprivate let number: Int
    }

    private(set) var bytes: [UInt8] = []
    private var open: [Container] = []
    private var count = 0
    /// Whether a value is due: at the beginning, behind a key, in an array.
    private var isDue = true
    /// Whether a value was written where none was due, or to a container that was
    /// closed already.
    private(set) var isTangled = false

    init() {
        bytes.reserveCapacity(4096)
    }

    /// How many containers are open.
    var depth: Int { open.count }

    /// Closes what a value has left open; if it wrote nothing it is an object.
    mutating func finishValue(at depth: Int) {
        close(to: depth)
        if isDue { write(word: "{}") }
    }

    /// Opens an object.
    mutating func beginObject() -> Place { begin(UInt8(ascii: "{"), UInt8(ascii: "}")) }

    /// Opens an array.
    mutating func beginArray() -> Place { begin(UInt8(ascii: "["), UInt8(ascii: "]")) }

    private mutating func begin(_ start: UInt8, _ end: UInt8) -> Place {
        beginValue()
        bytes.append(start)
        count += 1
        open.append(Container(number: count, end: end))
        return Place(depth: open.count, number: count)
    }

    /// Prepares for the next element of an array.
    mutating func next(in place: Place) {
        beginMember(of: place)
        isDue = true
    }

    /// Prepares for the value of a key.
    mutating func next(_ key: String, in place: Place) {
        beginMember(of: place)
        bytes.append(json: key)
        bytes.append(UInt8(ascii: ":"))
        isDue = true
    }

    private mutating func beginMember(of place: Place) {
        guard open.count >= place.depth, open[place.depth - 1].number == place.number else {
            isTangled = true
            return
        }
        close(to: place.depth)
        if open[place.depth - 1].isEmpty {
            open[place.depth - 1].isEmpty = false
        } else {
            bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func beginValue() {
        if !isDue { isTangled = true }
        isDue = false
    }

    /// Closes containers until so many are open.
    private mutating func close(to depth: Int) {
        while open.count > depth { bytes.append(open.removeLast().end) }
    }
}

extension JSONLine {
    /// Writes a word that is JSON as it stands.
    mutating func write(word: StaticString) {
        beginValue()
        bytes.append(contentsOf: word.description.utf8)
    }

    /// Writes a truth value.
    mutating func write(_ flag: Bool) { write(word: flag ? "true" : "false") }

    /// Writes a whole number.
    mutating func write(_ number: some FixedWidthInteger) {
        beginValue()
        bytes.append(json: number)
    }

    /// Writes a number.
    ///
    /// - Throws: `EncodingError` for one that JSON does not have.
    mutating func write(_ number: some BinaryFloatingPoint) throws {
        guard number.isFinite else { throw Self.failure(number, "JSON has no such number") }
        beginValue()
        bytes.append(contentsOf: "\(number)".utf8)
    }

    /// Writes a string.
    mutating func write(_ text: String) {
        beginValue()
        bytes.append(json: text)
    }

    /// The error of a value that cannot be written.
    static func failure(_ value: Any, _ reason: String) -> EncodingError {
        .invalidValue(value, EncodingError.Context(codingPath: [], debugDescription: reason))
    }
}
