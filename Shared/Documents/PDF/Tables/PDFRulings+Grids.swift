extension PDFRulings {
    /// More tables are on no page.
    private static let mostGrids = 64

    /// The grids of a page: rulings that touch each other make one. The smallest
    /// come first, so that a table in a frame takes its words before the frame.
    func grids() -> [PDFGrid] {
        var sets = DisjointSets(horizontal.count + vertical.count)
        for (across, one) in horizontal.enumerated() {
            for (down, other) in vertical.enumerated() where Self.touch(one, other) {
                sets.unite(across, horizontal.count + down)
            }
        }
        var groups: [Int: (across: [PDFRuling], down: [PDFRuling])] = [:]
        for (index, ruling) in horizontal.enumerated() {
            groups[sets.root(of: index), default: ([], [])].across.append(ruling)
        }
        for (index, ruling) in vertical.enumerated() {
            groups[sets.root(of: horizontal.count + index), default: ([], [])].down.append(ruling)
        }
        let grids = groups.sorted { $0.key < $1.key }.compactMap {
            PDFGrid(across: $0.value.across, down: $0.value.down)
        }
        guard grids.count <= Self.mostGrids else { return [] }
        return grids.sorted { $0.box.width * $0.box.height < $1.box.width * $1.box.height }
    }

    private static func touch(_ across: PDFRuling, _ down: PDFRuling) -> Bool {
        down.position >= across.start - tolerance && down.position <= across.end + tolerance
            && across.position >= down.start - tolerance && across.position <= down.end + tolerance
    }
}
