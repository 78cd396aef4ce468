import Foundation
import TestSupport
import Testing

extension EndToEnd {
    @Suite("gongkai peek")
    struct PeekTests {
        /// Runs `body` with a broker that nobody consumes from.
        private func withBroker(_ body: (Broker, Operator) async throws -> Void) async throws {
            let broker = Broker()
            try await broker.setUp()
            let person = Operator(broker: broker, database: nil)
            try await person.create()
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(broker, person))
            } catch {
                result = .failure(error)
            }
            try await person.remove()
            try await broker.remove()
            try result.get()
        }

        private func waiting(_ person: Operator) async throws -> [Int?] {
            let status = try await person.gongkai("status", "--format", "json")
            #expect(status.exitCode == 1)
            let object = try JSONSerialization.jsonObject(with: Data(status.text.utf8)) as? [String: Any]
            let queues = try #require(object?["queues"] as? [[String: Any]])
            return queues.map { $0["ready"] as? Int }
        }

        @Test("What waits is shown, and waits still, in its order")
        func leaves() async throws {
            try await withBroker { broker, person in
                for text in ["第一份", "第二份", "第三份"] {
                    try await broker.publish(Array(text.utf8), headers: ["filename": "\(text).txt"])
                }
                for deliveries in 0..<3 {
                    let answer = try await person.gongkai("peek", "gongkai.ingest")
                    #expect(answer.exitCode == 0)
                    #expect(answer.lines.count == 3)
                    for (line, text) in zip(answer.lines, ["第一份", "第二份", "第三份"]) {
                        #expect(line.contains(#""deliveries":\#(deliveries),"#))
                        #expect(line.contains(#""filename":"\#(text).txt""#))
                        #expect(line.hasSuffix(#""bytes":9,"charset":"UTF-8","lines":["\#(text)"]}"#))
                    }
                    #expect(try await waiting(person) == [3, 0, 0, 0, 0, 0, 0])
                }
                #expect(try await person.gongkai("peek", "ingest", "--body").text == "第一份")
                let empty = try await person.gongkai("peek", "store")
                #expect(empty.text == "gongkai peek: no message waits in gongkai.store\n")
                #expect(empty.exitCode == 0)
            }
        }

        @Test("A message that was looked at ten times is shown with a warning, and is not lost")
        func careful() async throws {
            try await withBroker { broker, person in
                try await broker.publish(Array("甲".utf8))
                try await broker.publish(Array("乙".utf8))
                for _ in 0..<10 {
                    #expect(try await person.gongkai("peek", "ingest", "--count", "1").exitCode == 0)
                }
                let answer = try await person.gongkai("peek", "ingest")
                #expect(answer.exitCode == 2)
                #expect(answer.lines.count == 2)
                #expect(answer.lines[0].contains(#""deliveries":10,"#))
                #expect(
                    answer.lines[1]
                        == "gongkai peek: stopped: this message of gongkai.ingest was delivered 10 times. Each look counts as one more, and after 20 the broker sends it to quarantine: do not look again"
                )
                #expect(try await waiting(person) == [2, 0, 0, 0, 0, 0, 0])
            }
        }

        @Test("A queue that is not there, and a broker that is not there, are said in one sentence")
        func missing() async throws {
            try await withBroker { broker, person in
                try await broker.manage("DELETE", "queues/\(broker.vhost)/gongkai.parse")
                let answer = try await person.gongkai("peek", "parse")
                #expect(answer.exitCode == 1)
                #expect(answer.text.hasPrefix("gongkai peek: the broker closed it: 404 NOT_FOUND - no queue"))
                let away = try await person.gongkai(
                    "peek", "parse", environment: ["AMQP_URL": "amqp://u:p@127.0.0.1:1/"])
                #expect(away.exitCode == 1)
                #expect(away.text == "gongkai peek: the broker does not answer: the connection was refused, or broke\n")
            }
        }
    }
}
