/// Who is told what happens while batches are stored.
public struct StoreObserver: Sendable {
    /// So many readings of a batch were there already.
    public var duplicates: @Sendable (Int) -> Void = { _ in }
    /// All rows of a batch are written, and COMMIT is not sent.
    public var willCommit: @Sendable () -> Void = {}
    /// COMMIT is sent, and its answer not read.
    public var commitSent: @Sendable () -> Void = {}
    /// COMMIT was answered.
    public var didCommit: @Sendable () -> Void = {}

    /// Creates an observer that nobody is behind.
    public init() {}
}
