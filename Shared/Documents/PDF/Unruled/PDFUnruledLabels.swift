/// The labels to the left of rows of figures: each row's own, and those of groups
/// of rows before them.
struct PDFUnruledLabels {
    /// The label of a group of rows.
    struct Group {
        /// Which column of labels it stands in.
        var level: Int
        var rows: Range<Int>
        var words: [PDFWord]
    }

    /// Where the columns of labels begin, from left to right.
    private(set) var lefts: [Double] = []
    /// The words of each row's label.
    private(set) var words: [[PDFWord]]
    /// The column in which each row's label begins.
    private(set) var levels: [Int]
    /// The labels of groups; where one is lost, it has no words.
    private(set) var groups: [Group] = []
    /// The segments that were taken.
    private let segments: [PDFSegment]
    /// Where the rows' figures stand.
    private let centres: [Double]
    private let size: Double

    /// More columns of labels are none: labels that are set in the middle begin anywhere.
    private static let mostLevels = 4
    /// How far from where it should be a text may stand, as a share of the font's size.
    private static let tolerance = 0.35

    /// Finds the rows that the labels belong to; nil if it is in doubt.
    init?(_ segments: [PDFSegment], centres: [Double], size: Double) {
        self.segments = segments
        self.centres = centres
        self.size = size
        words = centres.map { _ in [] }
        levels = centres.map { _ in 0 }
        for left in segments.map(\.box.left).sorted() {
            if let last = lefts.last, left - last < 0.6 * size { continue }
            lefts.append(left)
        }
        // `3件` is a value of a column that has no bare figure, and no label.
        guard lefts.count <= Self.mostLevels, !segments.contains(where: { isValue($0.words[0].text) }) else {
            return nil
        }
        guard let grouped = place(fromTop: false) ?? place(fromTop: true) else { return nil }
        guard makeGroups(of: grouped) else { return nil }
    }

    private func level(of segment: PDFSegment) -> Int {
        max(0, (lefts.firstIndex { $0 > segment.box.left } ?? lefts.count) - 1)
    }

    /// Gives every row the segments beside it, those farthest to the right first;
    /// what stands to the left of them is a group's. Nil, and nothing given, if they
    /// stand neither in the middle beside their figures nor begin there.
    private mutating func place(fromTop: Bool) -> [PDFSegment]? {
        var own = [[PDFSegment]](repeating: [], count: centres.count)
        var ownLevels = [Int?](repeating: nil, count: centres.count)
        var others: [PDFSegment] = []
        for level in lefts.indices.reversed() {
            for segment in segments where self.level(of: segment) == level {
                guard let row = row(of: segment, fromTop: fromTop) else { return nil }
                if let taken = ownLevels[row], taken != level {
                    others.append(segment)
                } else {
                    ownLevels[row] = level
                    own[row].append(segment)
                }
            }
        }
        for (row, segments) in own.enumerated() {
            let heights = segments.map(\.box.centre).sorted()
            guard let first = heights.first, let last = heights.last else { continue }
            let place = fromTop ? first : (first + last) / 2
            guard abs(place - centres[row]) <= Self.tolerance * size,
                zip(heights, heights.dropFirst()).allSatisfy({ $1 - $0 < PDFUnruledRows.leading * size })
            else { return nil }
        }
        words = own.map { $0.flatMap(\.words) }
        levels = ownLevels.map { $0 ?? max(0, lefts.count - 1) }
        return others
    }

    private func row(of segment: PDFSegment, fromTop: Bool) -> Int? {
        let height = segment.box.centre
        if fromTop { return centres.lastIndex { $0 <= height + Self.tolerance * size } }
        return centres.indices.min { abs(centres[$0] - height) < abs(centres[$1] - height) }
    }

    /// Finds the rows of each group: those that begin farther right than its label,
    /// from one that is numbered 1 to the next. False if one had two labels: then
    /// they are rows' own.
    private mutating func makeGroups(of segments: [PDFSegment]) -> Bool {
        for level in lefts.indices.dropLast() {
            var start = 0
            while start < centres.count {
                var end = start + 1
                let isGrouped = levels[start] > level
                while end < centres.count, levels[end] > level, isGrouped, !startsGroup(end, at: level, from: start) {
                    end += 1
                }
                if isGrouped {
                    let top = start == 0 ? -.infinity : (centres[start - 1] + centres[start]) / 2
                    let bottom = end == centres.count ? .infinity : (centres[end - 1] + centres[end]) / 2
                    let own = blocks(of: segments.filter { self.level(of: $0) == level }).filter {
                        let middle = ($0[0].box.centre + ($0.last ?? $0[0]).box.centre) / 2
                        return middle > top && middle <= bottom
                    }
                    guard own.count < 2 else { return false }
                    groups.append(Group(level: level, rows: start..<end, words: own.flatMap { $0.flatMap(\.words) }))
                }
                start = end
            }
        }
        return true
    }

    /// Whether a row is the first of a group whose rows are numbered.
    private func startsGroup(_ row: Int, at level: Int, from start: Int) -> Bool {
        guard levels[row] == level + 1, levels[start] == level + 1, let first = words[row].first?.text else {
            return false
        }
        return first.first == UInt8(ascii: "1") && PDFLabel.starts(first) && !isDigit(first.dropFirst().first)
    }

    private func isValue(_ text: [UInt8]) -> Bool {
        let rest = text.drop { isDigit($0) }
        return rest.count < text.count && ![".", "、", "．"].contains { rest.starts(with: $0.utf8) }
    }

    private func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

    /// Texts of several lines, each until a gap or a number begins another.
    private func blocks(of segments: [PDFSegment]) -> [[PDFSegment]] {
        segments.sorted { $0.box.centre < $1.box.centre }.reduce(into: []) { blocks, segment in
            if let last = blocks.last?.last, segment.box.centre - last.box.centre < PDFUnruledRows.leading * size,
                !PDFLabel.starts(segment.words[0].text)
            {
                blocks[blocks.count - 1].append(segment)
            } else {
                blocks.append([segment])
            }
        }
    }
}
