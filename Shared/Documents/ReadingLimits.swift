/// How much work a document may ask for: what a sender pushes must not take the
/// service down.
public struct ReadingLimits: Hashable, Sendable {
    /// The most bytes of a document, 7 MiB unless told otherwise.
    public var bytes: Int
    /// The most pages of a PDF.
    public var pages = 500
    /// The most parts of a packed document.
    public var parts = 5000
    /// The most bytes that the parts of a packed document that are read may become.
    public var inflatedBytes = 64 * 1024 * 1024
    /// How many bytes a packed byte may become at most.
    public var inflationRatio = 200
    /// How deep the elements of a Word file may be nested.
    public var depth = 256
    /// The most seconds for a PDF, all programs together.
    public var seconds = 20
    /// The most bytes of memory that a program for it may take: with those of the service
    /// itself no more than 256 MiB.
    public var programBytes = 224 * 1024 * 1024

    /// Creates the limits of a service to which nothing else was said.
    public init(bytes: Int = 7 * 1024 * 1024) {
        self.bytes = bytes
    }
}
