import TestSupport
import Testing

/// What moves documents, one suite after another: each wants the two cores for
/// itself.
@Suite("End to end", .serialized, .enabled(if: TestEnvironment.wantsServers))
enum EndToEnd {}

/// What mostly waits, as for a server that is not there: beside the others, but
/// one after another too.
@Suite("End to end, waiting", .serialized, .enabled(if: TestEnvironment.wantsServers))
enum EndToEndWaiting {}
