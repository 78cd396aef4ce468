import Models

/// What is usual among some figures, by what a few odd ones cannot move: the median
/// and the median distance from it (MAD) in doublings, since authorities differ by
/// factors and not by amounts.
struct UsualRange {
    /// The figure in the middle; the lower one of two.
    let median: CellValue
    /// A quarter of them is less.
    let low: CellValue
    /// A quarter of them is more.
    let high: CellValue
    private let spread: Double

    /// What the median distance of a normal distribution is multiplied by to be its standard deviation.
    private static let normal = 1.4826

    /// - Precondition: there are some.
    init(_ values: [CellValue]) {
        let sorted = values.sorted()
        let middle = sorted[(sorted.count - 1) / 2]
        median = middle
        low = sorted[(sorted.count - 1) / 4]
        high = sorted[(sorted.count - 1) * 3 / 4]
        let distances = sorted.map { abs(Self.scale($0) - Self.scale(middle)) }.sorted()
        spread = max(UnlikeOthers.leastSpread, Self.normal * distances[(distances.count - 1) / 2])
    }

    /// How far a figure is from the median, in usual distances.
    func distance(of value: CellValue) -> Double {
        abs(Self.scale(value) - Self.scale(median)) / spread
    }

    /// How often one has to double to come to a figure, counting from one: the logarithm to the base 2, with straight
    /// lines between the powers of 2, which is the same on every machine.
    private static func scale(_ value: CellValue) -> Double {
        let number = 1 + Double(value.millionths) / Double(CellValue.scale)
        return Double(number.exponent) + number.significand - 1
    }
}
