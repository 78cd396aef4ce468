import Models

/// A rectangle on a page, in points from its upper left corner.
struct PDFBox: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    /// The middle from left to right.
    var middle: Double { (left + right) / 2 }
    /// The middle from top to bottom.
    var centre: Double { (top + bottom) / 2 }

    /// The smallest box around this one and another.
    func union(_ other: PDFBox) -> PDFBox {
        PDFBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// In whole points, as it is stored.
    var rounded: PageBox {
        PageBox(
            left: Self.whole(left, .down), top: Self.whole(top, .down), right: Self.whole(right, .up),
            bottom: Self.whole(bottom, .up))
    }

    private static func whole(_ value: Double, _ rule: FloatingPointRoundingRule) -> Int {
        Int(exactly: value.rounded(rule)) ?? 0
    }
}
