import Logging
import Pipeline
import Synchronization
import Testing

struct StageRunnerTests {
    let bench = Bench()

    @Test func takesProcessesPublishesThenAcknowledges() async {
        let publisher = FakePublisher(bench.journal)
        await bench.run(
            FakeStage(bench.journal), [[bench.delivery(1, "a"), bench.delivery(2, "b")]], publisher)
        #expect(
            bench.journal.entries == [
                .taken([1, 2]), .processed([1, 2]), .published(["a", "b"]), .acknowledged([1, 2]),
            ])
        #expect(bench.readiness.obstacles.isEmpty)
        #expect(bench.count("messages_received") == 2 && bench.count("acks") == 2 && bench.count("retries") == 0)
        #expect(bench.count("messages_published", [("result", "confirmed")]) == 2)
        #expect(bench.count("messages_published") == 2)
    }

    @Test func aDeliveryIsAcknowledgedOnlyWhenAllItsMessagesAreConfirmed() async {
        let stage = FakeStage(bench.journal) { batch in
            batch.map { delivery in
                .done([FakeStage.message(delivery.body), FakeStage.message(delivery.body, to: .archive)])
            }
        }
        let publisher = FakePublisher(
            bench.journal,
            [
                { $0.exchange == "gongkai.archive" && $0.body == [UInt8(ascii: "a")] ? .unknown : .confirmed },
                { _ in .confirmed },
            ])
        await bench.run(stage, [[bench.delivery(1, "a"), bench.delivery(2, "b")]], publisher)
        #expect(
            bench.journal.entries == [
                .taken([1, 2]), .processed([1, 2]), .published(["a", "a", "b", "b"]), .acknowledged([2]),
                .waited(.milliseconds(500)), .published(["a"]), .acknowledged([1]),
            ])
    }

    @Test func whatIsRefusedIsPublishedAgainWithGrowingWaits() async {
        let refusals = Array(repeating: { @Sendable (_: OutgoingMessage) in PublishResult.refused }, count: 7)
        let publisher = FakePublisher(bench.journal, refusals + [{ _ in .confirmed }])
        await bench.run(FakeStage(bench.journal), [[bench.delivery(1, "a")]], publisher)
        #expect(
            bench.journal.waits == [
                .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(10), .seconds(10),
            ])
        #expect(bench.journal.acknowledged == [1])
        #expect(bench.count("retries") == 7)
    }

    @Test func unroutableHoldsAndIsNotReadyUntilMended() async {
        let publisher = FakePublisher(bench.journal, [{ _ in .unroutable }, { _ in .confirmed }])
        let seen = Mutex<[String: String]>([:])
        await bench.run(FakeStage(bench.journal), [[bench.delivery(1, "a")]], publisher) { obstacles in
            seen.withLock { $0 = obstacles }
        }
        #expect(seen.withLock { $0 } == ["publish": "no queue is bound to gongkai.validate"])
        #expect(bench.readiness.obstacles.isEmpty)
        #expect(bench.journal.acknowledged == [1])
    }

    @Test func aFullQueueIsToldUntilTheLastBatchHasRoom() async {
        // The first batch is refused once, the second twice.
        let rounds = Mutex<[[UInt8]: Int]>([:])
        let publisher = FakePublisher(
            bench.journal,
            [
                { message in
                    let round = rounds.withLock { rounds in
                        rounds[message.body, default: 0] += 1
                        return rounds[message.body, default: 0]
                    }
                    return round > (message.body == [UInt8(ascii: "a")] ? 1 : 2) ? .confirmed : .refused
                }
            ])
        let seen = Mutex<[[String: String]]>([])
        await bench.run(
            FakeStage(bench.journal), [[bench.delivery(1, "a")], [bench.delivery(2, "b")]], publisher
        ) { obstacles in
            seen.withLock { $0.append(obstacles) }
        }
        #expect(
            seen.withLock { $0 } == Array(repeating: ["publish": "the queue is full: gongkai.validate"], count: 3))
        #expect(bench.readiness.obstacles.isEmpty)
        #expect(bench.journal.acknowledged.sorted() == [1, 2])
    }

    @Test func anUnavailableStageHoldsTheBatchAndTakesNoMore() async {
        let attempts = Mutex(0)
        let stage = FakeStage(bench.journal) { batch throws(StageUnavailable) in
            let attempt = attempts.withLock { attempts in
                attempts += 1
                return attempts
            }
            if attempt < 4 { throw StageUnavailable("no database") }
            return batch.map(FakeStage.passed)
        }
        let seen = Mutex<[[String: String]]>([])
        await bench.run(
            stage, [[bench.delivery(1, "a")], [bench.delivery(2, "b")]], FakePublisher(bench.journal)
        ) { obstacles in
            seen.withLock { $0.append(obstacles) }
        }
        #expect(
            Array(bench.journal.entries.prefix(5)) == [
                .taken([1]), .waited(.milliseconds(500)), .waited(.seconds(1)), .waited(.seconds(2)),
                .processed([1]),
            ])
        #expect(seen.withLock { $0 } == Array(repeating: ["stage": "no database"], count: 3))
        // Held once for the whole time, so that a lost connection is not made again.
        #expect(bench.journal.holds.withLock { $0 } == [1, 0, 1, 0])
        #expect(bench.readiness.obstacles.isEmpty)
        // Each batch is finished by itself, in whatever order.
        #expect(bench.journal.acknowledged.sorted() == [1, 2])
    }

    @Test func nothingIsTakenBeforeTheStageCanWork() async {
        var stage = FakeStage(bench.journal)
        stage.obstacles = Obstacles(["no database", "no database", "an older schema"])
        let seen = Mutex<[[String: String]]>([])
        await bench.run(stage, [[bench.delivery(1, "a")]], FakePublisher(bench.journal)) { obstacles in
            seen.withLock { $0.append(obstacles) }
        }
        #expect(
            bench.journal.entries == [
                .waited(.milliseconds(500)), .waited(.seconds(1)), .waited(.seconds(2)), .taken([1]), .processed([1]),
                .published(["a"]), .acknowledged([1]),
            ])
        #expect(
            seen.withLock { $0 } == [
                ["stage": "no database"], ["stage": "no database"], ["stage": "an older schema"],
            ])
        #expect(bench.journal.holds.withLock { $0 } == [1, 0])
        #expect(bench.readiness.obstacles.isEmpty)
    }

    @Test func whatCannotBePublishedHoldsTheConsumerUntilItCan() async {
        let publisher = FakePublisher(bench.journal, [{ _ in .refused }, { _ in .refused }, { _ in .confirmed }])
        await bench.run(FakeStage(bench.journal), [[bench.delivery(1, "a")]], publisher)
        #expect(bench.journal.holds.withLock { $0 } == [1, 0, 1, 0])
        #expect(bench.journal.acknowledged == [1])
    }

    @Test func aWrongNumberOfResultsLosesNothing() async {
        let attempts = Mutex(0)
        let stage = FakeStage(bench.journal) { batch in
            let isFirst = attempts.withLock { attempts in
                attempts += 1
                return attempts == 1
            }
            return isFirst ? [] : batch.map(FakeStage.passed)
        }
        let seen = Mutex<[String: String]>([:])
        await bench.run(stage, [[bench.delivery(1, "a")]], FakePublisher(bench.journal)) { obstacles in
            seen.withLock { $0 = obstacles }
        }
        #expect(seen.withLock { $0["stage"] } == "the stage gave 0 results for 1 messages: a mistake in it")
        #expect(bench.journal.acknowledged == [1])
    }

    @Test func nothingToPublishIsAcknowledgedAtOnce() async {
        let publisher = FakePublisher(bench.journal)
        await bench.run(
            FakeStage(bench.journal) { $0.map { _ in .done([]) } }, [[bench.delivery(1, "a")]], publisher)
        #expect(bench.journal.entries == [.taken([1]), .processed([1]), .acknowledged([1])])
        #expect(publisher.messages.isEmpty)
    }

    @Test func everythingTakenIsAcknowledgedBeforeTheRunEnds() async {
        let batches = (0..<20).map { batch in
            (1...5).map { bench.delivery(UInt64(batch * 5 + $0), "x") }
        }
        await bench.run(FakeStage(bench.journal), batches, FakePublisher(bench.journal))
        #expect(bench.journal.acknowledged.sorted() == Array(1...100))
        #expect(bench.count("acks") == 100)
    }

    @Test func noMoreBatchesAreInHandThanAllowed() async {
        var limits = StageRunner.Limits()
        limits.batches = 1
        let batches = (1...3).map { [bench.delivery($0, "x")] }
        await bench.run(FakeStage(bench.journal), batches, FakePublisher(bench.journal), limits: limits)
        let expected: [Journal.Entry] = (1...3).flatMap { number -> [Journal.Entry] in
            [.taken([number]), .processed([number]), .published(["x"]), .acknowledged([number])]
        }
        #expect(bench.journal.entries == expected)
    }

    @Test func cancellationEndsAWaitAndAcknowledgesNothing() async {
        let publisher = FakePublisher(bench.journal, [{ _ in .refused }])
        let consumer = FakeConsumer([[bench.delivery(1, "a")]], bench.journal)
        let runner = StageRunner(
            stage: FakeStage(bench.journal), consumer: consumer, publisher: publisher, readiness: bench.readiness,
            logger: .init(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            delay: { _ in unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } })
        await Task { await runner.run() }.value
        #expect(bench.journal.acknowledged.isEmpty)
    }
}
