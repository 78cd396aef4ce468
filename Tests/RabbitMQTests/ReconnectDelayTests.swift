import Testing

@testable import RabbitMQ

struct ReconnectDelayTests {
    private func delays(
        _ kind: RabbitMQError.Kind, count: Int, uptime: Double = 0, pick: (ClosedRange<Double>) -> Double
    ) -> [Double] {
        var delay = ReconnectDelay()
        return (0..<count).map { _ in delay.next(after: kind, uptime: uptime, random: pick) }
    }

    @Test func growsToItsLimit() {
        #expect(delays(.connection, count: 6) { $0.upperBound } == [1, 3, 8, 8, 8, 8])
        #expect(delays(.accessRefused, count: 3) { $0.upperBound } == [30, 30, 30])
        #expect(delays(.missingTopology, count: 3) { $0.upperBound } == [2, 5, 5])
    }

    @Test func severalHostsShareTheLongestDelay() {
        var delay = ReconnectDelay()
        let longest = (0..<4).map { _ in delay.next(after: .connection, uptime: 0, hosts: 4) { $0.upperBound } }
        #expect(longest == [1, 2, 2, 2])
    }

    @Test func thoseWhoWaitLongestAreNotInStep() {
        var numbers = SeededRandom(7)
        let last = (0..<200).map { _ in delays(.connection, count: 12) { .random(in: $0, using: &numbers) }[11] }
        #expect(last.allSatisfy { (0.5...8).contains($0) })
        // Spread over the whole range: no second of it is empty, and none has half of them.
        let seconds = Dictionary(grouping: last) { Int($0) }
        #expect((1..<8).allSatisfy { seconds[$0] != nil })
        #expect(seconds.values.allSatisfy { $0.count < 100 })
    }

    @Test func neverShorterThanItsLeast() {
        #expect(delays(.connection, count: 3) { $0.lowerBound } == [0.5, 0.5, 0.5])
        #expect(delays(.accessRefused, count: 3) { $0.lowerBound } == [15, 15, 15])
    }

    @Test func aTimeOfHealthBeginsAnew() {
        #expect(delays(.connection, count: 3, uptime: 30) { $0.upperBound } == [1, 1, 1])
        #expect(delays(.connection, count: 3, uptime: 29) { $0.upperBound } == [1, 3, 8])
    }
}
