import Pipeline
import Testing

struct QuarantineTests {
    let bench = Bench()

    private func quarantined(_ delivery: Delivery, reason: QuarantineReason) async -> [OutgoingMessage] {
        let publisher = FakePublisher(bench.journal)
        await bench.run(FakeStage(bench.journal) { _ in [.quarantine(reason)] }, [[delivery]], publisher)
        return publisher.messages
    }

    @Test func keepsTheOriginalAndSaysWhy() async throws {
        var delivery = bench.delivery(1, "原文")
        delivery.properties.messageID = "id"
        delivery.properties.type = "gongkai.document.v9"
        delivery.properties.contentType = "text/html"
        delivery.properties.timestamp = 1_737_000_000
        delivery.properties.headers = [
            "source-id": .text("x"), "year": .integer(2024), "x-death": .text("d"),
            "x-first-death-queue": .text("d"), "x-last-death-reason": .text("d"), "x-delivery-count": .integer(3),
            "x-own": .boolean(true),
        ]
        let messages = await quarantined(delivery, reason: QuarantineReason(.schemaUnsupported, "too new"))
        let message = try #require(messages.first)
        #expect(messages.count == 1)
        #expect(message.exchange == "gongkai.quarantine")
        #expect(message.body == delivery.body)
        #expect(message.properties.messageID == "id")
        #expect(message.properties.type == "gongkai.document.v9")
        #expect(message.properties.contentType == "text/html")
        #expect(message.properties.timestamp == 1_737_000_000)
        #expect(
            message.properties.headers == [
                "source-id": .text("x"), "year": .integer(2024), "x-own": .boolean(true),
                "x-gongkai-stage": .text("parse"), "x-gongkai-code": .text("SCHEMA_UNSUPPORTED"),
                "x-gongkai-reason": .text("too new"),
            ])
        #expect(bench.journal.acknowledged == [1])
        #expect(bench.count("quarantined") == 1)
    }

    @Test func cutsTheReasonBetweenScalars() async throws {
        let reason = QuarantineReason(.malformed, "a" + String(repeating: "表", count: 1000))
        let message = try #require(await quarantined(bench.delivery(1, "x"), reason: reason).first)
        let kept = try #require(message.properties.headers["x-gongkai-reason"]).text
        #expect(kept == "a" + String(repeating: "表", count: 333))
        #expect(kept.utf8.count == 1000)
    }

    @Test func dropsHeadersThatWouldNotFitAFrame() async throws {
        var delivery = bench.delivery(1, "x")
        delivery.properties.headers = [
            "a": .text("kept"), "b": .text(String(repeating: "x", count: 100_000)), "c": .text("dropped"),
        ]
        let message = try #require(
            await quarantined(delivery, reason: QuarantineReason(.malformed, "why")).first)
        #expect(message.properties.headers["a"] == .text("kept"))
        #expect(message.properties.headers["b"] == nil)
    }

    @Test func aResultThatNoBrokerTakesBecomesQuarantineOfTheOriginal() async throws {
        let publisher = FakePublisher(bench.journal, [{ _ in .tooLarge }, { _ in .confirmed }])
        await bench.run(FakeStage(bench.journal), [[bench.delivery(1, "abc")]], publisher)
        let message = try #require(publisher.messages.last)
        #expect(message.exchange == "gongkai.quarantine")
        #expect(message.body == Array("abc".utf8))
        #expect(message.properties.headers["x-gongkai-code"] == .text("TOO_LARGE"))
        #expect(bench.journal.acknowledged == [1])
    }

    @Test func anUnconfirmedQuarantineIsTriedAgain() async {
        let publisher = FakePublisher(bench.journal, [{ _ in .unknown }, { _ in .confirmed }])
        let stage = FakeStage(bench.journal) { _ in [.quarantine(QuarantineReason(.empty, "nothing in it"))] }
        await bench.run(stage, [[bench.delivery(1, "")]], publisher)
        #expect(publisher.messages.count == 2)
        #expect(
            bench.journal.entries.suffix(3) == [
                .waited(.milliseconds(500)), .published([""]), .acknowledged([1]),
            ])
    }
}
