import Foundation
import Testing

/// How many cases: fewer where each takes long, as under a sanitizer.
let allSeeds = 1...(ProcessInfo.processInfo.environment["GONGKAI_TEST_CASES"].flatMap(UInt64.init) ?? 10_000)

/// Tries a property on many random cases, each made from its number alone, and
/// names the first that breaks it: `forAll(17...17)` tries that one again.
func forAll(
    _ seeds: ClosedRange<UInt64> = allSeeds, at location: SourceLocation = #_sourceLocation,
    _ property: (inout SeededRandom) throws -> Void
) {
    for seed in seeds {
        var random = SeededRandom(seed)
        do {
            try property(&random)
        } catch {
            Issue.record("case \(seed): \(error)", sourceLocation: location)
            return
        }
    }
}

/// The same of a property that takes a task.
func forAll(
    _ seeds: ClosedRange<UInt64> = allSeeds, at location: SourceLocation = #_sourceLocation,
    _ property: (inout SeededRandom) async throws -> Void
) async {
    for seed in seeds {
        var random = SeededRandom(seed)
        do {
            try await property(&random)
        } catch {
            Issue.record("case \(seed): \(error)", sourceLocation: location)
            return
        }
    }
}

/// How a property is broken.
struct Broken: Error, CustomStringConvertible {
    let description: String
}

/// Ends a case unless something holds: an expectation would take too long.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws {
    if !condition { throw Broken(description: what()) }
}

extension SeededRandom {
    /// True once in so many times.
    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    /// A number from 0 to this one, exclusive.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
