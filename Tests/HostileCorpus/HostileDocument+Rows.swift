import Forms
import Models

extension HostileDocument {
    /// Tables that are too many, too long or without any sense.
    static let rows: [HostileDocument] =
        [
            HostileDocument("100,000 rows") { rows(count: 100_000, in: .requests) },
            HostileDocument("100,000 rows in one line") { rows(count: 100_000, in: .requests, end: " ") },
            HostileDocument("whole tables", repeating: Skeleton.table(.requests), in: .requests),
            HostileDocument("whole proactive tables", repeating: Skeleton.table(.proactive), in: .proactive),
            HostileDocument("whole tables, all differing") { differing },
            HostileDocument("whole reports") { repeated(String(decoding: Skeleton().bytes, as: UTF8.self)) },
            HostileDocument("a cell per line", repeating: Skeleton.table(.requests, separator: "\n"), in: .requests),
            HostileDocument("pipes", repeating: Skeleton.table(.requests, separator: "|"), in: .requests),
            HostileDocument("runs of 200 digits") {
                requests { row in String(repeating: "\(row % 9 + 1)1", count: 100) }
            },
            HostileDocument("runs of 200 zeros") { requests { _ in String(repeating: "0", count: 200) } },
            HostileDocument("runs of 11 digits") { requests { row in "1\(row % 9)203040112" } },
            HostileDocument("runs of 20 digits") { requests { row in "1\(row % 9)2030401121314151" } },
        ] + joined + short

    /// More values than columns: numbers that may have been split.
    private static let joined = (8...14).map { count in
        HostileDocument("rows of \(count) values") {
            requests { row in values(count) { ($0 * 7 + row) % 3 } }
        }
    }

    /// Fewer values than columns, which contradict each other: every choice has
    /// to be followed, and every figure may be the wrong one.
    private static let short = (1...6).flatMap { count in
        [
            HostileDocument("rows of \(count) values, too few") {
                requests { row in values(count) { ($0 * 5 + row * 3) % 17 } }
            },
            HostileDocument("rows of \(count) equal values") {
                requests { _ in values(count) { _ in 1 } }
            },
            HostileDocument("rows of \(count) long values") {
                requests { row in values(count) { (row + $0 + 1) * 10_000 + 1203 } }
            },
            HostileDocument("rows of \(count) values and whole ones") {
                requests { row in row.isMultiple(of: 2) ? whole(row) : values(count) { row % 5 + $0 } }
            },
        ]
    }

    private static func values(_ count: Int, _ value: (Int) -> Int) -> String {
        (0..<count).map { String(value($0)) }.joined(separator: "\t")
    }

    /// A row with all its values, of which the last is the total.
    private static func whole(_ row: Int) -> String {
        values(7) { $0 < 6 ? row : row * 6 }
    }

    private static func requests(_ values: (Int) -> String) -> [UInt8] {
        var skeleton = Skeleton()
        skeleton[.requests] = Array(Skeleton.requests(values).utf8)
        return skeleton.bytes
    }

    private static func rows(count: Int, in place: Skeleton.Place, end: String = "\n") -> [UInt8] {
        let rows = Form.of(.form2021).table(.requests)?.rows ?? []
        var skeleton = Skeleton()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        for index in 0..<count where bytes.count < size - 256 {
            bytes += Array((rows[index % rows.count].aliases.last ?? rows[index % rows.count].label).utf8)
            bytes += Array("\t\(index % 7)\t0\t0\t0\t0\t0\t\(index % 7)\(end)".utf8)
        }
        skeleton[place] = bytes
        return skeleton.bytes
    }

    private static var differing: [UInt8] {
        var skeleton = Skeleton()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var number = 0
        while bytes.count < size - 8192 {
            number += 1
            bytes += Array(Skeleton.table(.requests) { row, column in String(number + row + column) }.utf8)
        }
        skeleton[.requests] = bytes
        return skeleton.bytes
    }
}
