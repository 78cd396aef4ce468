import Foundation

/// The body of a message between stages, whatever its schema: a line
/// `{"head":…,"sizes":[…]}`, then attachments of those sizes.
struct StageBody {
    /// What travels as JSON, its keys in the order of their names.
    let head: JSONValue
    let attachments: [ArraySlice<UInt8>]

    /// Takes a body apart; nil if it is not one.
    init?(_ body: [UInt8]) {
        guard body.first == UInt8(ascii: "{"), let end = body.firstIndex(of: UInt8(ascii: "\n")),
            let line = try? JSONDecoder().decode(Line.self, from: Data(body[..<end]))
        else { return nil }
        var attachments: [ArraySlice<UInt8>] = []
        var start = end + 1
        for size in line.sizes {
            guard size >= 0, size <= body.count - start else { return nil }
            attachments.append(body[start..<start + size])
            start += size
        }
        guard start == body.count else { return nil }
        head = line.head.value
        self.attachments = attachments
    }

    private struct Line: Decodable {
        var head: AnyJSON
        var sizes: [Int]
    }
}

/// Any JSON, read.
private struct AnyJSON: Decodable {
    let value: JSONValue

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
            value = .object(
                try keys.map { .init($0.stringValue, try container.decode(AnyJSON.self, forKey: $0).value) })
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !container.isAtEnd { values.append(try container.decode(AnyJSON.self).value) }
            value = .array(values)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {
            value = .boolean(flag)
        } else if let number = try? container.decode(Int64.self) {
            value = .number(String(number))
        } else if let number = try? container.decode(Decimal.self) {
            value = .number("\(number)")
        } else {
            value = .string(try container.decode(String.self))
        }
    }
}
