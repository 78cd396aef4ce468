/// Something did not come about in time.
struct NotInTime: Error, CustomStringConvertible {
    let description: String
}

/// Asks again until the answer is the one awaited. The limit is only there to
/// end what will never come about: a machine may be very busy.
///
/// - Throws: ``NotInTime`` with the last answer when the time is over.
func eventually(
    _ what: String, within limit: Duration = .seconds(180), _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + limit
    var last = "not yet"
    while ContinuousClock.now < deadline {
        do {
            if try await condition() { return }
            last = "not yet"
        } catch {
            last = "\(error)"
        }
        try await Task.sleep(for: .milliseconds(100))
    }
    throw NotInTime(description: "not within \(limit): \(what); last answer: \(last)")
}
