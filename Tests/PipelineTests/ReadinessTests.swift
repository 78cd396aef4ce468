import Pipeline
import Testing

struct ReadinessTests {
    @Test func eachPartMustBeReady() {
        let readiness = Readiness(parts: ["a", "b"])
        #expect(readiness.obstacles == ["a": "not started", "b": "not started"])
        readiness.ready("a")
        #expect(readiness.obstacles == ["b": "not started"])
        readiness.ready("b")
        #expect(readiness.obstacles.isEmpty)
    }

    @Test func aCauseIsNewOnce() {
        let readiness = Readiness(parts: ["a"])
        #expect(readiness.notReady("a", because: "x"))
        #expect(!readiness.notReady("a", because: "x"))
        #expect(readiness.notReady("a", because: "y"))
        #expect(readiness.ready("a"))
        #expect(!readiness.ready("a"))
        #expect(readiness.notReady("a", because: "y"))
    }

    @Test func aCauseThatTwoPartsMeetIsNewOnce() {
        let readiness = Readiness(parts: ["a", "b"])
        #expect(readiness.notReady("a", because: "x"))
        #expect(!readiness.notReady("b", because: "x"))
        #expect(readiness.obstacles == ["a": "x", "b": "x"])
        readiness.ready("a")
        #expect(!readiness.notReady("a", because: "x"))
        readiness.ready("a")
        readiness.ready("b")
        #expect(readiness.notReady("b", because: "x"))
    }
}
