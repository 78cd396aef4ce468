/// A reader of CSV as strict as RFC 4180: what is not as it says is an error,
/// not guessed at.
enum CSVReader {
    struct Malformed: Error {
        let byte: Int
    }

    /// The rows after the first, by the names that stand in it.
    static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
        var rows = try fields(bytes)
        guard !rows.isEmpty else { throw Malformed(byte: 0) }
        let names = rows.removeFirst()
        return try rows.map { row in
            guard row.count == names.count else { throw Malformed(byte: bytes.count) }
            return Dictionary(uniqueKeysWithValues: zip(names, row))
        }
    }

    private static func fields(_ bytes: [UInt8]) throws -> [[String]] {
        let (quote, comma, cr, lf) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        var rows: [[String]] = []
        var row: [String] = []
        var place = 0
        while place < bytes.count {
            var field: [UInt8] = []
            if bytes[place] == quote {
                place += 1
                while true {
                    guard place < bytes.count else { throw Malformed(byte: place) }
                    let isQuote = bytes[place] == quote
                    if isQuote, place + 1 == bytes.count || bytes[place + 1] != quote { break }
                    field.append(bytes[place])
                    place += isQuote ? 2 : 1
                }
                place += 1
            } else {
                while place < bytes.count, bytes[place] != comma, bytes[place] != cr {
                    guard bytes[place] != quote, bytes[place] != lf else { throw Malformed(byte: place) }
                    field.append(bytes[place])
                    place += 1
                }
            }
            row.append(String(decoding: field, as: UTF8.self))
            guard place < bytes.count else { throw Malformed(byte: place) }
            if bytes[place] == comma {
                place += 1
            } else {
                guard bytes[place] == cr, place + 1 < bytes.count, bytes[place + 1] == lf else {
                    throw Malformed(byte: place)
                }
                place += 2
                rows.append(row)
                row = []
            }
        }
        guard row.isEmpty else { throw Malformed(byte: place) }
        return rows
    }
}
