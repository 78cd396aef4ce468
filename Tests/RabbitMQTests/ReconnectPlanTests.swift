import Testing

@testable import RabbitMQ

/// Whole outages under a clock that only the test moves.
struct ReconnectPlanTests {
    /// How a host answers from some time on.
    private enum Behaviour {
        case up
        /// Nobody listens: known at once.
        case refused
        /// No answer at all: known after the time limit for connecting.
        case silent
        /// Lets nobody in.
        case denied
        /// Takes a connection and ends it.
        case drops
    }

    /// The time limit for connecting.
    private static let limit = 5.0

    /// A client, and what it did.
    private struct Client {
        var plan: ReconnectPlan
        var attempts: [(time: Double, host: Int)] = []
        /// When it was connected.
        var connected: Double?

        /// Tries from one time to another or until it is connected.
        mutating func run(
            from start: Double, to end: Double, _ random: inout SeededRandom,
            isWanted: (Double) -> Bool = { _ in true },
            _ behaviour: (_ host: Int, _ time: Double) -> Behaviour
        ) throws {
            var now = start
            while now < end, connected == nil {
                switch plan.step(at: now, isWanted: isWanted(now)) {
                case .wait(let seconds):
                    try hold(seconds > 0, "it waits for nothing")
                    now += seconds
                case .connect(let host):
                    try hold(isWanted(now), "it connects for nobody")
                    attempts.append((now, host))
                    try hold(attempts.count < 10_000, "it spins")
                    let kind: RabbitMQError.Kind
                    switch behaviour(host, now) {
                    case .up:
                        connected = now
                        return
                    case .silent:
                        now += ReconnectPlanTests.limit
                        kind = .connection
                    case .denied: kind = .accessRefused
                    case .refused, .drops: kind = .connection
                    }
                    plan.ended(kind, at: now, uptime: 0) { .random(in: $0, using: &random) }
                }
            }
        }

        var gaps: [Double] { zip(attempts.dropFirst(), attempts).map { $0.time - $1.time } }
    }

    private func client(hosts: Int = 1, _ random: inout SeededRandom) -> Client {
        Client(plan: ReconnectPlan(hosts: hosts, first: random.below(hosts)))
    }

    @Test("No attempt comes sooner than half a second after the last, and a broker that is back is found in 8 s")
    func oneHost() {
        forAll { random in
            var client = client(&random)
            let back = Double(random.below(3000)) / 10
            let failing: [Behaviour] = [.refused, .drops, .silent]
            let behaviours = (0...30).map { _ in failing[random.below(3)] }
            try client.run(from: 0, to: back + 1000, &random) { _, now in now >= back ? .up : behaviours[Int(now / 10)]
            }
            try hold(client.gaps.allSatisfy { $0 >= 0.5 - 1e-9 }, "too soon: \(client.gaps.min() ?? 0)")
            let late = (client.connected ?? .infinity) - back
            // An attempt that began before may still wait for its answer.
            try hold(late <= 8 + Self.limit, "found \(late) s after it was back")
            if !behaviours.contains(.silent) { try hold(late <= 8, "found \(late) s after it was back") }
        }
    }

    @Test("Fifty clients are all back within 8 s, and come neither in step nor in storms", arguments: UInt64(1)...20)
    func manyClients(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        let back = 3600.0
        var times: [Double] = []
        for _ in 0..<50 {
            var client = client(&random)
            try client.run(from: 0, to: back + 1000, &random) { _, now in now >= back ? .up : .refused }
            #expect(try #require(client.connected) <= back + 8)
            times += client.attempts.map(\.time)
        }
        var seconds: [Int: Int] = [:]
        for time in times { seconds[Int(time), default: 0] += 1 }
        // At first they come in step, since they lost the broker together; no client more than twice a second.
        #expect(seconds.values.allSatisfy { $0 <= 100 })
        #expect(seconds.filter { $0.key >= 30 }.values.allSatisfy { $0 <= 35 })
        // 12 a second in the long run.
        #expect(times.count < 50 * 3600 / 4)
        // When it is back, they do not all come in one second.
        #expect(seconds.filter { $0.key >= 3600 }.values.allSatisfy { $0 <= 35 })
    }

    @Test("A login that is refused is tried no more often than every 15 s, and at least every 30 s")
    func denied() {
        forAll { random in
            var client = client(&random)
            try client.run(from: 0, to: 300, &random) { _, _ in .denied }
            try hold(client.gaps.allSatisfy { $0 >= 15 - 1e-9 && $0 <= 30 + 1e-9 }, "gaps are \(client.gaps)")
        }
    }

    @Test("Several hosts are tried in turn, and one that is dead holds up by one time limit")
    func severalHosts() {
        forAll { random in
            let hosts = 2 + random.below(4)
            var client = client(hosts: hosts, &random)
            let alive = random.below(hosts)
            let back = Double(random.below(100))
            let dead = (0..<hosts).map { _ in random.oneIn(2) ? Behaviour.silent : .refused }
            try client.run(from: 0, to: back + 1000, &random) { $0 == alive && $1 >= back ? .up : dead[$0] }
            for (next, last) in zip(client.attempts.dropFirst(), client.attempts) {
                try hold(next.host == (last.host + 1) % hosts, "after \(last.host) it tried \(next.host)")
            }
            let most = dead.map { $0 == .silent ? Self.limit : 0 }.reduce(0, +) + 8
            let late = (client.connected ?? .infinity) - back
            try hold(late <= most, "connected after \(late) s, not \(most)")
        }
    }

    @Test("Nobody connects while held, nor sooner than else when released")
    func holds() {
        forAll { random in
            var client = client(&random)
            let switches = (0..<10).map { _ in Double(random.below(600)) / 10 }.sorted()
            let isHeld = { (now: Double) in switches.count { $0 <= now } % 2 == 1 }
            try client.run(from: 0, to: 120, &random, isWanted: { !isHeld($0) }) { _, now in now > 60 ? .up : .refused }
            try hold(client.gaps.allSatisfy { $0 >= 0.5 - 1e-9 }, "too soon: \(client.gaps.min() ?? 0)")
            let late = (client.connected ?? .infinity) - 60
            try hold(late <= 8 + ReconnectPlan.patience, "connected after \(late) s")
        }
    }

    @Test("A host that lets in and drops is met no more often than a broken one, until half a minute went well")
    func uptimes() {
        forAll { random in
            var plan = ReconnectPlan(hosts: 1, first: 0)
            var now = 0.0
            var attempts: [Double] = []
            var failures = 0
            for _ in 0..<20 {
                while case .wait(let seconds) = plan.step(at: now, isWanted: true) { now += seconds }
                attempts.append(now)
                let uptime = random.oneIn(4) ? 30 : Double(random.below(300)) / 10
                failures = uptime < 30 ? failures + 1 : 1
                now += uptime
                var most = 0.0
                plan.ended(.connection, at: now, uptime: uptime) { range in
                    most = range.upperBound
                    return .random(in: range, using: &random)
                }
                try hold(most == [1, 3, 8][min(failures, 3) - 1], "after \(failures) failures at most \(most) s")
            }
            try hold(
                zip(attempts.dropFirst(), attempts).allSatisfy { $0 - $1 >= 0.5 - 1e-9 }, "attempts at \(attempts)")
        }
    }
}
