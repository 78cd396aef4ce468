/// What became of the cells of some copies.
public struct Tally: Sendable, Equatable {
    /// The copies.
    public var copies = 0
    /// The copies that were refused altogether.
    public var refused = 0
    /// The cells at which they print a figure.
    public var printed = 0
    /// Printed, and reported as printed.
    public var read = 0
    /// Printed, and inferred as printed.
    public var inferred = 0
    /// Printed, and without a value.
    public var abstained = 0
    /// Not printed any more, and inferred as before the damage.
    public var restored = 0
    /// Reported otherwise than printed, or inferred otherwise than before the
    /// damage.
    public var wrong = 0
    /// Reported although nothing is printed.
    public var invented = 0
    /// Reported from a document with two reports, without saying so.
    public var silent = 0
    /// Reported with a place in the document where the raw text is not.
    public var misplaced = 0

    /// Creates an empty tally.
    public init() {}

    /// Everything that must not be.
    public var faults: Int { wrong + invented + silent + misplaced }

    /// Adds another tally.
    public static func += (left: inout Tally, right: Tally) {
        left.copies += right.copies
        left.refused += right.refused
        left.printed += right.printed
        left.read += right.read
        left.inferred += right.inferred
        left.abstained += right.abstained
        left.restored += right.restored
        left.wrong += right.wrong
        left.invented += right.invented
        left.silent += right.silent
        left.misplaced += right.misplaced
    }
}
