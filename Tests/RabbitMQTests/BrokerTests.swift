import Testing

/// All tests that need a broker: one after the other, since they share its
/// queues.
@Suite(
    .serialized, .enabled(if: TestBroker.isExpected, "GONGKAI_TEST_AMQP_URL names no broker"), .timeLimit(.minutes(5)))
struct BrokerTests {}
