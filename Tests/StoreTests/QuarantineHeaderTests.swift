import Models
import Testing

@testable import StoreCore

struct QuarantineHeaderTests {
    @Test("The headers of a stage say which it was, and why")
    func ours() {
        let message = message(["x-gongkai-stage": "validate", "x-gongkai-code": "MALFORMED", "x-gongkai-reason": "why"])
        #expect([message.stage, message.code, message.reason] == ["validate", "MALFORMED", "why"])
        #expect(message.submission == nil)
    }

    @Test("Without them the broker's count of deliveries does")
    func deliveryLimit() {
        let message = message(["x-first-death-queue": "gongkai.parse", "x-first-death-reason": "delivery_limit"])
        #expect([message.stage, message.code] == ["parse", "DELIVERY_LIMIT"])
    }

    @Test("Any other death is named")
    func otherDeath() {
        let message = message(["x-first-death-queue": "gongkai.ingest", "x-first-death-reason": "expired"])
        #expect([message.stage, message.code] == ["ingest", "MALFORMED"])
        #expect(message.reason.contains("expired"))
        #expect(message.submission != nil)
    }

    @Test("A message without any reason is kept all the same")
    func none() {
        #expect(message([:]).stage == "unknown")
    }

    @Test("What a sender said is understood as far as it can be")
    func submission() {
        let said = message([
            "x-gongkai-stage": "ingest", "x-gongkai-code": "EMPTY", "year": "2024", "published-at": "2025-01-24T08:00",
            "filename": "", "agency": "局",
        ]).submission
        #expect(said?.year == 2024)
        #expect(said?.publishedAt?.description == "2025-01-24")
        #expect(said?.filename == nil)
        #expect(said?.agency == "局")
    }

    private func message(_ headers: [String: String]) -> QuarantinedMessage {
        QuarantinedMessage(
            QuarantinedMessage.Properties(
                messageID: nil, messageType: nil, contentType: nil, timestamp: nil,
                headers: headers.mapValues { .text($0) }, body: []))
    }
}
