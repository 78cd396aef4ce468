import Testing

@testable import Forms
@testable import ParseCore

@Suite("Placement solver")
struct PlacementSolverTests {
    @Test("Equations that contradict each other over unknown figures end the work, and it is said so")
    func endless() {
        let relations = [
            Relation(rule: "A", instance: "", left: [0], right: [1, 2]),
            Relation(rule: "B", instance: "", left: [1], right: [0]),
        ]
        var solver = PlacementSolver(relations: relations, known: [nil, nil, 1], open: [])
        let isPossible = solver.narrow()
        #expect(!isPossible || solver.isUnfinished)
    }

    @Test("An unknown figure between known ones is found")
    func sum() {
        let relation = Relation(rule: "A", instance: "", left: [0], right: [1, 2])
        var solver = PlacementSolver(relations: [relation], known: [5, nil, 1], open: [])
        let isPossible = solver.narrow()
        #expect(isPossible)
        #expect(solver.bounds[1].value == 4)
        #expect(!solver.isUnfinished)
    }
}
