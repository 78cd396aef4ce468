/// The rulings of a page, with what belongs together made one: rulings that are
/// drawn twice, cell by cell, or as the strokes of a dashed line.
struct PDFRulings {
    private(set) var horizontal: [PDFRuling] = []
    private(set) var vertical: [PDFRuling] = []

    /// What is that near is at the same place.
    static let tolerance = 2.5
    /// Rulings that end that near go on.
    private static let gap = 3.0
    /// What is shorter rules nothing.
    private static let shortest = 5.0
    /// More of either kind are no table's.
    private static let limit = 1500

    /// Unites the rulings of a page; none if there are too many to be a table's.
    init(_ rulings: [PDFRuling]) {
        horizontal = Self.united(rulings.filter(\.isHorizontal))
        vertical = Self.united(rulings.filter { !$0.isHorizontal })
        if max(horizontal.count, vertical.count) > Self.limit {
            horizontal = []
            vertical = []
        }
    }

    private static func united(_ rulings: [PDFRuling]) -> [PDFRuling] {
        let places = places(of: rulings.map(\.position))
        let groups = Dictionary(grouping: rulings) { place(of: $0.position, in: places) }
        var united: [PDFRuling] = []
        for index in places.indices {
            var last: PDFRuling?
            for ruling in (groups[index] ?? []).sorted(by: { $0.start < $1.start }) {
                if var open = last, ruling.start <= open.end + gap {
                    open.end = max(open.end, ruling.end)
                    last = open
                } else {
                    if let last { united.append(last) }
                    last = ruling
                    last?.position = places[index]
                }
            }
            if let last { united.append(last) }
        }
        return united.filter { $0.end - $0.start >= shortest }
    }

    /// Places with those that are near each other made one.
    static func places(of values: [Double]) -> [Double] {
        var places: [Double] = []
        var first = 0.0
        var sum = 0.0
        var count = 0.0
        for value in values.sorted() {
            if count > 0, value - first <= tolerance {
                sum += value
                count += 1
            } else {
                if count > 0 { places.append(sum / count) }
                (first, sum, count) = (value, value, 1)
            }
        }
        if count > 0 { places.append(sum / count) }
        return places
    }

    /// Which of the places a value is nearest to.
    static func place(of value: Double, in places: [Double]) -> Int {
        let next = interval(of: value, in: places) + 1
        guard next > 0 else { return 0 }
        guard next < places.count else { return places.count - 1 }
        return value - places[next - 1] <= places[next] - value ? next - 1 : next
    }

    /// The last place that is not behind a value; −1 if all are.
    static func interval(of value: Double, in places: [Double]) -> Int {
        var range = 0..<places.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if places[middle] <= value {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound - 1
    }
}
