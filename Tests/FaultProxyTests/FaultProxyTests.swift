import Testing

@testable import FaultProxy

@Suite("A bad network", .timeLimit(.minutes(2)))
struct FaultProxyTests {
    private let network: Network
    private var proxy: FaultProxy { network.proxy }

    init() throws {
        network = try Network()
    }

    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) } }

    /// Sends through the proxy and has it back, both ends included; how long it took.
    private func roundTrip(_ count: Int) async throws -> Duration {
        let start = ContinuousClock.now
        let client = try Client(port: proxy.port)
        // More than the buffers on the way hold: who sends must not wait for who reads.
        async let wasSent = onThread {
            defer { client.endSending() }
            return client.send(Self.bytes(count))
        }
        let came = try await onThread { client.receive(count) }
        #expect(try await wasSent)
        #expect(try await onThread { client.receive() } == .end)
        // The difference of two long lists would take an expectation hours to tell.
        let isSame = came == Self.bytes(count)
        #expect(isSame, "\(came.count) bytes came of \(count)")
        return start.duration(to: .now)
    }

    @Test(
        "Every byte arrives in its order, then the end",
        arguments: [
            (FaultOrder.become(.pass), 3_000_000), (.become(.latency(milliseconds: 30)), 200_000),
            (.become(.slice(bytes: 1)), 5000), (.become(.slice(bytes: 1000)), 1_000_000),
            (.become(.rate(bytesPerSecond: 400_000)), 100_000),
        ])
    func intact(_ order: FaultOrder, count: Int) async throws {
        try proxy.obey(order)
        _ = try await roundTrip(count)
    }

    @Test("What is late comes late, and what is slow comes slowly")
    func lateAndSlow() async throws {
        try proxy.obey(.become(.latency(milliseconds: 150)))
        #expect(try await roundTrip(10) >= .milliseconds(300))
        try proxy.obey(.become(.rate(bytesPerSecond: 20_000)))
        // A twentieth of a second is saved up before, in each direction.
        #expect(try await roundTrip(10_000) >= .milliseconds(440))
        try proxy.obey(.become(.pass))
        _ = try await roundTrip(10_000)
    }

    @Test("Orders may change in the middle of a stream")
    func changes() async throws {
        let count = 400_000
        let client = try Client(port: proxy.port)
        async let wasSent = onThread { client.send(Self.bytes(count)) }
        async let came = onThread { client.receive(count) }
        for order: FaultOrder in [
            .become(.slice(bytes: 7)), .become(.latency(milliseconds: 5)), .become(.hold), .become(.pass),
            .become(.rate(bytesPerSecond: 1_000_000)), .become(.refuse), .become(.latency(milliseconds: 1)),
        ] {
            try await Task.sleep(for: .milliseconds(30))
            try proxy.obey(order)
        }
        #expect(try await wasSent)
        let isSame = try await came == Self.bytes(count)
        #expect(isSame)
    }

    @Test("A reset breaks what is open and nothing else")
    func reset() async throws {
        try await onThread { [proxy] in
            let client = try Client(port: proxy.port)
            #expect(client.send([1]) && client.receive(1) == [1])
            try proxy.obey(.reset)
            #expect(client.receive() == .reset)
            #expect(proxy.connections == 0)
            let another = try Client(port: proxy.port)
            #expect(another.send([2]) && another.receive(1) == [2])
        }
    }

    @Test("Who is held hears nothing, and all of it later")
    func hold() async throws {
        try await onThread { [proxy] in
            let before = try Client(port: proxy.port)
            #expect(before.send([1]) && before.receive(1) == [1])
            try proxy.obey(.become(.hold))
            let during = try Client(port: proxy.port)
            #expect(before.send([2]) && during.send([3]))
            #expect(before.receive(within: 0.2) == .silence && during.receive(within: 0.1) == .silence)
            try proxy.obey(.become(.pass))
            #expect(before.receive(1) == [2] && during.receive(1) == [3])
        }
    }

    @Test("Who is refused may come again later")
    func refuse() async throws {
        try await onThread { [proxy] in
            let before = try Client(port: proxy.port)
            #expect(before.send([1]) && before.receive(1) == [1])
            try proxy.obey(.become(.refuse))
            #expect(throws: SocketError.self) { try Client(port: proxy.port) }
            #expect(before.send([2]) && before.receive(1) == [2])
            try proxy.obey(.become(.pass))
            let after = try Client(port: proxy.port)
            #expect(after.send([3]) && after.receive(1) == [3])
        }
    }

    @Test("A broken side breaks the other")
    func brokenSide() async throws {
        try await onThread {
            // Nobody listens where this one connects to.
            let nowhere = try FaultProxy(to: "127.0.0.1", port: 1)
            #expect(try Client(port: nowhere.port).receive() == .reset)
            try nowhere.close()
        }
    }

    @Test("Orders come in lines and are answered")
    func orders() async throws {
        try await onThread { [proxy] in
            let control = try Client(port: try proxy.takeOrders())
            #expect(control.send(Array("hold\nsli".utf8)))
            #expect(control.receive(3) == Array("ok\n".utf8))
            #expect(control.send(Array("ce 0\n".utf8)))
            let answer = Array("error: there is no such order: slice 0\n".utf8)
            #expect(control.receive(answer.count) == answer)
            #expect(control.send(Array("refuse\n".utf8)) && control.receive(3) == Array("ok\n".utf8))
            #expect(throws: SocketError.self) { try Client(port: proxy.port) }
        }
    }

    @Test("An order is known by its words", arguments: ["", "pass 1", "latency", "latency x", "rate -1", "slice 1 2"])
    func noOrders(_ line: String) {
        #expect(FaultOrder(line) == nil)
    }
}
