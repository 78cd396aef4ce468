import Foundation
import Testing

@testable import Pipeline

@Suite("A line of JSON")
struct JSONLineTests {
    private func values(_ seed: UInt64, count: Int = 300) -> [AnyJSON] {
        var random = Seeded(seed)
        return (0..<count).map { _ in .random(&random) }
    }

    @Test("What is written, Foundation reads as it was")
    func written() throws {
        for value in values(1) {
            let line = try JSONLineEncoder.encode(value)
            #expect(try JSONDecoder().decode(AnyJSON.self, from: Data(line)) == value)
            #expect(!line.contains(UInt8(ascii: "\n")))
        }
    }

    @Test("What Foundation writes is read as it was, laid out or not")
    func read() throws {
        for formatting in [[], [.prettyPrinted, .sortedKeys], .withoutEscapingSlashes] as [JSONEncoder.OutputFormatting]
        {
            let encoder = JSONEncoder()
            encoder.outputFormatting = formatting
            for value in values(2) {
                #expect(try JSONLineDecoder.decode(AnyJSON.self, from: Array(encoder.encode(value))) == value)
            }
        }
    }

    @Test("A text that is cut short anywhere is refused")
    func cutShort() throws {
        for value in values(3, count: 60) {
            let line = try JSONLineEncoder.encode(["whole": value])
            #expect(try JSONLineDecoder.decode([String: AnyJSON].self, from: line) == ["whole": value])
            for end in line.indices {
                #expect(throws: DecodingError.self) {
                    try JSONLineDecoder.decode([String: AnyJSON].self, from: Array(line[..<end]))
                }
            }
        }
    }

    @Test("A text with a wrong byte is read as Foundation reads it, or refused")
    func damaged() throws {
        var random = Seeded(4)
        for value in values(5, count: 100) {
            let line = try JSONLineEncoder.encode(["whole": value])
            for place in line.indices {
                var damaged = line
                damaged[place] =
                    Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : Array(#"{}[]":,\0-eu "#.utf8).randomElement(using: &random) ?? 0
                guard let read = try? JSONLineDecoder.decode([String: AnyJSON].self, from: damaged) else { continue }
                let foundation = try? JSONDecoder().decode([String: AnyJSON].self, from: Data(damaged))
                #expect(foundation == read, "\(String(decoding: damaged, as: UTF8.self))")
            }
        }
    }

    @Test(
        "What is no JSON is refused with the reason and the place",
        arguments: [
            ("", 0, "it ends too early"), ("  ", 2, "it ends too early"), ("{", 1, "the key of a member is missing"),
            ("[1", 2, "a comma or a closing bracket is missing"), ("[1,]", 3, "no value begins so"),
            ("[1}", 2, "a comma or a closing bracket is missing"), (#"{"a"}"#, 4, "the colon behind a key is missing"),
            (#"{"a":1,}"#, 7, "the key of a member is missing"), ("{1:1}", 1, "the key of a member is missing"),
            ("nul", 3, "no value begins so"), ("True", 0, "no value begins so"), ("NaN", 0, "no value begins so"),
            ("-", 1, "a digit is missing"), ("01", 2, "a number begins with 0"), ("1.", 2, "a digit is missing"),
            ("1e+", 3, "a digit is missing"), ("+1", 0, "no value begins so"), (".5", 0, "no value begins so"),
            ("1 2", 2, "something stands behind the value"), ("\"a", 2, "a string has no end"),
            ("\"\\\"", 3, "a string has no end"), ("\"a\nb\"", 2, "a string has a control character"),
            ("'a'", 0, "no value begins so"), ("/**/1", 0, "no value begins so"),
            (String(repeating: "[", count: 100_000), 512, "it is nested too deep"),
            (String(repeating: #"{"a":"#, count: 600), 2560, "it is nested too deep"),
        ])
    func noJSON(_ text: String, _ offset: Int, _ reason: String) throws {
        let error = try #require(throws: DecodingError.self) {
            try JSONLineDecoder.decode(AnyJSON.self, from: Array(text.utf8))
        }
        guard case .dataCorrupted(let context) = error else { throw error }
        #expect(context.debugDescription == "not JSON at byte \(offset): \(reason)")
    }

    @Test("Nested as deep as Foundation reads it, it is read")
    func deep() throws {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        _ = try JSONLineDecoder.decode(AnyJSON.self, from: Array(text.utf8))
        _ = try JSONDecoder().decode(AnyJSON.self, from: Data(text.utf8))
    }

    @Test(
        "Escapes are the characters that they stand for",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u516C\u516c a""#, "公公 a"),
            (#""\ud842\udfb7""#, "𠮷"),
            (#""\u0000""#, "\u{0}"), (#""\uFFFF""#, "\u{FFFF}"),
        ])
    func escapes(_ text: String, _ meant: String) throws {
        #expect(try JSONLineDecoder.decode(String.self, from: Array(text.utf8)) == meant)
        #expect(try JSONDecoder().decode(String.self, from: Data(text.utf8)) == meant)
    }

    @Test(
        "Escapes and bytes that are no characters are refused",
        arguments: [
            (Array(#"["\ud842"]"#.utf8), "an escape is no character, at byte 3"),
            (Array(#"["\ud842\u0041"]"#.utf8), "an escape is no character, at byte 3"),
            (Array(#"["\udfb7"]"#.utf8), "an escape is no character, at byte 3"),
            (Array(#"["\u12g4"]"#.utf8), "an escape is no character, at byte 3"),
            (Array(#"["\u12"]"#.utf8), "an escape is no character, at byte 3"),
            (Array(#"["ab\x"]"#.utf8), "there is no such escape, at byte 5"),
            ([0x5B, 0x22, 0xE5, 0x85, 0x22, 0x5D], "a string is not UTF-8, at byte 2"),
            ([0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], "a string is not UTF-8, at byte 2"),
            ([0x5B, 0x22, 0xC0, 0x80, 0x5C, 0x6E, 0x22, 0x5D], "a string is not UTF-8, at byte 2"),
        ])
    func noCharacters(_ text: [UInt8], _ reason: String) throws {
        let error = try #require(throws: DecodingError.self) { try JSONLineDecoder.decode([String].self, from: text) }
        guard case .dataCorrupted(let context) = error else { throw error }
        #expect(context.debugDescription == reason)
        #expect(context.codingPath.map(\.stringValue) == ["Index 0"])
    }

    @Test("Whole numbers are read to the bounds of their types, and none beyond")
    func numbers() throws {
        func read<Number: Decodable>(_ text: String, as _: Number.Type) throws -> Number {
            try JSONLineDecoder.decode(Number.self, from: Array(text.utf8))
        }
        #expect(try read("9223372036854775807", as: Int.self) == .max)
        #expect(try read("-9223372036854775808", as: Int64.self) == .min)
        #expect(try read("18446744073709551615", as: UInt64.self) == .max)
        #expect(try read("255", as: UInt8.self) == 255)
        #expect(try read("-128", as: Int8.self) == -128)
        #expect(try read("-0", as: UInt.self) == 0)
        #expect(try read("1e2", as: Double.self) == 100)
        for (text, type) in [
            ("9223372036854775808", "Int"), ("1.5", "Int"), ("1e2", "Int"), ("-9223372036854775809", "Int"),
        ] {
            #expect(throws: DecodingError.self, "\(text) as \(type)") { try read(text, as: Int.self) }
        }
        #expect(throws: DecodingError.self) { try read("256", as: UInt8.self) }
        #expect(throws: DecodingError.self) { try read("-129", as: Int8.self) }
        #expect(throws: DecodingError.self) { try read("-1", as: UInt.self) }
        #expect(throws: DecodingError.self) { try read("1e400", as: Double.self) }
        #expect(throws: DecodingError.self) { try read(String(repeating: "9", count: 10_000), as: Int.self) }
        #expect(throws: DecodingError.self) { try read(String(repeating: "9", count: 10_000), as: Double.self) }
    }

    @Test("A number that JSON does not have is not written")
    func noNumbers() {
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(throws: EncodingError.self) { try JSONLineEncoder.encode([number]) }
        }
    }

    @Test("Members are found in any order, those that are not there are not, and of two the first counts")
    func members() throws {
        let text = #"{"c":3,"a":1,"\u0062":2,"a":4}"#
        let members = try JSONLineDecoder.decode(Letters.self, from: Array(text.utf8))
        #expect(members == Letters(a: 1, b: 2, c: 3, d: nil))
        #expect(try JSONLineDecoder.decode([String: Int].self, from: Array(#"{"d":4}"#.utf8)) == ["d": 4])
    }

    @Test("Twenty thousand members take no longer than as many elements")
    func manyMembers() throws {
        let members = Dictionary(uniqueKeysWithValues: (0..<20_000).map { ("member \($0)", $0) })
        #expect(try JSONLineDecoder.decode([String: Int].self, from: JSONLineEncoder.encode(members)) == members)
    }
}

private struct Letters: Codable, Equatable {
    var a: Int
    var b: Int
    var c: Int
    var d: Int?
}
