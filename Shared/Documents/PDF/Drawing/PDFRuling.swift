/// A straight line that is drawn on a page, across or down.
struct PDFRuling: Hashable, Sendable {
    /// Whether it goes across.
    var isHorizontal: Bool
    /// Where it is: from the top if it goes across, else from the left.
    var position: Double
    /// Where it begins and ends.
    var start: Double
    var end: Double
}
