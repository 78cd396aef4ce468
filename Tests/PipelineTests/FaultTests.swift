import Synchronization
import Testing

@testable import Pipeline

@Suite("Faults by plan")
struct FaultTests {
    @Test("Every point can be asked for", arguments: FaultPoint.allCases)
    func points(point: FaultPoint) {
        #expect(FaultPlan("\(point.rawValue)@3") == .kill(point, occurrence: 3))
        #expect(FaultPlan("\(point.rawValue)@3")?.description == "\(point.rawValue)@3")
    }

    @Test("A text can be asked for, whatever is in it")
    func text() {
        #expect(FaultPlan("crash_on=a@1=表") == .trap(on: "a@1=表"))
        #expect(FaultPlan("crash_on=a@1=表")?.description == "crash_on=a@1=表")
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "after_ack", "after_ack@", "after_ack@0", "after_ack@-1", "after_ack@x", "after_ack@1@2", "@1",
            "AFTER_ACK@1", "after_lunch@1", "crash_on=", "crash_on",
        ])
    func refused(text: String) {
        #expect(FaultPlan(text) == nil)
    }

    @Test("The process ends at the n-th time, not before and not at another point")
    func occurrence() {
        let ends = Mutex(0)
        let fault = Fault(.kill(.afterAck, occurrence: 3)) { ends.withLock { $0 += 1 } }
        let seen = (0..<5).map { _ in
            fault.reached(.beforeAck)
            fault.reached(.afterAck)
            return ends.withLock { $0 }
        }
        #expect(seen == [0, 0, 1, 1, 1])
    }

    @Test("A message is met by the bytes of its body")
    func meets() {
        let fault = Fault(.trap(on: "年报")) {}
        #expect(fault.meets(Array("x年报y".utf8)))
        #expect(!fault.meets(Array("年x报".utf8)))
        #expect(!Fault(.kill(.afterAck, occurrence: 1)) {}.meets(Array("年报".utf8)))
    }

    @Test("A stage reaches its points once a message, and a plan of another leaves it alone")
    func stage() async throws {
        let bench = Bench()
        let reached = Mutex(0)
        let batch = (1...4).map { bench.delivery($0, "x") }
        for point in [FaultPoint.afterDelivery, .whileProcessing] {
            let fault = Fault(.kill(point, occurrence: 4)) { reached.withLock { $0 += 1 } }
            let stage = FaultyStage(FakeStage(bench.journal), fault)
            #expect(try await stage.process(batch).count == 4)
        }
        #expect(reached.withLock { $0 } == 2)
    }
}
