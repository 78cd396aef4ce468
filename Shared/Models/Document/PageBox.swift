/// A rectangle on a page, in points (1/72 inch) from the page's upper left corner.
public struct PageBox: Hashable, Sendable, Codable {
    /// The left edge.
    public let left: Int
    /// The upper edge.
    public let top: Int
    /// The right edge.
    public let right: Int
    /// The lower edge.
    public let bottom: Int

    /// Creates a box from its edges.
    public init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// The smallest box around this one and another.
    public func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
