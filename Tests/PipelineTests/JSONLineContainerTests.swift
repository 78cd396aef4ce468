import Foundation
import Testing

@testable import Pipeline

@Suite("Values on a line of JSON")
struct JSONLineContainerTests {
    private struct Inner: Codable, Equatable {
        var number: Int
    }

    private struct Outer: Codable, Equatable {
        var list: [Inner?] = []
        var name: String?
    }

    private func failure(_ text: String) throws -> DecodingError {
        try #require(throws: DecodingError.self) { try JSONLineDecoder.decode(Outer.self, from: Array(text.utf8)) }
    }

    @Test("Members are written in the order of their declaration, and none that is nil")
    func order() throws {
        let value = Outer(list: [Inner(number: 1), nil], name: nil)
        #expect(String(decoding: try JSONLineEncoder.encode(value), as: UTF8.self) == #"{"list":[{"number":1},null]}"#)
        #expect(
            String(decoding: try JSONLineEncoder.encode(Outer(name: "名")), as: UTF8.self) == #"{"list":[],"name":"名"}"#)
    }

    @Test("A member that is not there is named with its path")
    func keyNotFound() throws {
        guard case .keyNotFound(let key, let context) = try failure(#"{"list":[{"number":1},{"nummer":2}]}"#) else {
            Issue.record("it is another error")
            return
        }
        #expect(key.stringValue == "number")
        #expect(context.codingPath.map(\.stringValue) == ["list", "Index 1"])
        #expect(context.debugDescription == "there is no member “number”")
    }

    @Test(
        "A value of another kind is named with its path",
        arguments: [
            (#"{"list":[{"number":"1"}]}"#, ["list", "Index 0", "number"], "a value of Int is not written as string"),
            (#"{"name":"a","list":7}"#, ["list"], "a value of Array<Any> is not written as integer"),
            (#"{"list":[[]]}"#, ["list", "Index 0"], "a value of Dictionary<String, Any> is not written as array"),
            (#"{"name":true,"list":[]}"#, ["name"], "a value of String is not written as yes"),
        ])
    func typeMismatch(_ text: String, _ path: [String], _ reason: String) throws {
        guard case .typeMismatch(_, let context) = try failure(text) else {
            Issue.record("it is another error")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == path)
        #expect(context.debugDescription == reason)
    }

    @Test("Null where a value must be is named with its path")
    func valueNotFound() throws {
        guard case .valueNotFound(_, let context) = try failure(#"{"list":[{"number":null}]}"#) else {
            Issue.record("it is another error")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["list", "Index 0", "number"])
    }

    @Test("A number that its type does not have is named with its path")
    func tooLarge() throws {
        guard case .dataCorrupted(let context) = try failure(#"{"list":[{"number":1.5}]}"#) else {
            Issue.record("it is another error")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["list", "Index 0", "number"])
        #expect(context.debugDescription == "1.5 is no Int")
    }

    /// Containers within containers and above them, as hand-written conformances
    /// ask for them.
    private struct Nested: Codable, Equatable {
        var numbers: [Int8] = [1, -2]
        var flag = true
        var parts: [Double] = [0.5]

        enum Key: String, CodingKey { case inner, flag, list }

        init() {}

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            let inner = try container.nestedContainer(keyedBy: Key.self, forKey: .inner)
            flag = try inner.decode(Bool.self, forKey: .flag)
            var list = try container.nestedUnkeyedContainer(forKey: .list)
            var first = try list.nestedUnkeyedContainer()
            numbers = [try first.decode(Int8.self), try first.decode(Int8.self)]
            guard first.isAtEnd, try list.decodeNil() else { throw CancellationError() }
            let second = try list.nestedContainer(keyedBy: Key.self)
            parts = [try second.decode(Double.self, forKey: .list)]
            guard list.isAtEnd, list.currentIndex == 3 else { throw CancellationError() }
            guard try container.superDecoder().singleValueContainer().decode(String.self) == "above" else {
                throw CancellationError()
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            var inner = container.nestedContainer(keyedBy: Key.self, forKey: .inner)
            try inner.encode(flag, forKey: .flag)
            var list = container.nestedUnkeyedContainer(forKey: .list)
            var first = list.nestedUnkeyedContainer()
            for number in numbers { try first.encode(number) }
            try list.encodeNil()
            var second = list.nestedContainer(keyedBy: Key.self)
            try second.encode(parts[0], forKey: .list)
            var above = container.superEncoder().singleValueContainer()
            try above.encode("above")
        }
    }

    @Test("Nested containers are written and read as Foundation does")
    func nested() throws {
        let line = try JSONLineEncoder.encode(Nested())
        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"inner":{"flag":true},"list":[[1,-2],null,{"list":0.5}],"super":"above"}"#)
        #expect(try JSONDecoder().decode(Nested.self, from: Data(line)) == Nested())
        #expect(try JSONLineDecoder.decode(Nested.self, from: Array(JSONEncoder().encode(Nested()))) == Nested())
    }

    private struct Tangled: Encodable {
        func encode(to encoder: any Encoder) throws {
            var outer = encoder.unkeyedContainer()
            var first = outer.nestedUnkeyedContainer()
            var second = outer.nestedUnkeyedContainer()
            try second.encode(2)
            try first.encode(1)
        }
    }

    private struct Twice: Encodable {
        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(1)
            try container.encode(2)
        }
    }

    private struct Nothing: Encodable {
        func encode(to encoder: any Encoder) throws {}
    }

    @Test("A value that mixes its containers up is refused, one that writes nothing is an object")
    func tangled() throws {
        #expect(throws: EncodingError.self) { try JSONLineEncoder.encode(Tangled()) }
        #expect(throws: EncodingError.self) { try JSONLineEncoder.encode([Twice()]) }
        #expect(String(decoding: try JSONLineEncoder.encode([Nothing(), Nothing()]), as: UTF8.self) == "[{},{}]")
    }
}
