import TestSupport
import Testing

/// All tests that need servers, one after another: each wants the two cores
/// for itself.
@Suite("End to end", .serialized, .enabled(if: TestEnvironment.wantsServers))
enum EndToEnd {}
