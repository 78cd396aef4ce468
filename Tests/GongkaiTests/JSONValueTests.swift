import Foundation
import Testing

@testable import Gongkai

@Suite("JSON values")
struct JSONValueTests {
    @Test func `Objects keep the order of their keys`() {
        let value = JSONValue.object([
            .init("b", .whole(1)), .init("a", .null), .init("c", .array([.text("x"), .null])),
        ])
        #expect(value.line == #"{"b":1,"a":null,"c":["x",null]}"#)
        #expect(JSONValue.object([]).line == "{}")
        #expect(JSONValue.array([]).line == "[]")
        #expect(JSONValue.whole(nil).line == "null")
        #expect(JSONValue.array([.boolean(true), .boolean(false)]).line == "[true,false]")
    }

    @Test func `Numbers are written as given, never as floating point`() {
        #expect(
            JSONValue.array([.number("329.1877"), .number("9223372036854.775807")]).line
                == "[329.1877,9223372036854.775807]")
    }

    @Test func `Strings are escaped so that one object stays one line`() {
        #expect(JSONValue.string("“件”\t\"\\\r\n").line == #""“件”\t\"\\\r\n""#)
        #expect(JSONValue.string("\u{0}\u{7F}\u{85}\u{2028}\u{2029}").line == #""\u0000\u007f\u0085\u2028\u2029""#)
    }

    @Test func `Any text is valid JSON and comes back unchanged`() throws {
        var scalars = String.UnicodeScalarView()
        for code in UInt32(0)..<0x3000 {
            if let scalar = Unicode.Scalar(code) { scalars.append(scalar) }
        }
        let text = String(scalars) + "😀𠮷"
        let line = JSONValue.array([.string(text)]).line
        let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String]
        #expect(parsed?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .lineSeparator || $0 == "\n" })
    }
}
