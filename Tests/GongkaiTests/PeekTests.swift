import ArgumentParser
import Foundation
import Models
import Pipeline
import RabbitMQ
import StoreCore
import Testing

@testable import Gongkai

@Suite("gongkai peek")
struct PeekTests {
    private static let stageBody =
        Array(#"{"sizes":[6,3],"head":{"b":[1,2.5,null,true],"a":"报\n"}}"#.utf8)
        + Array("\n报告abc".utf8)

    private static var properties: MessageProperties {
        var properties = MessageProperties()
        properties.type = "gongkai.document.v1"
        properties.messageID = "m-1"
        properties.timestamp = 1_795_000_000
        properties.headers = [
            "year": .integer(2024), "agency": .text("市局"), "published-at": .timestamp(0), "flag": .boolean(true),
        ]
        return properties
    }

    @Test("A message between stages is shown with its JSON, its attachments by their sizes")
    func stage() {
        let message = QueueInspector.Message(
            routingKey: "document", deliveryCount: 2, properties: Self.properties, body: Self.stageBody)
        #expect(
            PeekedMessage.line(message, in: .parse, MessageView.Detail())
                == #"{"schema":"gongkai.peek/1","queue":"gongkai.parse","routing_key":"document","deliveries":2,"type":"gongkai.document.v1","message_id":"m-1","content_type":null,"timestamp":"2026-11-18T11:06:40Z","app_id":null,"headers":{"agency":"市局","flag":true,"published-at":"1970-01-01T00:00:00Z","year":2024},"bytes":68,"head":{"a":"报\n","b":[1,2.5,null,true]},"attachments":[{"bytes":6},{"bytes":3}]}"#
        )
        let whole = PeekedMessage.line(message, in: .parse, MessageView.Detail(showsText: true))
        #expect(whole.hasSuffix(#""attachments":[{"bytes":6,"text":"报告"},{"bytes":3,"text":"abc"}]}"#))
    }

    @Test("Every message that the stages send can be shown")
    func codec() throws {
        let id = try #require(DocumentID(bytes: [UInt8](repeating: 7, count: 32)))
        let document = Document(
            id: id, submission: Submission(), format: .text, charset: "UTF-8", byteCount: 6, text: "年报")
        for body in [
            try MessageCodec.encode(document),
            try MessageCodec.encode(ArchivedDocument(document: document, content: Array("年报".utf8))),
            try MessageCodec.encode(ParsedReport(of: document, kind: .other)),
        ] {
            let head = try #require(StageBody(body)).head.line
            #expect(head.contains(#""charset":"UTF-8""#))
            #expect(try JSONSerialization.jsonObject(with: Data(head.utf8)) is [String: Any])
        }
    }

    @Test("A sender's document is shown by its first lines that are not blank")
    func document() {
        let text = "\n  \n第一行\n\n" + String(repeating: "长", count: 150) + "\n3\n4\n5\n6\n"
        let line = PeekedMessage.line(file: "a.txt", Array(text.utf8), MessageView.Detail())
        let cut = String(repeating: "长", count: 99) + "…"
        #expect(
            line
                == #"{"schema":"gongkai.peek/1","file":"a.txt","bytes":\#(text.utf8.count),"charset":"UTF-8","lines":["第一行","\#(cut)","3","4","5"]}"#
        )
        #expect(
            PeekedMessage.line(file: "-", [0xFF, 0xFF, 0x80], MessageView.Detail())
                == #"{"schema":"gongkai.peek/1","file":"-","bytes":3,"charset":null,"lines":null}"#)
        #expect(
            PeekedMessage.line(file: "-", Array("报".utf8), MessageView.Detail(showsText: true))
                == #"{"schema":"gongkai.peek/1","file":"-","bytes":3,"charset":"UTF-8","text":"报"}"#)
    }

    @Test(
        "A body that is not quite one between stages is shown as a document",
        arguments: [
            "{}", "{}\n", #"{"head":{},"sizes":[5]}"# + "\nabc", #"{"head":{},"sizes":[-1]}"# + "\n",
            #"{"head":{},"sizes":[1]}"# + "\nabc", "",
        ])
    func broken(body: String) {
        #expect(StageBody(Array(body.utf8)) == nil)
    }

    @Test("A message in quarantine says why it is there and what became of it")
    func quarantine() {
        let entry = QuarantineEntry(
            id: 7, stage: "ingest", code: "UNREADABLE", reason: "why", state: .replayed, document: "ab",
            byteCount: 1, firstAt: 0, lastAt: 60, attempts: 2, replayCount: 1)
        let message = QuarantinedMessage.Properties(
            messageID: nil, messageType: nil, contentType: "text/plain", timestamp: nil,
            headers: ["published-at": .timestamp(5)], body: [0xFF])
        #expect(
            PeekedMessage.line(entry, message, MessageView.Detail())
                == #"{"schema":"gongkai.peek/1","quarantine":7,"stage":"ingest","code":"UNREADABLE","reason":"why","state":"replayed","document":"ab","first_at":"1970-01-01T00:00:00Z","last_at":"1970-01-01T00:01:00Z","attempts":2,"replays":1,"type":null,"message_id":null,"content_type":"text/plain","timestamp":null,"app_id":null,"headers":{"published-at":"1970-01-01T00:00:05Z"},"bytes":1,"charset":null,"lines":null}"#
        )
    }

    @Test("What is meant is told by the arguments")
    func source() throws {
        #expect(try PeekSource(name: "gongkai.parse", quarantine: nil, document: nil) == .queue(.parse))
        #expect(try PeekSource(name: "unrouted", quarantine: nil, document: nil) == .queue(.unrouted))
        #expect(try PeekSource(name: "./parse", quarantine: nil, document: nil) == .file("./parse"))
        #expect(try PeekSource(name: nil, quarantine: 5, document: nil) == .quarantine(5))
        for wrong in [
            ["parse", "--quarantine", "5"], [], ["--document", "ab"], ["parse", "--count", "0"],
            ["parse", "--count", "101"], ["parse", "--head", "--body"],
        ] {
            let error = #expect(throws: (any Error).self) { try PeekCommand.parse(wrong) }
            #expect(error.map { PeekCommand.exitCode(for: $0).rawValue } == 64)
        }
    }

    @Test("The warning says what a look costs")
    func warning() {
        let message = QueueInspector.Message(
            routingKey: "document", deliveryCount: 12, properties: MessageProperties(), body: [])
        #expect(
            PeekProblem.warning(about: message, in: .parse) == """
                gongkai peek: stopped: this message of gongkai.parse was delivered 12 times. Each look counts as one \
                more, and after 20 the broker sends it to quarantine: do not look again
                """)
    }
}
