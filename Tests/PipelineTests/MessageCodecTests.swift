import Models
import Pipeline
import Testing

/// A message with attachments of its own choosing.
private struct Parcel: StageMessage, Equatable {
    static var schema: String { "parcel" }
    static var version: Int { 2 }
    var head: [String: Int]
    var attachments: [[UInt8]]
}

struct MessageCodecTests {
    @Test(arguments: [[], [[]], [[0, 10, 13, 255]], [[], [10], []], [Array(repeating: 10, count: 100_000), [1]]])
    func roundTrip(_ attachments: [[UInt8]]) throws {
        let parcel = Parcel(head: ["一": 1, "line\nfeed": -2], attachments: attachments)
        let body = try MessageCodec.encode(parcel)
        #expect(try MessageCodec.decode(Parcel.self, from: body) == parcel)
    }

    @Test func oneLineOfJSONThenTheAttachments() throws {
        let body = try MessageCodec.encode(Parcel(head: ["a": 1], attachments: [[1, 2], [3]]))
        let parts = body.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
        #expect(Array(parts[1]) == [1, 2, 3])
        let line = String(decoding: parts[0], as: UTF8.self)
        #expect(line.contains(#""head":{"a":1}"#) && line.contains(#""sizes":[2,1]"#))
    }

    @Test(arguments: [
        "", "{}", "{}\n", #"{"head":{},"sizes":[1]}"# + "\n", #"{"head":{},"sizes":[-1]}"# + "\n",
        #"{"head":{},"sizes":[]}"# + "\nx", #"{"head":{},"sizes":[9223372036854775807,1]}"# + "\nxy", "x\ny",
    ])
    func whatIsBrokenIsAnError(_ body: String) {
        #expect(throws: StageMessageError.self) { try MessageCodec.decode(Parcel.self, from: Array(body.utf8)) }
    }

    @Test(
        arguments: [
            ("gongkai.parcel.v2", nil), ("gongkai.parcel.v1", nil), ("gongkai.parcel.v3", .schemaUnsupported),
            ("gongkai.other.v2", .schemaUnsupported), ("", .schemaUnsupported),
        ] as [(String, QuarantineReason.Code?)])
    func takesItsVersionAndTheOneBefore(_ type: String, _ code: QuarantineReason.Code?) throws {
        var delivery = Delivery(tag: Delivery.Tag(generation: 1, number: 1), queue: .parse, body: [])
        delivery.properties.type = type
        delivery.body = try MessageCodec.encode(Parcel(head: [:], attachments: []))
        var found: QuarantineReason.Code?
        do throws(QuarantineReason) {
            _ = try MessageCodec.decode(Parcel.self, from: delivery)
        } catch {
            found = error.code
        }
        #expect(found == code)
    }

    @Test func aBrokenBodyIsQuarantinedAsMalformed() {
        var delivery = Delivery(tag: Delivery.Tag(generation: 1, number: 1), queue: .parse, body: [1, 2, 3])
        delivery.properties.type = Parcel.type
        #expect(throws: QuarantineReason(.malformed, "the body has no line of JSON")) {
            try MessageCodec.decode(Parcel.self, from: delivery)
        }
    }
}
